/** One donor, by every count. */
import { hydratePage } from '../app/hydrate.tsx'
import { aid } from '../data/compiledAid.ts'
import { DonorPage } from '../pages/DonorPage.tsx'

void hydratePage('donor', DonorPage, () => ({ aid }))
