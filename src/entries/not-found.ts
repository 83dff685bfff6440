/** An address that does not exist. */
import { index } from 'virtual:aid-index'
import { leaders } from 'virtual:leaders'
import { hydratePage } from '../app/hydrate.tsx'
import { NotFoundPage } from '../pages/NotFoundPage.tsx'

void hydratePage('not-found', NotFoundPage, () => ({ aid: index, leaders }))
