/** The view as a picture, drawn once as the dialog opens. */
import { useEffect, useId, useMemo, useState, type ReactElement } from 'react'
import { useMessages } from '../i18n/useMessages.ts'
import { DownloadLink } from './DownloadLink.tsx'
import type { SectionProps } from './LinkSection.tsx'
import { exportImage, readLook, type ExportedImage } from './exportImage.ts'
import { formatAlt } from './citation.ts'
import { formatSvgSrc, svgToPng, type Png } from './svgToPng.ts'
import styles from './ShareDialog.module.css'
import type { ShareData } from './shareData.ts'

/** A text card, of a claim or a table, is as wide as this. */
const CARD_PX = 560

function drawSubject(subject: ShareData): ExportedImage {
  const svg = subject.picture()
  const box = svg?.getBoundingClientRect()
  return exportImage(svg, {
    ...subject,
    widthPx: box?.width || CARD_PX,
    heightPx: box?.height || subject.heightPx,
    look: readLook(svg ?? document.documentElement, subject.legend),
  })
}

type Drawing = Png | 'pending' | 'refused'

function usePng(picture: ExportedImage): Drawing {
  const [drawing, setDrawing] = useState<Drawing>('pending')
  useEffect(() => {
    let gone = false
    svgToPng(picture).then((png) => gone || setDrawing(png), () => gone || setDrawing('refused'))
    return () => { gone = true }
  }, [picture])
  return drawing
}

export function PictureSection({ subject, onStatus }: SectionProps): ReactElement {
  const messages = useMessages()
  const id = useId()
  // The chart may move on behind the dialog: what was on screen as it opened is what is shared.
  const [picture] = useState(() => drawSubject(subject))
  const svg = useMemo(() => new Blob([picture.text], { type: 'image/svg+xml' }), [picture])
  const png = usePng(picture)
  const drawn = typeof png === 'object'
  const onSave = (name: string) => onStatus(messages.share.savedPicture({ name }))
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{messages.share.picture()}</h3>
      <img className={styles.picture} src={drawn ? png.src : formatSvgSrc(picture.text)} width={picture.widthPx} height={picture.heightPx} alt={formatAlt(subject)} />
      <div className={styles.row}>
        <DownloadLink file={drawn ? png.blob : null} name={`${subject.fileName}.png`} onSave={onSave}>{messages.share.png()}</DownloadLink>
        <DownloadLink file={svg} name={`${subject.fileName}.svg`} onSave={onSave}>{messages.share.svg()}</DownloadLink>
      </div>
      {png === 'refused' && <p className={styles.note}>{messages.share.pngRefused()}</p>}
    </section>
  )
}
