/** An aid chart by itself. */
import { hydratePage } from '../app/hydrate.tsx'
import { aid } from '../data/compiledAid.ts'
import { AidChartPage } from '../pages/AidChartPage.tsx'

void hydratePage('aid', AidChartPage, () => ({ aid }))
