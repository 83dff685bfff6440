/** The aid chart as a part of the story that comes later. */
import type { AidData } from '../data/aid.ts'
import type { Words } from '../words/words.ts'
import { AidFigure } from './AidFigure.tsx'
import { Explore } from './Explore.tsx'
import type { AidPart } from './parts.ts'

export function aidPart(aid: AidData, words: Words): AidPart {
  return { aid, words, AidFigure, Explore }
}
