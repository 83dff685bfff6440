/** An aid chart by itself. */
import { start } from '../app/hydrate.tsx'
import { aid } from '../data/compiledAid.ts'
import { AidChartPage } from '../pages/AidChartPage.tsx'

void start('aid', AidChartPage, () => ({ aid }))
