/** An address that does not exist. */
import { index } from 'virtual:aid-index'
import { leaders } from 'virtual:leaders'
import { start } from '../app/hydrate.tsx'
import { NotFoundPage } from '../pages/NotFoundPage.tsx'

void start('not-found', NotFoundPage, () => ({ aid: index, leaders }))
