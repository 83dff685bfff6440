/** Every control of the aid chart; each changes a wish, and the nearest view to it is shown. */
import type { ReactElement, ReactNode } from 'react'
import type { AidData } from '../../data/aid.ts'
import type { Months } from '../../data/calendar.ts'
import { useWords } from '../../i18n/useMessages.ts'
import { ALL_TYPES, settleAid, spanOf, wishOf, type AidWish } from '../../state/aidView.ts'
import type { AidView } from '../../state/view.ts'
import { Choice, Toggle } from '../../components/Select.tsx'
import styles from '../../components/Controls.module.css'
import { Player } from '../../components/PlayButton.tsx'
import { DonorPicker } from './DonorPicker.tsx'
import { nameUnder, termOf } from './labels.ts'

interface AidControlsProps {
  readonly data: AidData
  readonly view: AidView
  readonly onView: (next: AidView, how: 'choose' | 'drag') => void
  /** The view that Reset goes back to. */
  readonly rest: AidView
  /** Whether every control stands open: where the page has the room. */
  readonly all?: boolean
}

export function AidControls({ data, view, onView, rest, all = false }: AidControlsProps): ReactElement {
  const words = useWords()
  const { controls: say } = words.aid
  const wish = wishOf(view, data)
  const choose = (parts: Partial<AidWish>) => onView(settleAid({ ...wish, ...parts }, data), 'choose')
  const onWindow = (window: Months, how: 'choose' | 'drag') => onView(settleAid({ ...wish, ...window }, data), how)
  const latest = data.monthly.at(-1)?.id
  const releases = [...data.totals, ...data.monthly].map(({ id, number }) => ({
    value: id,
    label: id === latest ? say.now() : id === data.totals[0]?.id ? say.then() : say.releaseOther({ release: words.aid.release({ n: number }) }),
  }))
  const monthly = view.counts === 'monthly'
  const span = spanOf(view.release, data)
  const full = monthly && wish.since === span.since && wish.until === span.until
  const term = monthly ? termOf(view.window, data) : undefined
  const canPromise = view.counts === 'totals' || (monthly && view.type === 'all' && full && view.form !== 'time')
  const canGoal = monthly && view.type === 'military' && view.measure === 'eur' && view.form === 'time'
  return (
    <div role="group" aria-label={say.legend()} data-controls="aid" className={all ? styles.all : undefined}>
      <div className={styles.row}>
        <Choice label={say.type()} name="type" value={view.type} onChoose={(type) => choose({ type })}
          options={ALL_TYPES.map((type) => ({ value: type, label: words.aid.type({ type }) }))} />
        <Choice label={say.measure()} name="measure" value={view.measure} onChoose={(measure) => choose({ measure })}
          options={[{ value: 'eur', label: say.eur() }, { value: 'gdp', label: say.gdp(), why: view.counts === 'pair' ? say.why({ part: 'gdp' }) : undefined }]} />
        <Choice label={say.release()} name="release" value={view.release} onChoose={(release) => choose({ release, ...(release === 'both' ? {} : spanOf(release, data)) })}
          options={[...releases, { value: 'both', label: say.both() }]} />
      </div>
      <More all={all} label={say.more()}>
      <div className={styles.row}>
        <Choice label={say.by()} name="by" value={view.by} onChoose={(by) => choose({ by })}
          options={[{ value: 'donor', label: say.donor() }, { value: 'bloc', label: say.bloc() }]} />
        <Choice label={say.form()} name="form" value={view.form} onChoose={(form) => choose({ form })}
          options={[
            { value: 'bars', label: say.bars() },
            { value: 'time', label: say.time(), why: monthly ? undefined : say.why({ part: 'time' }) },
            { value: 'table', label: say.table() },
          ]} />
        <Choice label={say.sort()} name="sort" value={view.sort} onChoose={(sort) => choose({ sort })}
          options={[{ value: 'amount', label: say.amount() }, { value: 'name', label: say.name() }]} />
      </div>
      <div className={styles.row}>
        {monthly ? (
          <>
            <Choice label={say.term()} name="term" value={term?.id ?? (full ? 'all' : '')}
              onChoose={(id) => choose(data.terms.find((candidate) => candidate.id === id)?.months ?? span)}
              options={[
                { value: 'all', label: say.allMonths() },
                ...data.terms.map(({ id }) => ({ value: id, label: nameUnder(id, words) })),
                ...(term || full ? [] : [{ value: '', label: '…' }]),
              ]} />
            <Player span={span} window={view.window} onWindow={onWindow} />
          </>
        ) : (
          <p className={styles.note}>{say.why({ part: view.counts === 'pair' ? 'pairPromised' : 'months' })}</p>
        )}
      </div>
      <div className={styles.row}>
        <DonorPicker data={data} focus={view.focus} onFocus={(focus) => choose({ focus })} />
        <Toggle label={say.promised()} name="promised" on={wish.promised} onToggle={(promised) => choose({ promised })}
          why={canPromise ? undefined : say.why({ part: view.counts === 'pair' ? 'pairPromised' : 'promised' })} />
        <Toggle label={say.goal()} name="goal" on={wish.goal} onToggle={(goal) => choose({ goal })} why={canGoal ? undefined : say.why({ part: 'goal' })} />
        <button type="button" onClick={() => onView(rest, 'choose')}>{say.reset()}</button>
      </div>
      </More>
    </div>
  )
}

/** The controls that a page with little room keeps behind a word. */
function More({ all, label, children }: { readonly all: boolean; readonly label: string; readonly children: ReactNode }): ReactElement {
  if (all) return <>{children}</>
  return <details className={styles.more} data-controls="more"><summary>{label}</summary>{children}</details>
}
