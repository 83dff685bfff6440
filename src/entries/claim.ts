/** A claim by itself. */
import { start } from '../app/hydrate.tsx'
import { claimData } from '../data/compiledClaims.ts'
import { ClaimPage } from '../pages/ClaimPage.tsx'

void start('claim', ClaimPage, () => ({ aid: claimData }))
