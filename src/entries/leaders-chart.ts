/** A leaders chart by itself. */
import { leaders } from 'virtual:leaders'
import { start } from '../app/hydrate.tsx'
import { LeadersChartPage } from '../pages/LeadersChartPage.tsx'

void start('leaders', LeadersChartPage, () => ({ leaders }))
