/** The controls that claims share: type of aid, release, months. */
import type { ReactElement, ReactNode } from 'react'
import { Select } from '../components/Select.tsx'
import controls from '../components/Controls.module.css'
import { WindowSliders } from '../components/MonthSlider.tsx'
import type { ClaimData, AidTypes } from '../data/aid.ts'
import { toMonth, type Months } from '../data/calendar.ts'
import { JANUARY_2024, MONTH_BEFORE_VISIT, PLEDGE_YEAR } from '../data/storyDates.ts'
import type { Claim, EightBillion, Pledge } from '../state/claim.ts'
import { changeRelease } from '../state/newerClaim.ts'
import { useMessages } from '../i18n/useMessages.ts'
import { formatMonthInDate } from '../i18n/format.ts'
import { findMonthly } from './claimTypes.ts'
import type { ChangePhase } from '../state/view.ts'

/** The named periods that a claim offers. */
const PERIODS = {
  'pledge': [
    { id: 'pledgeYear', ...PLEDGE_YEAR },
    { id: 'calendar', since: JANUARY_2024, until: JANUARY_2024 + 11 },
    { id: 'half', since: JANUARY_2024, until: JANUARY_2024 + 5 },
  ],
  'eight-billion': [
    { id: 'september', since: MONTH_BEFORE_VISIT, until: MONTH_BEFORE_VISIT },
    { id: 'autumn', since: MONTH_BEFORE_VISIT, until: JANUARY_2024 + 11 },
  ],
} as const

export interface ControlsProps<C extends Claim> {
  readonly aid: ClaimData
  readonly claim: C
  readonly onClaim: (next: Claim, phase: ChangePhase) => void
}

/** Renders nothing if there is only one release. */
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

/** The months of a window: one of the named periods, or any first and last month. */
export function WindowControls({ aid, claim, onClaim, children }: ControlsProps<Pledge | EightBillion> & { readonly children: ReactNode }): ReactElement {
  const { switch: labels } = useMessages().claims
  const span = findMonthly(claim.release, aid).months
  const { since, until } = claim.window
  const change = (window: Months, phase: ChangePhase) => onClaim({ ...claim, window }, phase)
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
        <Select label={labels.months()} name="months" value={chosen?.id ?? 'own'} onChange={choose}
          options={[...periods.map(({ id }) => ({ value: id, label: labels[id]() })), ...(chosen ? [] : [{ value: 'own' as const, label: labels.own() }])]} />
      </div>
      <div className={controls.row}>
        <WindowSliders span={span} window={claim.window} onWindow={change} />
      </div>
    </>
  )
}
