/** The data that the dialog shares: texts, numbers, addresses and picture of the view on the screen. */
import type { CsvTable } from '../lib/csv.ts'
import type { Lang } from '../i18n/languages.ts'

/** An entry of the legend, for charts whose legend is outside the picture. */
export interface LegendItem {
  readonly label: string
  /** The custom property that holds the colour, such as `--color-military`. */
  readonly paint: string
  /** Drawn as an outline. */
  readonly hollow?: boolean
}

/** The addresses of one language's page of the view; all absolute. */
export interface EmbedAddress {
  /** The release on the screen, permanently. */
  readonly pinned: string
  /** Always the newest release; null where that makes no difference. */
  readonly live: string | null
  /** The explainer, for the line below the frame. */
  readonly home: string
}

export interface ShareData {
  readonly kind: 'chart' | 'claim' | 'story'
  readonly title: string
  /** The subtitle: what is drawn, and its unit; may be empty. */
  readonly subtitle: string
  readonly summary: string
  /** The credit line with release and date. */
  readonly source: string
  /** The absolute address of exactly this view, in the language of the page. */
  readonly link: string
  readonly embeds: Readonly<Record<Lang, EmbedAddress>>
  /** The absolute address of the script that makes the height of a frame follow; null where there is none. */
  readonly script: string | null
  /** A suitable height in px for a frame of this view. */
  readonly heightPx: number
  /** The numbers shown; null where there are none. */
  readonly numbers: CsvTable | null
  readonly legend: readonly LegendItem[]
  /** The chart on screen; null where the view is words or a table. */
  readonly picture: () => SVGSVGElement | null
  /** Without ending, such as `aid-military-gdp-r29`. */
  readonly fileName: string
}
