/** The frame of every chart: title, summary, picture, table, source. */
import { useEffect, useId, useRef, useState, type ReactElement, type ReactNode } from 'react'
import type { View } from '../state/view.ts'
import { toPlainText, type RichText as Words } from '../i18n/richText.ts'
import styles from './ChartFigure.module.css'
import { COMPACT, isCompact, REGULAR, type LayoutSize } from '../lib/layoutTypes.ts'
import { RichText } from './RichText.tsx'
import { StaticHtml } from './StaticHtml.tsx'
import { DataTable } from './DataTable.tsx'
import { DataTableDisclosure } from './DataTableDisclosure.tsx'
import type { TableModel } from './tableModel.ts'
import { useBreakpoint } from '../hooks/useBreakpoint.ts'

/** Options that a page sets for its chart. */
export interface FigureOptions {
  /** The finding; the charts' own title where there is none. */
  readonly title?: string | undefined
  readonly subtitle?: string | undefined
  readonly level?: 1 | 2 | 3
  /** Under the source: links and buttons of the page. */
  readonly footer?: ReactNode
  readonly controls?: ReactNode
  /** The picture comes before its summary and the controls. */
  readonly isPictureFirst?: boolean
  /** Only the picture and its words: for the page without scripts and for paper. */
  readonly isStatic?: boolean
  /** In the pinned box of the story: the summary is one line that opens over the picture when it is pointed at or focused. */
  readonly isPinned?: boolean
  /** Follows scroll or drag: the picture changes without animation, and nothing is announced. */
  readonly isScrubbing?: boolean
  /** While the picture follows the scroll, its axis is this view's: the bars grow and the axis does not move. */
  readonly axisView?: View | null | undefined
  /** The view that the picture starts from; the summary describes the final view at once. */
  readonly initialView?: View | undefined
}

interface ChartFigureProps extends Omit<FigureOptions, 'title' | 'subtitle'> {
  readonly chart: 'aid' | 'leaders'
  readonly address: string
  readonly title: string
  readonly subtitle: ReactNode
  readonly summary: Words
  readonly source: ReactNode
  /** Makes the table of the view; the same function while the view is the same. Null for no table. */
  readonly table: (() => TableModel) | null
  readonly asTable: boolean
  readonly children: (size: LayoutSize) => ReactNode
}

const SIZES = [COMPACT, REGULAR] as const

function getClassName(size: LayoutSize): 'narrow' | 'wide' {
  return isCompact(size) ? 'narrow' : 'wide'
}

/** The summary is announced once, this long after the last change. */
const ANNOUNCE_MS = 600

function useAnnouncement(text: string, isScrubbing: boolean): string {
  const [announcement, setAnnouncement] = useState('')
  const first = useRef(text)
  useEffect(() => {
    if (isScrubbing || first.current === text) return undefined
    const timer = setTimeout(() => {
      first.current = text
      setAnnouncement(text)
    }, ANNOUNCE_MS)
    return () => clearTimeout(timer)
  }, [text, isScrubbing])
  return announcement
}

export function ChartFigure(props: ChartFigureProps): ReactElement {
  const { chart, address, title, subtitle, summary, source, table, asTable, level = 3, footer, controls, isStatic, isScrubbing = false, isPinned = false, isPictureFirst = false, children } = props
  const id = useId()
  const plot = useRef<HTMLDivElement>(null)
  const { size, isMeasured } = useBreakpoint(plot, `${id}p`)
  const announcement = useAnnouncement(toPlainText(summary), isScrubbing)
  const Heading = `h${level}` as const
  const text = <p className={styles.summary} data-part="summary" id={`${id}s`} tabIndex={isPinned ? 0 : undefined}><span key={toPlainText(summary)}><RichText of={summary} /></span></p>
  const aside = <div className={styles.aside} data-part="aside">{isPictureFirst ? <>{text}{controls}</> : <>{controls}{text}</>}</div>
  return (
    <figure className={styles.figure} data-chart={chart} data-view={address} aria-labelledby={`${id}t`} aria-describedby={`${id}s`}>
      <Heading className={styles.title} id={`${id}t`} data-part="title"><span key={title}>{title}</span></Heading>
      <p className={styles.subtitle} data-part="subtitle">{subtitle}</p>
      {!isPictureFirst && aside}
      {!isStatic && <p className="visually-hidden" role="status">{announcement}</p>}
      {asTable && table ? (
        <div className={styles.plot} data-form="table"><DataTable make={table} /></div>
      ) : (
        <div className={styles.plot} data-plot="" id={`${id}p`} ref={plot}>
          {isMeasured && size ? <div key={getClassName(size)} className={styles.only}>{children(size)}</div> : SIZES.map((one) => (
            (size ?? one) === one
              ? <div key={getClassName(one)} className={styles[getClassName(one)]}>{children(one)}</div>
              : <StaticHtml key={getClassName(one)} className={styles[getClassName(one)]}>{null}</StaticHtml>
          ))}
        </div>
      )}
      <figcaption className={styles.source} data-part="source">{source}</figcaption>
      {isPictureFirst && aside}
      {!isStatic && table && !asTable && <DataTableDisclosure make={table} />}
      {footer}
    </figure>
  )
}
