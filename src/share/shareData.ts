/** The view on the screen as it is shared: texts, numbers, addresses and picture. */
import type { ReactElement } from 'react'
import type { CsvTable } from '../lib/csv.ts'
import type { Lang } from '../i18n/languages.ts'
import type { LayoutSize } from '../lib/layoutTypes.ts'

/** How a mark is drawn in the legend. `line` is dashed, `none` has a label only, an object has the path of a shape around its middle. */
export type LegendShape = 'square' | 'outlined' | 'hollow' | 'hatched' | 'faded' | 'line' | { readonly path: string; readonly isHollow: boolean }

/** An entry of the legend, for what the page explains outside the picture. */
export interface LegendItem {
  readonly label: string
  /** The custom property that holds the colour, such as `--color-military`. */
  readonly paint: string
  readonly shape: LegendShape
}

/** The addresses of one language's page of the view; all absolute. */
export interface EmbedAddress {
  /** The address that keeps the release on the screen. */
  readonly pinned: string
  /** The address that follows the newest release; null if the view has none. */
  readonly live: string | null
  /** The story, for the link below the frame. */
  readonly home: string
}

export interface ShareData {
  readonly kind: 'chart' | 'claim'
  readonly title: string
  /** What is drawn and its unit; empty if there is no subtitle. */
  readonly subtitle: string
  readonly summary: string
  /** The credit line with release and date. */
  readonly source: string
  /** The absolute address of exactly this view, in the language of the page. */
  readonly link: string
  readonly embeds: Readonly<Record<Lang, EmbedAddress>>
  /** The absolute address of `embed.js`. */
  readonly script: string
  /** The height of a frame of this view where no script adjusts it. */
  readonly heightPx: number
  /** The numbers shown; null where there are none. */
  readonly numbers: CsvTable | null
  readonly legend: readonly LegendItem[]
  /** The chart on screen; null where the view is words or a table. */
  readonly picture: () => SVGSVGElement | null
  /** The plot drawn anew for a size, still; null where the view is words or a table. */
  readonly renderPlot: ((size: LayoutSize) => ReactElement) | null
  /** Without ending, such as `aid-military-gdp-r29`. */
  readonly fileName: string
}
