/** The switches that claims share: the type of aid, the release, the months. */
import type { ReactElement, ReactNode } from 'react'
import { Select } from '../components/Select.tsx'
import controls from '../components/Controls.module.css'
import { WindowSliders } from '../components/MonthSlider.tsx'
import type { ClaimData, AidTypes } from '../data/aid.ts'
import { toMonth, type Months } from '../data/calendar.ts'
import type { Claim, EightBillion, Pledge } from '../state/claim.ts'
import { changeRelease } from '../state/newerRelease.ts'
import { useMessages } from '../i18n/useMessages.ts'
import { formatMonthInDate } from '../i18n/format.ts'
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

export interface ControlsProps<C extends Claim> {
  readonly aid: ClaimData
  readonly claim: C
  readonly onClaim: (next: Claim, phase: 'commit' | 'preview') => void
}

/** Chooses among releases; nothing where there is one only. */
export function ReleaseSelect({ aid, claim, onClaim }: ControlsProps<Claim>): ReactElement | null {
  const messages = useMessages()
  const releases = 'window' in claim ? aid.monthly : [...aid.totals, ...aid.monthly]
  if (releases.length < 2) return null
  return (
    <Select label={messages.claims.switch.release()} name="release" value={claim.release}
      onChange={(release) => onClaim(changeRelease(claim, release, aid), 'commit')}
      options={releases.map(({ id, number, through }) => ({
        value: id,
        label: messages.claims.switch.releaseOption({ release: messages.aid.release({ n: number }), month: formatMonthInDate(toMonth(through), messages.formats) }),
      }))} />
  )
}

export function TypeSelect<T extends AidTypes>({ types, value, onType }: { readonly types: readonly T[]; readonly value: T; readonly onType: (type: T) => void }): ReactElement {
  const messages = useMessages()
  return (
    <Select label={messages.claims.switch.type()} name="type" value={value} onChange={onType}
      options={types.map((type) => ({ value: type, label: messages.aid.type({ type }) }))} />
  )
}

/** The months of a window: a period that speaks for itself, or any two ends, of which neither passes the other. */
export function WindowControls({ aid, claim, onClaim, children }: ControlsProps<Pledge | EightBillion> & { readonly children: ReactNode }): ReactElement {
  const { switch: say } = useMessages().claims
  const span = findMonthly(claim.release, aid).months
  const { since, until } = claim.window
  const change = (window: Months, phase: 'commit' | 'preview') => onClaim({ ...claim, window }, phase)
  const periods = PERIODS[claim.claim].filter((period) => period.since >= span.since && period.until <= span.until)
  const choose = (id: string) => {
    const period = periods.find((candidate) => candidate.id === id)
    if (period) change({ since: period.since, until: period.until }, 'commit')
  }
  const chosen = periods.find((period) => period.since === since && period.until === until)
  return (
    <>
      <div className={controls.row}>
        <ReleaseSelect aid={aid} claim={claim} onClaim={onClaim} />
        {children}
        <Select label={say.months()} name="months" value={chosen?.id ?? 'own'} onChange={choose}
          options={[...periods.map(({ id }) => ({ value: id, label: say[id]() })), ...(chosen ? [] : [{ value: 'own' as const, label: say.own() }])]} />
      </div>
      <div className={controls.row}>
        <WindowSliders span={span} window={claim.window} onWindow={change} />
      </div>
    </>
  )
}
