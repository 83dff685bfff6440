/** The colours of the light theme, for pictures that are drawn without a style sheet. */
import tokens from '../styles/tokens.css?raw'

/** The first values of all `light-dark(#…, #…)` of a style sheet, by the names of their custom properties without `--color-`. */
export function parseLightColours(css: string): ReadonlyMap<string, string> {
  return new Map([...css.matchAll(/--color-([\w-]+): light-dark\((#[0-9a-f]{6}), #[0-9a-f]{6}\)/gi)].map(([, name = '', light = '']) => [name, light]))
}

const COLOURS = parseLightColours(tokens)

/** Throws where `tokens.css` has no such colour, which stops the build. */
export function getLightColour(name: string): string {
  const colour = COLOURS.get(name)
  if (colour === undefined) throw new Error(`src/styles/tokens.css: no light-dark() colour --color-${name}`)
  return colour
}
