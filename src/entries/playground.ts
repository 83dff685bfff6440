/** The embed playground. */
import { leaders } from 'virtual:leaders'
import { hydratePage } from '../app/hydrate.tsx'
import { listPages } from '../app/routes.ts'
import { aid } from '../data/compiledAid.ts'
import { PlaygroundPage } from '../pages/PlaygroundPage.tsx'

void hydratePage('playground', PlaygroundPage, () => ({ aid, leaders, pages: listPages(aid) }))
