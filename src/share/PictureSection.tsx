/** The view as a picture: as it is on screen, or drawn anew for a shape and for light or dark. */
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type ReactElement } from 'react'
import { Select } from '../components/Select.tsx'
import { useMessages } from '../i18n/useMessages.ts'
import { DialogCopyField } from './DialogCopyField.tsx'
import { DownloadLink } from './DownloadLink.tsx'
import type { SectionProps } from './LinkSection.tsx'
import { embedFonts, readFontRules } from './embedFonts.ts'
import { exportImage, getPlotSize, readLook, type ExportedImage, type ImageFrame } from './exportImage.ts'
import { FORMAT_SIZES, IMAGE_FORMATS, type ImageFormat } from './imageFormats.ts'
import { formatAlt } from './citation.ts'
import { formatSvgSrc, svgToPng, type Png } from './svgToPng.ts'
import styles from './ShareDialog.module.css'
import type { ShareData } from './shareData.ts'

/** A text card, of a claim or a table, is as wide as this. */
const CARD_PX = 560

const PALETTES = ['light', 'dark'] as const
type Palette = (typeof PALETTES)[number]

/** The palette of the page: its theme or, without one, the reader's preference. */
function readPalette(): Palette {
  const theme = PALETTES.find((palette) => palette === document.documentElement.dataset['theme'])
  try {
    return theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
  } catch {
    // The browser refuses media queries, so the style sheet shows the light theme.
    return 'light'
  }
}

type Drawing = Png | 'pending' | 'refused'

function usePng(picture: ExportedImage | null): Drawing {
  const [drawing, setDrawing] = useState<Drawing>('pending')
  useEffect(() => {
    let gone = false
    setDrawing('pending')
    if (picture) svgToPng(picture).then((png) => gone || setDrawing(png), () => gone || setDrawing('refused'))
    return () => { gone = true }
  }, [picture])
  return drawing
}

/** The rules of the page's type with their files; null until they are known. */
function useFontRules(): string | null {
  const [rules, setRules] = useState<string | null>(null)
  useEffect(() => {
    let gone = false
    void readFontRules().then((read) => gone || setRules(read))
    return () => { gone = true }
  }, [])
  return rules
}

interface StageProps {
  readonly frame: ImageFrame
  readonly palette: Palette
  readonly data: ShareData
  readonly onDrawn: (picture: ExportedImage) => void
}

/** Draws the chart out of sight at the size that the picture has for it, and copies it from there. */
function Stage({ frame, palette, data, onDrawn }: StageProps): ReactElement {
  const stage = useRef<HTMLDivElement>(null)
  const { renderPlot } = data
  const size = getPlotSize(frame)
  useLayoutEffect(() => {
    if (stage.current) onDrawn(exportImage(stage.current.querySelector('svg'), { ...frame, look: readLook(stage.current, data.legend) }))
  }, [frame, data, onDrawn])
  return (
    <div ref={stage} className={styles.stage} style={{ inlineSize: size.widthPx, blockSize: size.heightPx }} data-palette={palette} aria-hidden="true" inert>
      {renderPlot?.(size)}
    </div>
  )
}

export function PictureSection({ data, onStatus }: SectionProps): ReactElement {
  const messages = useMessages()
  const { lang, share } = messages
  const id = useId()
  const [pagePalette] = useState(readPalette)
  const [format, setFormat] = useState<ImageFormat>('screen')
  const [palette, setPalette] = useState(pagePalette)
  // The chart may move on behind the dialog: what was on screen as it opened is what is shared.
  const [screen] = useState(() => {
    const svg = data.picture()
    const box = svg?.getBoundingClientRect()
    const frame: ImageFrame = {
      ...data, lang, widthPx: box?.width || CARD_PX, heightPx: box?.height || data.heightPx, format: null,
      look: readLook(svg ?? document.documentElement, data.legend),
    }
    return { frame, picture: exportImage(svg, frame) }
  })
  const frame = useMemo(() => ({ ...screen.frame, format: format === 'screen' ? null : FORMAT_SIZES[format] }), [screen, format])
  const isScreen = format === 'screen' && palette === pagePalette
  const [staged, setStaged] = useState<ExportedImage | null>(null)
  const rules = useFontRules()
  const drawnPicture = isScreen ? screen.picture : (staged ?? screen.picture)
  const picture = useMemo(() => ({ ...drawnPicture, text: embedFonts(drawnPicture.text, rules ?? '') }), [drawnPicture, rules])
  const svg = useMemo(() => new Blob([picture.text], { type: 'image/svg+xml' }), [picture])
  const png = usePng(rules === null ? null : picture)
  const drawn = typeof png === 'object'
  const name = [data.fileName, ...(format === 'screen' ? [] : [format]), ...(palette === pagePalette ? [] : [palette])].join('-')
  const onSave = (file: string) => onStatus(share.savedPicture({ name: file }))
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{share.picture()}</h3>
      <img className={styles.picture} src={drawn ? png.src : formatSvgSrc(picture.text)} width={picture.widthPx} height={picture.heightPx} alt={formatAlt(data)} />
      <div className={styles.row}>
        <DownloadLink file={drawn ? png.blob : null} name={`${name}.png`} onSave={onSave}>{share.png()}</DownloadLink>
        <DownloadLink file={svg} name={`${name}.svg`} onSave={onSave}>{share.svg()}</DownloadLink>
      </div>
      {png === 'refused' && <p className={styles.note}>{share.pngRefused()}</p>}
      <div className={styles.choices}>
        <Select label={share.format()} name="format" value={format} onChange={setFormat} options={IMAGE_FORMATS.map((value) => ({ value, label: share.formatOption({ value }) }))} />
        <Select label={share.pictureTheme()} name="palette" value={palette} onChange={setPalette} options={PALETTES.map((value) => ({ value, label: share.themeOption({ value }) }))} />
      </div>
      <DialogCopyField label={share.alt()} text={formatAlt(data)} rows={3} button={share.copyAlt()} onStatus={onStatus} />
      {!isScreen && <Stage key={`${format} ${palette}`} frame={frame} palette={palette} data={data} onDrawn={setStaged} />}
    </section>
  )
}
