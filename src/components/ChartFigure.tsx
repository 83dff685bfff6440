/** What every chart stands in: title, sentence, picture, table, source. */
import { useEffect, useId, useRef, useState, type ReactElement, type ReactNode } from 'react'
import type { View } from '../state/view.ts'
import { plain, type Phrase as Words } from '../i18n/richText.ts'
import styles from './ChartFigure.module.css'
import { NARROW, WIDE, type Size } from '../lib/layoutTypes.ts'
import { Phrase } from './RichText.tsx'
import { Kept } from './StaticHtml.tsx'
import { Table } from './DataTable.tsx'
import { TableBelow } from './DataTableDisclosure.tsx'
import type { TableOf } from './tableModel.ts'
import { useSizeClass } from '../hooks/useBreakpoint.ts'

/** What a chart is told by the page around it. */
export interface FigureFrame {
  /** The finding; the charts' own title where there is none. */
  readonly title?: string | undefined
  readonly drawn?: string | undefined
  readonly level?: 1 | 2 | 3
  /** Under the source: links and buttons of the page. */
  readonly footer?: ReactNode
  readonly controls?: ReactNode
  /** Only the picture and its words: for the page without scripts and for paper. */
  readonly still?: boolean
  /** Moving with scroll or drag: pictures swap at once and nothing is announced. */
  readonly scrubbed?: boolean
  /** The view whose axis the picture keeps while it moves with the scroll, so that bars grow and not the axis. */
  readonly whole?: View | null | undefined
  /** What the picture shows until it moves to the view, which the words tell already. */
  readonly before?: View | undefined
}

interface FigureProps extends Omit<FigureFrame, 'title' | 'drawn' | 'before' | 'whole'> {
  readonly chart: 'aid' | 'leaders'
  readonly address: string
  readonly title: string
  readonly drawn: ReactNode
  readonly sentence: Words
  readonly source: ReactNode
  /** Makes the table of the view; the same function while the view is the same. Null where there shall be none. */
  readonly table: (() => TableOf) | null
  readonly asTable: boolean
  readonly children: (size: Size) => ReactNode
}

const SIZES = [NARROW, WIDE] as const

function classOf(size: Size): 'narrow' | 'wide' {
  return size === NARROW ? 'narrow' : 'wide'
}

/** After a change has settled, the sentence is said once. */
const ANNOUNCE_MS = 600

function useAnnouncement(text: string, scrubbed: boolean): string {
  const [said, setSaid] = useState('')
  const first = useRef(text)
  useEffect(() => {
    if (scrubbed || first.current === text) return undefined
    const timer = setTimeout(() => {
      first.current = text
      setSaid(text)
    }, ANNOUNCE_MS)
    return () => clearTimeout(timer)
  }, [text, scrubbed])
  return said
}

export function Figure(props: FigureProps): ReactElement {
  const { chart, address, title, drawn, sentence, source, table, asTable, level = 3, footer, controls, still, scrubbed = false, children } = props
  const id = useId()
  const plot = useRef<HTMLDivElement>(null)
  const { size, isMeasured } = useSizeClass(plot, `${id}p`)
  const said = useAnnouncement(plain(sentence), scrubbed)
  const Heading = `h${level}` as const
  return (
    <figure className={styles.figure} data-chart={chart} data-view={address} aria-labelledby={`${id}t`} aria-describedby={`${id}s`}>
      <Heading className={styles.title} id={`${id}t`}>{title}</Heading>
      <p className={styles.drawn} data-part="drawn">{drawn}</p>
      {controls}
      <p className={styles.sentence} data-part="sentence" id={`${id}s`}><Phrase of={sentence} /></p>
      {!still && <p className="unseen" role="status">{said}</p>}
      {asTable && table ? (
        <div className={styles.plot} data-form="table"><Table make={table} /></div>
      ) : (
        <div className={styles.plot} data-plot="" id={`${id}p`} ref={plot}>
          {isMeasured && size ? <div key={classOf(size)} className={styles.only}>{children(size)}</div> : SIZES.map((one) => (
            (size ?? one) === one
              ? <div key={classOf(one)} className={styles[classOf(one)]}>{children(one)}</div>
              : <Kept key={classOf(one)} className={styles[classOf(one)]}>{null}</Kept>
          ))}
        </div>
      )}
      <figcaption className={styles.source} data-part="source">{source}</figcaption>
      {!still && table && !asTable && <TableBelow make={table} />}
      {footer}
    </figure>
  )
}
