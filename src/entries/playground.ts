/** The embed playground. */
import { hydratePage } from '../app/hydrate.tsx'
import { listPages } from '../app/routes.ts'
import { aid } from '../data/compiledAid.ts'
import { PlaygroundPage } from '../pages/PlaygroundPage.tsx'

void hydratePage('playground', PlaygroundPage, () => ({ aid, pages: listPages(aid) }))
