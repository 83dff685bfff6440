/** The part of the story that comes after it answers. */
import type { ComponentType } from 'react'
import type { AidData } from '../data/aid.ts'
import type { Messages } from '../i18n/messages.ts'
import type { AidFigureProps } from './AidFigure.tsx'
import type { ExploreProps } from './Explore.tsx'

/** The aid chart, in the stage and with every control, and the claims, with their data and words. */
export interface AidPart {
  readonly aid: AidData
  readonly messages: Messages
  readonly AidFigure: ComponentType<AidFigureProps>
  readonly Explore: ComponentType<ExploreProps>
  /** Makes the claims in the passages answer; `base` is the way to the root of the site. */
  readonly takeUpClaims: (base: string) => void
}

export type LoadAid = () => Promise<AidPart>

/** Fetches the part when it is first asked for. One that can't be had never comes: what the page shows in its place stays. */
export function onceOf(load: LoadAid): LoadAid {
  let coming: Promise<AidPart> | undefined
  return () => (coming ??= load().catch(stayAway))
}

/** Unrolled, each step stands with its own figure. */
function stayAway(): Promise<AidPart> {
  delete document.documentElement.dataset['layout']
  return new Promise(() => undefined)
}
