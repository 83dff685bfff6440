/** The colours of tokens.css: contrast of text and marks with the background, and of the three types for every kind of colour vision and in grey. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { getLightColour, parseLightColours } from '../../src/build/lightColours.ts'

type Triple = readonly [number, number, number]

const TYPES = ['military', 'financial', 'humanitarian'] as const
/** WCAG 2.2: 1.4.3 for text, 1.4.11 for marks. */
const TEXT = 4.5
const MARK = 3
/** Distance in OKLab, times 100: about 2 is the least that is seen at all; a key and its bars are never side by side. */
const APART = 10
/** Distance in OKLab lightness alone, times 100: what is left on a printer without colour. */
const APART_GREY = 4

/** Machado, Oliveira, Fernandes 2009, severity 1, for linear light. */
const SIGHTS: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  'full sight': [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
}

/** The colours of a theme by name. Each is `light-dark(<light>, <dark>)` in the file. */
function readTheme(theme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const css = readFileSync('src/styles/tokens.css', 'utf8')
  const colours = [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)]
  return new Map(colours.map(([, name = '', light = '', dark = '']) => [name, theme === 'light' ? light : dark]))
}

function linear(hex: string): Triple {
  const at = (from: number) => {
    const part = Number.parseInt(hex.slice(from, from + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }
  return [at(1), at(3), at(5)]
}

const dot = (a: Triple, b: Triple) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const clamp = (part: number) => Math.min(Math.max(part, 0), 1)

function seen(hex: string, sight: readonly [Triple, Triple, Triple]): Triple {
  const light = linear(hex)
  return [clamp(dot(sight[0], light)), clamp(dot(sight[1], light)), clamp(dot(sight[2], light))]
}

function contrast(a: string, b: string): number {
  const [dark = 0, bright = 0] = [a, b].map((hex) => dot([0.2126, 0.7152, 0.0722], linear(hex))).toSorted((x, y) => x - y)
  return (bright + 0.05) / (dark + 0.05)
}

function oklab(light: Triple): Triple {
  const l = Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], light))
  const m = Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], light))
  const s = Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], light))
  const cone: Triple = [l, m, s]
  return [dot([0.2104542553, 0.793617785, -0.0040720468], cone), dot([1.9779984951, -2.428592205, 0.4505937099], cone), dot([0.0259040371, 0.7827717662, -0.808675766], cone)]
}

function distance(a: Triple, b: Triple): number {
  return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

/** The pairs of the three types. */
const PAIRS = TYPES.flatMap((one, at) => TYPES.slice(at + 1).map((other) => [one, other] as const))

describe('the measures', () => {
  it('give what is known of black, white and near-equal colours', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    for (const sight of Object.values(SIGHTS)) {
      expect(distance(oklab(seen('#a3365c', sight)), oklab(seen('#a8385a', sight)))).toBeLessThan(APART)
    }
    const grey = ['#808080', '#868686'].map((hex) => oklab(linear(hex))[0] * 100)
    expect(Math.abs((grey[0] ?? 0) - (grey[1] ?? 0))).toBeLessThan(APART_GREY)
  })

  it('know that red and green of one lightness are hard to part in deuteranopia', () => {
    const [red, green] = ['#b0413e', '#6d7000']
    const { 'full sight': full, deuteranopia } = SIGHTS
    if (!full || !deuteranopia) throw new Error('no sights')
    expect(distance(oklab(seen(red ?? '', full)), oklab(seen(green ?? '', full)))).toBeGreaterThan(APART)
    expect(distance(oklab(seen(red ?? '', deuteranopia)), oklab(seen(green ?? '', deuteranopia)))).toBeLessThan(APART)
  })
})

const THEMES = {
  light: readTheme('light'),
  dark: readTheme('dark'),
} as const

describe.each(Object.entries(THEMES))('the %s theme', (_, theme) => {
  const colour = (name: string) => {
    const found = theme.get(`color-${name}`)
    if (!found) throw new Error(`no --color-${name}`)
    return found
  }

  it('has text of 4.5:1 on the background and on what is pointed at', () => {
    for (const background of ['background', 'hover']) {
      for (const text of ['text', 'text-muted']) expect(contrast(colour(text), colour(background)), `${text} on ${background}`).toBeGreaterThanOrEqual(TEXT)
    }
  })

  it('has marks, edges of controls and the focus of 3:1 on the background', () => {
    for (const mark of [...TYPES, 'military-soft', 'text-faint', 'focus']) expect(contrast(colour(mark), colour('background')), mark).toBeGreaterThanOrEqual(MARK)
  })

  it.each(Object.entries(SIGHTS))('has three types that differ in %s vision', (_sight, sight) => {
    for (const [one, other] of PAIRS) {
      expect(distance(oklab(seen(colour(one), sight)), oklab(seen(colour(other), sight))), `${one} and ${other}`).toBeGreaterThan(APART)
    }
  })

  it('has three types of different lightness, for print in grey', () => {
    for (const [one, other] of PAIRS) {
      expect(100 * Math.abs(oklab(linear(colour(one)))[0] - oklab(linear(colour(other)))[0]), `${one} and ${other}`).toBeGreaterThan(APART_GREY)
    }
  })
})

describe('preview pictures', () => {
  it('take their colours from the light theme', () => {
    for (const [name, colour] of THEMES.light) expect(getLightColour(name.replace('color-', ''))).toBe(colour)
    expect(() => getLightColour('nothing')).toThrow('--color-nothing')
  })

  it('read only colours with a value for each theme', () => {
    expect([...parseLightColours('--color-a: light-dark(#010203, #fdfeff); --color-b: Canvas; --width: 1px;')]).toEqual([['a', '#010203']])
  })
})
