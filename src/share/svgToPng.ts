/** Turns an SVG picture into a PNG, in the browser. */
import type { ExportedImage } from './exportImage.ts'

export interface Png {
  readonly blob: Blob
  /** The same as a `data:` address. */
  readonly src: string
}

/** An SVG document as a `data:` address, because a page without an origin can't read its own `blob:` addresses. */
export function formatSvgSrc(text: string): string {
  return `data:image/svg+xml,${encodeURIComponent(text)}`
}

function loadImage(src: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('the browser could not draw the picture'))
    image.src = src
  })
}

/** The picture at `pngScale` times its size. Rejects where the browser has no canvas or won't let it be read. */
export async function svgToPng(picture: ExportedImage): Promise<Png> {
  const image = await loadImage(formatSvgSrc(picture.text))
  const canvas = document.createElement('canvas')
  canvas.width = picture.widthPx * picture.pngScale
  canvas.height = picture.heightPx * picture.pngScale
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas to draw on')
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const src = canvas.toDataURL('image/png')
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('no picture came back')
  return { blob, src }
}
