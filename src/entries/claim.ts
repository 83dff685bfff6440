/** A claim by itself. */
import { hydratePage } from '../app/hydrate.tsx'
import { claimData } from '../data/compiledClaims.ts'
import { ClaimPage } from '../pages/ClaimPage.tsx'

void hydratePage('claim', ClaimPage, () => ({ aid: claimData }))
