/** The embed playground. */
import { start } from '../app/hydrate.tsx'
import { listPages } from '../app/routes.ts'
import { aid } from '../data/compiledAid.ts'
import { PlaygroundPage } from '../pages/PlaygroundPage.tsx'

void start('playground', PlaygroundPage, () => ({ aid, pages: listPages(aid) }))
