/** The parts of the story that come after it answers. */
import type { ComponentType } from 'react'
import type { AidData } from '../data/aid.ts'
import type { Words } from '../words/words.ts'
import type { AidFigureProps } from './AidFigure.tsx'
import type { ExploreProps } from './Explore.tsx'

/** The aid chart, in the stage and with every control, with its data and its words. */
export interface AidPart {
  readonly aid: AidData
  readonly words: Words
  readonly AidFigure: ComponentType<AidFigureProps>
  readonly Explore: ComponentType<ExploreProps>
}

/** Makes the claims in the passages answer. */
export type ClaimsPart = (aid: AidPart, base: string) => void

export interface Parts {
  readonly aid: () => Promise<AidPart>
  readonly claims: () => Promise<ClaimsPart>
}

/** Fetches a part when it is first asked for. One that can't be had never comes: what the page shows in its place stays. */
export function partOf<T>(load: () => Promise<T>): () => Promise<T> {
  let coming: Promise<T> | undefined
  return () => (coming ??= load().catch(() => stayAway<T>()))
}

/** Unrolled, each step stands with its own figure. */
function stayAway<T>(): Promise<T> {
  delete document.documentElement.dataset['layout']
  return new Promise(() => undefined)
}
