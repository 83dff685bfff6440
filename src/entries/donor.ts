/** One donor, by every count. */
import { start } from '../app/hydrate.tsx'
import { aid } from '../data/compiledAid.ts'
import { DonorPage } from '../pages/DonorPage.tsx'

void start('donor', DonorPage, () => ({ aid }))
