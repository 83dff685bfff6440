/** The shapes in which a picture is shared. */

export const IMAGE_FORMATS = ['screen', 'wide', 'square', 'portrait', 'story'] as const
/** `screen`: as large as the chart is on the page. */
export type ImageFormat = (typeof IMAGE_FORMATS)[number]

export interface FormatSize {
  /** Of the file, in px. */
  readonly widthPx: number
  readonly heightPx: number
  /** How many px of the file a px of the layout is, so that type can be read in a feed. */
  readonly scale: number
  /** How many lines the finding may take. */
  readonly maxLines: number
}

export const FORMAT_SIZES: Readonly<Record<Exclude<ImageFormat, 'screen'>, FormatSize>> = {
  wide: { widthPx: 1200, heightPx: 675, scale: 1.5, maxLines: 2 },
  square: { widthPx: 1080, heightPx: 1080, scale: 1.8, maxLines: 3 },
  portrait: { widthPx: 1080, heightPx: 1350, scale: 1.8, maxLines: 4 },
  story: { widthPx: 1080, heightPx: 1920, scale: 2, maxLines: 6 },
}
