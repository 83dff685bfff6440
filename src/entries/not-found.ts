/** An address that does not exist. */
import { start } from '../app/hydrate.tsx'
import { NotFoundPage } from '../pages/NotFoundPage.tsx'

void start('not-found', NotFoundPage, () => ({}))
