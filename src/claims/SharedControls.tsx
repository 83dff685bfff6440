/** The switches that claims share: the type of aid, the release, the months. */
import type { ReactElement, ReactNode } from 'react'
import { Choice } from '../components/Select.tsx'
import controls from '../components/Controls.module.css'
import { WindowSliders } from '../components/MonthSlider.tsx'
import type { ClaimData, AidTypes, ReleaseId } from '../data/aid.ts'
import { monthOf, type Months } from '../data/calendar.ts'
import type { Claim, EightBillion, Pledge } from '../state/claim.ts'
import { formatClaim, parseClaim } from '../state/claimUrl.ts'
import { useWords } from '../i18n/useMessages.ts'
import { monthIn } from './labels.ts'
import { findMonthly } from './claimTypes.ts'

const Y2024 = 2024 * 12
/** Periods that speak for themselves, by the claim they speak to. */
const PERIODS = {
  'pledge': [
    { id: 'pledgeYear', since: Y2024 + 6, until: Y2024 + 17 },
    { id: 'calendar', since: Y2024, until: Y2024 + 11 },
    { id: 'half', since: Y2024, until: Y2024 + 5 },
  ],
  'eight-billion': [
    { id: 'september', since: Y2024 + 8, until: Y2024 + 8 },
    { id: 'autumn', since: Y2024 + 8, until: Y2024 + 11 },
  ],
} as const

export interface SwitchesProps<C extends Claim> {
  readonly aid: ClaimData
  readonly claim: C
  readonly onClaim: (next: Claim, how: 'choose' | 'drag') => void
}

/** The same claim by another release: what it can answer stays as set, the rest goes to where it rests. */
function changeRelease(claim: Claim, release: ReleaseId, aid: ClaimData): Claim {
  const { path, query } = formatClaim(claim, aid)
  const asked = new URLSearchParams(query)
  asked.set('release', release)
  return parseClaim(path, asked.toString(), aid).claim
}

/** Chooses among releases; nothing where there is one only. */
export function ReleaseChoice({ aid, claim, onClaim }: SwitchesProps<Claim>): ReactElement | null {
  const words = useWords()
  const releases = 'window' in claim ? aid.monthly : [...aid.totals, ...aid.monthly]
  if (releases.length < 2) return null
  return (
    <Choice label={words.claims.switch.release()} name="release" value={claim.release}
      onChoose={(release) => onClaim(changeRelease(claim, release, aid), 'choose')}
      options={releases.map(({ id, number, through }) => ({
        value: id,
        label: words.claims.switch.releaseOf({ release: words.aid.release({ n: number }), month: monthIn(monthOf(through), words.formats) }),
      }))} />
  )
}

export function TypeChoice<T extends AidTypes>({ types, value, onType }: { readonly types: readonly T[]; readonly value: T; readonly onType: (type: T) => void }): ReactElement {
  const words = useWords()
  return (
    <Choice label={words.claims.switch.type()} name="type" value={value} onChoose={onType}
      options={types.map((type) => ({ value: type, label: words.aid.type({ type }) }))} />
  )
}

/** The months of a window: a period that speaks for itself, or any two ends, of which neither passes the other. */
export function WindowSwitches({ aid, claim, onClaim, children }: SwitchesProps<Pledge | EightBillion> & { readonly children: ReactNode }): ReactElement {
  const { switch: say } = useWords().claims
  const span = findMonthly(claim.release, aid).months
  const { since, until } = claim.window
  const change = (window: Months, how: 'choose' | 'drag') => onClaim({ ...claim, window }, how)
  const periods = PERIODS[claim.claim].filter((period) => period.since >= span.since && period.until <= span.until)
  const choose = (id: string) => {
    const period = periods.find((candidate) => candidate.id === id)
    if (period) change({ since: period.since, until: period.until }, 'choose')
  }
  const chosen = periods.find((period) => period.since === since && period.until === until)
  return (
    <>
      <div className={controls.row}>
        <ReleaseChoice aid={aid} claim={claim} onClaim={onClaim} />
        {children}
        <Choice label={say.months()} name="months" value={chosen?.id ?? 'own'} onChoose={choose}
          options={[...periods.map(({ id }) => ({ value: id, label: say[id]() })), ...(chosen ? [] : [{ value: 'own' as const, label: say.own() }])]} />
      </div>
      <div className={controls.row}>
        <WindowSliders span={span} window={claim.window} onWindow={change} />
      </div>
    </>
  )
}
