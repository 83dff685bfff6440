/** The aid data, decoded from what the build has checked and encoded. */
import { amounts } from 'virtual:aid-amounts'
import { index } from 'virtual:aid-index'
import type { AidData } from './aid.ts'
import { decodeAid } from './decode.ts'

export const aid: AidData = decodeAid(index, amounts)
