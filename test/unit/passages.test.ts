/** The passages of the story, as they are written. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LANGS } from '../../src/i18n/languages.ts'

/** Shorter ones, such as a name with a full stop, may come twice. */
const SHORT = 15

describe('passages', () => {
  it.each(LANGS.flatMap((lang) => readdirSync(`src/i18n/${lang}/story`).map((file) => join('src/i18n', lang, 'story', file))))('%s says no sentence twice', (path) => {
    const sentences = readFileSync(path, 'utf8').split(/(?<=[.!?])\s+/).filter(({ length }) => length > SHORT)
    expect(sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at)).toEqual([])
  })
})
