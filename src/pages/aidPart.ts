/** The aid chart and the claims as a part of the story that comes later. */
import type { ClaimData } from '../data/aid.ts'
import type { Messages } from '../i18n/messages.ts'
import { AidFigure } from './AidFigure.tsx'
import { Explore } from './Explore.tsx'
import type { AidPart } from './parts.ts'
import { takeUpClaims } from './takeUpClaims.tsx'

export function aidPart(aid: ClaimData, messages: Messages): AidPart {
  return { aid, messages, AidFigure, Explore, takeUpClaims: (base) => takeUpClaims(aid, messages, base) }
}
