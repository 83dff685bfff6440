/** What is shared: the view on screen, in words, numbers, addresses and as a picture. */
import type { ReactElement } from 'react'
import type { CsvTable } from '../lib/csv.ts'
import type { Lang } from '../i18n/languages.ts'
import type { LayoutSize } from '../lib/layoutTypes.ts'

/** How a mark is drawn in the key; `line` is dashed, `none` a word by itself, an object the path of a shape around its middle. */
export type LegendShape = 'square' | 'outlined' | 'hollow' | 'hatched' | 'faded' | 'line' | { readonly path: string; readonly isHollow: boolean }

/** A mark and what it stands for, where the chart says so outside its picture. */
export interface LegendItem {
  readonly label: string
  /** The custom property that holds the colour, such as `--color-military`. */
  readonly paint: string
  readonly shape: LegendShape
}

/** The addresses of one language's page of the view; all absolute. */
export interface EmbedAddress {
  /** The release on screen, for good. */
  readonly pinned: string
  /** Always the newest release; null where that makes no difference. */
  readonly live: string | null
  /** The explainer, for the line below the frame. */
  readonly home: string
}

export interface ShareData {
  readonly kind: 'chart' | 'claim' | 'story'
  readonly title: string
  /** What is drawn and its unit, as under the title; empty where there is nothing to say. */
  readonly subtitle: string
  readonly summary: string
  /** The credit line with release and date. */
  readonly source: string
  /** The absolute address of exactly this view, in the language of the page. */
  readonly link: string
  readonly embeds: Readonly<Record<Lang, EmbedAddress>>
  /** The absolute address of the script that makes the height of a frame follow; null where there is none. */
  readonly script: string | null
  /** A sane height for a frame of this view. */
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
