/** The fonts of a page's language, as the build lists them in `html[data-fonts]`. */

export interface FontFaceFile {
  readonly family: string
  readonly url: string
  /** A range of the weight axis, as CSS writes it. */
  readonly weight: string
  readonly unicodeRange: string
}

/** Empty where the build lists none, and in a sandbox without an origin: hosts without CORS headers would refuse the files. */
export function listFontFaces(): readonly FontFaceFile[] {
  const { base = './', fonts } = document.documentElement.dataset
  if (!fonts || self.origin === 'null') return []
  const files: readonly FontFaceFile[] = JSON.parse(fonts)
  return files.map((file) => ({ ...file, url: new URL(base + file.url, location.href).href }))
}
