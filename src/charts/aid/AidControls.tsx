/** The controls of the aid chart. Each changes the query, and the closest valid view is shown. */
import type { ReactElement, ReactNode } from 'react'
import type { AidData } from '../../data/aid.ts'
import type { Months } from '../../data/calendar.ts'
import { useMessages } from '../../i18n/useMessages.ts'
import { ALL_TYPES, isOffered, normalizeAid, getSpan, toQuery, type AidQuery } from '../../state/aidView.ts'
import { formatReleases, listAllPairs, listReleases, parseReleases, STORY_RELEASES } from '../../state/releases.ts'
import type { AidView } from '../../state/view.ts'
import { Select, Checkbox } from '../../components/Select.tsx'
import styles from '../../components/Controls.module.css'
import { PlayButton } from '../../components/PlayButton.tsx'
import { getRelease, listViewDonors } from './rows.ts'
import { DonorPicker } from './DonorPicker.tsx'
import { formatDatedRelease, formatReleaseChoice, formatUnderTerm, findTerm, listTerms } from './labels.ts'

interface AidControlsProps {
  readonly data: AidData
  readonly view: AidView
  readonly onViewChange: (next: AidView, phase: 'commit' | 'preview') => void
  /** The view that Reset restores. */
  readonly resetView: AidView
  /** Whether all controls are shown, on pages with enough space. */
  readonly isExpanded?: boolean
}

export function AidControls({ data, view, onViewChange, resetView, isExpanded = false }: AidControlsProps): ReactElement {
  const messages = useMessages()
  const { controls: labels } = messages.aid
  const query = toQuery(view, data)
  const choose = (parts: Partial<AidQuery>) => onViewChange(normalizeAid({ ...query, ...parts }, data), 'commit')
  const onWindow = (window: Months, phase: 'commit' | 'preview') => onViewChange(normalizeAid({ ...query, ...window }, data), phase)
  const onReleases = (text: string) => {
    const choice = parseReleases(text, data)
    if (choice) choose({ ...choice, ...(choice.older === null ? getSpan(choice.release, data) : {}) })
  }
  const releases = listReleases(data).map((release) => ({
    value: release.id,
    label: release.id === STORY_RELEASES.then ? labels.then() : labels.releaseOther({ release: formatDatedRelease(release, messages) }),
  }))
  const pairs = listAllPairs(data).map((pair) => ({ value: formatReleases(pair), label: formatReleaseChoice(pair, data, messages) }))
  const monthly = view.kind === 'monthly'
  const span = getSpan(query.release, data)
  const full = monthly && query.since === span.since && query.until === span.until
  const terms = monthly ? listTerms(getRelease(view, data), data) : []
  const term = monthly ? findTerm(view, data) : undefined
  /** Why a choice can't be made in this view; undefined if it can. */
  const reason = (parts: Partial<AidQuery>, part: string) => (isOffered(query, parts, data) ? undefined : labels.reason({ part }))
  return (
    <div role="group" aria-label={labels.legend()} data-controls="aid" className={isExpanded ? styles.all : undefined}>
      <div className={styles.row}>
        <Select label={labels.type()} name="type" value={view.type} onChange={(type) => choose({ type })}
          options={ALL_TYPES.map((type) => ({ value: type, label: messages.aid.type({ type }) }))} />
        <Select label={labels.measure()} name="measure" value={view.measure} onChange={(measure) => choose({ measure })}
          options={[
            { value: 'eur', label: labels.eur() },
            { value: 'gdp', label: labels.gdp(), reason: reason({ measure: 'gdp' }, 'gdp') },
            { value: 'head', label: labels.head(), reason: reason({ measure: 'head' }, 'head') },
          ]} />
        <Select label={labels.release()} name="release" value={formatReleases(query)} onChange={onReleases} options={[...releases, ...pairs]} />
      </div>
      <More isExpanded={isExpanded} label={labels.more()}>
      <div className={styles.row}>
        <Select label={labels.by()} name="by" value={view.groupBy} onChange={(groupBy) => choose({ groupBy })}
          options={[{ value: 'donor', label: labels.donor() }, { value: 'bloc', label: labels.bloc() }, { value: 'region', label: labels.region() }]} />
        <Select label={labels.form()} name="form" value={view.chartType} onChange={(chartType) => choose({ chartType })}
          options={[
            { value: 'bars', label: labels.bars() },
            { value: 'time', label: labels.time(), reason: reason({ chartType: 'time' }, 'time') },
            { value: 'flow', label: labels.flow(), reason: reason({ chartType: 'flow' }, 'time') },
            { value: 'table', label: labels.table() },
          ]} />
        <Select label={labels.sort()} name="sort" value={view.sort} onChange={(sort) => choose({ sort })}
          options={[{ value: 'amount', label: labels.amount() }, { value: 'name', label: labels.name() }]} />
      </div>
      <div className={styles.row}>
        <Select label={labels.per()} name="per" value={query.per} onChange={(per) => choose({ per })}
          options={[{ value: 'year', label: labels.year() }, { value: 'quarter', label: labels.quarter(), reason: reason({ per: 'quarter' }, 'per') }]} />
        <Select label={labels.euCount()} name="eu" value={query.eu} onChange={(eu) => choose({ eu, ...(eu === 'shared' ? { showCommitments: false } : {}) })}
          options={[{ value: 'apart', label: labels.euApart() }, { value: 'shared', label: labels.euShared(), reason: reason({ eu: 'shared' }, 'eu') }]} />
        <Select label={labels.events()} name="events" value={query.events ? 'yes' : 'no'} onChange={(events) => choose({ events: events === 'yes' })}
          options={[{ value: 'no', label: labels.eventsNo() }, { value: 'yes', label: labels.eventsYes(), reason: reason({ events: true }, 'events') }]} />
      </div>
      <div className={styles.row}>
        {monthly ? (
          <>
            <Select label={labels.term()} name="term" value={term?.id ?? (full ? 'all' : '')}
              onChange={(id) => choose(terms.find((candidate) => candidate.id === id)?.months ?? span)}
              options={[
                { value: 'all', label: labels.allMonths() },
                ...terms.map(({ id }) => ({ value: id, label: formatUnderTerm(id, messages) })),
                ...(term || full ? [] : [{ value: '', label: '…' }]),
              ]} />
            <PlayButton span={span} window={view.window} onWindow={onWindow} />
          </>
        ) : (
          <p className={styles.note}>{labels.reason({ part: view.kind === 'comparison' ? 'pairPromised' : 'months' })}</p>
        )}
      </div>
      <div className={styles.row}>
        <DonorPicker data={data} donors={listViewDonors(view, data)} focus={view.focus} onFocus={(focus) => choose({ focus })} />
        <Checkbox label={labels.promised()} name="promised" on={query.showCommitments} onToggle={(showCommitments) => choose({ showCommitments })}
          reason={reason({ showCommitments: true }, view.kind === 'comparison' ? 'pairPromised' : 'promised')} />
        <Checkbox label={labels.goal()} name="goal" on={query.showTarget} onToggle={(showTarget) => choose({ showTarget })} reason={reason({ showTarget: true }, 'goal')} />
        <button type="button" onClick={() => onViewChange(resetView, 'commit')}>{labels.reset()}</button>
      </div>
      </More>
    </div>
  )
}

/** The controls that pages with little space put into a disclosure. */
function More({ isExpanded, label, children }: { readonly isExpanded: boolean; readonly label: string; readonly children: ReactNode }): ReactElement {
  if (isExpanded) return <>{children}</>
  return <details className={styles.more} data-controls="more"><summary>{label}</summary>{children}</details>
}
