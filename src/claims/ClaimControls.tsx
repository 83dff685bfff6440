/** The switches that change the answer to a claim. */
import type { ReactElement } from 'react'
import { Select, Checkbox } from '../components/Select.tsx'
import controls from '../components/Controls.module.css'
import { MonthSlider } from '../components/MonthSlider.tsx'
import { AID_TYPES, toBn } from '../data/aid.ts'
import type { Claim, EightBillion, NinetyNine, Pledge, Unprecedented } from '../state/claim.ts'
import { useMessages } from '../i18n/useMessages.ts'
import { ReleaseSelect, TypeSelect, WindowControls, type ControlsProps } from './SharedControls.tsx'
import { formatMoney } from './labels.ts'
import { findMonthly } from './claimTypes.ts'
import { SEPARATE } from './calculateClaim.ts'

/** The month up to which a release by month is counted; nothing for a release that is one count. */
function UntilSlider({ aid, claim, onClaim }: ControlsProps<NinetyNine | Unprecedented>): ReactElement | null {
  const { switch: labels } = useMessages().claims
  if (claim.kind !== 'monthly') return null
  return (
    <MonthSlider label={labels.upTo()} name="until" span={findMonthly(claim.release, aid).months} value={claim.until}
      onMonth={(until, phase) => onClaim({ ...claim, until }, phase)} />
  )
}

function NinetyNineControls({ aid, claim, onClaim }: ControlsProps<NinetyNine>): ReactElement {
  const { switch: labels } = useMessages().claims
  return (
    <>
      <div className={controls.row}>
        <TypeSelect types={['military', 'all'] as const} value={claim.type} onType={(type) => onClaim({ ...claim, type }, 'commit')} />
        <ReleaseSelect aid={aid} claim={claim} onClaim={onClaim} />
        <Select label={labels.counted()} name="counted" value={claim.kind === 'totals' ? claim.counted : 'allocated'}
          onChange={(counted) => claim.kind === 'totals' && onClaim({ ...claim, counted }, 'commit')}
          options={[
            { value: 'allocated', label: labels.allocated() },
            { value: 'committed', label: labels.committed(), reason: claim.kind === 'totals' ? undefined : labels.reason({ part: 'committed' }) },
          ]} />
      </div>
      <div className={controls.row}>
        <Checkbox label={labels.eu()} name="eu" on={claim.eu === 'in'} onToggle={(on) => onClaim({ ...claim, eu: on ? 'in' : 'out' }, 'commit')} />
        <Checkbox label={labels.joined()} name="joined" on={claim.kind === 'monthly' && claim.joined === 'since'}
          reason={claim.kind === 'monthly' ? undefined : labels.reason({ part: 'joined' })}
          onToggle={(on) => claim.kind === 'monthly' && onClaim({ ...claim, joined: on ? 'since' : 'always' }, 'commit')} />
      </div>
      {claim.kind === 'monthly' && <div className={controls.row}><UntilSlider aid={aid} claim={claim} onClaim={onClaim} /></div>}
    </>
  )
}

function PledgeControls({ aid, claim, onClaim }: ControlsProps<Pledge>): ReactElement {
  const { switch: labels } = useMessages().claims
  return (
    <WindowControls aid={aid} claim={claim} onClaim={onClaim}>
      <Checkbox label={labels.usa()} name="usa" on={claim.usa === 'in'} onToggle={(on) => onClaim({ ...claim, usa: on ? 'in' : 'out' }, 'commit')} />
    </WindowControls>
  )
}

function EightBillionControls({ aid, claim, onClaim }: ControlsProps<EightBillion>): ReactElement {
  const messages = useMessages()
  const separate = aid.announcements.find(({ id }) => id === SEPARATE)
  const amount = separate?.amount && separate.currency ? formatMoney(toBn(separate.amount), separate.currency, messages).text : ''
  return (
    <WindowControls aid={aid} claim={claim} onClaim={onClaim}>
      <Checkbox label={messages.claims.switch.separate({ amount })} name="separate" on={claim.separate === 'in'}
        onToggle={(on) => onClaim({ ...claim, separate: on ? 'in' : 'out' }, 'commit')} />
    </WindowControls>
  )
}

function UnprecedentedControls({ aid, claim, onClaim }: ControlsProps<Unprecedented>): ReactElement {
  return (
    <div className={controls.row}>
      <TypeSelect types={['all', ...AID_TYPES] as const} value={claim.type} onType={(type) => onClaim({ ...claim, type }, 'commit')} />
      <ReleaseSelect aid={aid} claim={claim} onClaim={onClaim} />
      <UntilSlider aid={aid} claim={claim} onClaim={onClaim} />
    </div>
  )
}

export function ClaimControls({ aid, claim, onClaim }: ControlsProps<Claim>): ReactElement {
  switch (claim.claim) {
    case 'ninety-nine':
      return <NinetyNineControls aid={aid} claim={claim} onClaim={onClaim} />
    case 'pledge':
      return <PledgeControls aid={aid} claim={claim} onClaim={onClaim} />
    case 'eight-billion':
      return <EightBillionControls aid={aid} claim={claim} onClaim={onClaim} />
    case 'unprecedented':
      return <UnprecedentedControls aid={aid} claim={claim} onClaim={onClaim} />
  }
}
