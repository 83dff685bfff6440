/** The story. Both charts and the claims load separately; until then their prerendered figures are shown. */
import { index } from 'virtual:aid-index'
import { leaders } from 'virtual:leaders'
import { hydratePage } from '../app/hydrate.tsx'
import type { Messages } from '../i18n/messages.ts'
import { StoryPage } from '../pages/StoryPage.tsx'

/** The build prerenders the prose; in development nothing is prerendered, so it is loaded. */
async function loadProse(messages: Messages) {
  const { drawDevelopmentPassages } = await import('../pages/developmentPassages.tsx')
  return { passages: await drawDevelopmentPassages(messages) }
}

void hydratePage('story', StoryPage, async (messages) => ({ aid: index, leaders, ...(import.meta.env.DEV ? await loadProse(messages) : {}) }))
