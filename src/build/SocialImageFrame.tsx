/** The frame of every preview picture: title, sentence, source, colours and fonts. */
import type { ReactElement, ReactNode } from 'react'
import { wrapTextTo } from '../lib/wrapText.ts'
import { getLightColour } from './lightColours.ts'

export const WIDTH = 1200
const HEIGHT = 630
export const MARGIN = 56
/** Always light, since a preview is shown on other people's pages. Named as in `styles/tokens.css`. */
export const COLOURS = {
  background: getLightColour('background'),
  text: getLightColour('text'),
  textMuted: getLightColour('text-muted'),
  textFaint: getLightColour('text-faint'),
  rule: getLightColour('rule'),
  military: getLightColour('military'),
  militarySoft: getLightColour('military-soft'),
  financial: getLightColour('financial'),
  humanitarian: getLightColour('humanitarian'),
} as const
const SERIF = 'Source Serif 4'
export const SANS = 'IBM Plex Sans'

const countLetters = (text: string) => text.length

/** At most so many lines of at most so many characters. */
export function breakLines(text: string, perLine: number, maxLines: number): readonly string[] {
  return wrapTextTo(maxLines, text, perLine, countLetters)
}

interface FrameProps {
  readonly title: string
  readonly lines: readonly string[]
  readonly source: string
  readonly large?: boolean
  readonly children?: ReactNode
}

export function Frame({ title, lines, source, large = false, children }: FrameProps): ReactElement {
  const size = large ? 68 : 46
  const titles = breakLines(title, large ? 30 : 48, large ? 3 : 1)
  const under = MARGIN + titles.length * size * 1.12
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      <rect width={WIDTH} height={HEIGHT} fill={COLOURS.background} />
      {titles.map((line, at) => <text key={line} x={MARGIN} y={MARGIN + size * 0.8 + at * size * 1.12} fontFamily={SERIF} fontWeight={600} fontSize={size} fill={COLOURS.text}>{line}</text>)}
      {lines.map((line, at) => <text key={line} x={MARGIN} y={under + 34 + at * 36} fontFamily={SANS} fontSize={27} fill={COLOURS.textMuted}>{line}</text>)}
      {children}
      {breakLines(source, 118, 2).map((line, at, all) => (
        <text key={line} x={MARGIN} y={HEIGHT - 24 - (all.length - 1 - at) * 22} fontFamily={SANS} fontSize={18} fill={COLOURS.textMuted}>{line}</text>
      ))}
    </svg>
  )
}
