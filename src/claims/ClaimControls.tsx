/** The switches that change the answer to a claim. */
import type { ReactElement } from 'react'
import { Choice, Toggle } from '../components/Select.tsx'
import controls from '../components/Controls.module.css'
import { MonthSlider } from '../components/MonthSlider.tsx'
import { AID_TYPES, toBn } from '../data/aid.ts'
import type { Claim, EightBillion, NinetyNine, Pledge, Unprecedented } from '../state/claim.ts'
import { useWords } from '../i18n/useMessages.ts'
import { ReleaseChoice, TypeChoice, WindowSwitches, type SwitchesProps } from './SharedControls.tsx'
import { moneyOf } from './labels.ts'
import { findMonthly } from './claimTypes.ts'
import { SEPARATE } from './calculateClaim.ts'

function NinetyNineSwitches({ aid, claim, onClaim }: SwitchesProps<NinetyNine>): ReactElement {
  const { switch: say } = useWords().claims
  return (
    <>
      <div className={controls.row}>
        <TypeChoice types={['military', 'all'] as const} value={claim.type} onType={(type) => onClaim({ ...claim, type }, 'choose')} />
        <ReleaseChoice aid={aid} claim={claim} onClaim={onClaim} />
        <Choice label={say.counted()} name="counted" value={claim.counts === 'totals' ? claim.counted : 'allocated'}
          onChoose={(counted) => claim.counts === 'totals' && onClaim({ ...claim, counted }, 'choose')}
          options={[
            { value: 'allocated', label: say.allocated() },
            { value: 'committed', label: say.committed(), why: claim.counts === 'totals' ? undefined : say.why({ part: 'committed' }) },
          ]} />
      </div>
      <div className={controls.row}>
        <Toggle label={say.eu()} name="eu" on={claim.eu === 'in'} onToggle={(on) => onClaim({ ...claim, eu: on ? 'in' : 'out' }, 'choose')} />
        <Toggle label={say.joined()} name="joined" on={claim.counts === 'monthly' && claim.joined === 'since'}
          why={claim.counts === 'monthly' ? undefined : say.why({ part: 'joined' })}
          onToggle={(on) => claim.counts === 'monthly' && onClaim({ ...claim, joined: on ? 'since' : 'always' }, 'choose')} />
      </div>
      {claim.counts === 'monthly' && (
        <div className={controls.row}>
          <MonthSlider label={say.upTo()} name="until" span={findMonthly(claim.release, aid).months} value={claim.until}
            onMonth={(until, how) => onClaim({ ...claim, until }, how)} />
        </div>
      )}
    </>
  )
}

function PledgeSwitches({ aid, claim, onClaim }: SwitchesProps<Pledge>): ReactElement {
  const { switch: say } = useWords().claims
  return (
    <WindowSwitches aid={aid} claim={claim} onClaim={onClaim}>
      <Toggle label={say.usa()} name="usa" on={claim.usa === 'in'} onToggle={(on) => onClaim({ ...claim, usa: on ? 'in' : 'out' }, 'choose')} />
    </WindowSwitches>
  )
}

function EightBillionSwitches({ aid, claim, onClaim }: SwitchesProps<EightBillion>): ReactElement {
  const words = useWords()
  const separate = aid.announcements.find(({ id }) => id === SEPARATE)
  const amount = separate?.amount && separate.currency ? moneyOf(toBn(separate.amount), separate.currency, words).text : ''
  return (
    <WindowSwitches aid={aid} claim={claim} onClaim={onClaim}>
      <Toggle label={words.claims.switch.separate({ amount })} name="separate" on={claim.separate === 'in'}
        onToggle={(on) => onClaim({ ...claim, separate: on ? 'in' : 'out' }, 'choose')} />
    </WindowSwitches>
  )
}

function UnprecedentedSwitches({ aid, claim, onClaim }: SwitchesProps<Unprecedented>): ReactElement {
  const { switch: say } = useWords().claims
  return (
    <div className={controls.row}>
      <TypeChoice types={['all', ...AID_TYPES] as const} value={claim.type} onType={(type) => onClaim({ ...claim, type }, 'choose')} />
      <ReleaseChoice aid={aid} claim={claim} onClaim={onClaim} />
      {claim.counts === 'monthly' && (
        <MonthSlider label={say.upTo()} name="until" span={findMonthly(claim.release, aid).months} value={claim.until}
          onMonth={(until, how) => onClaim({ ...claim, until }, how)} />
      )}
    </div>
  )
}

export function ClaimSwitches({ aid, claim, onClaim }: SwitchesProps<Claim>): ReactElement {
  switch (claim.claim) {
    case 'ninety-nine':
      return <NinetyNineSwitches aid={aid} claim={claim} onClaim={onClaim} />
    case 'pledge':
      return <PledgeSwitches aid={aid} claim={claim} onClaim={onClaim} />
    case 'eight-billion':
      return <EightBillionSwitches aid={aid} claim={claim} onClaim={onClaim} />
    case 'unprecedented':
      return <UnprecedentedSwitches aid={aid} claim={claim} onClaim={onClaim} />
  }
}
