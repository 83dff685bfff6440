/** A leaders chart by itself. */
import { leaders } from 'virtual:leaders'
import { hydratePage } from '../app/hydrate.tsx'
import { LeadersChartPage } from '../pages/LeadersChartPage.tsx'

void hydratePage('leaders', LeadersChartPage, () => ({ leaders }))
