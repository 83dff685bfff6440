/** The passages in development, where nothing is prerendered. */
import { changes } from 'virtual:changes'
import { leaders } from 'virtual:leaders'
import { claimData } from '../data/compiledClaims.ts'
import type { Messages } from '../i18n/messages.ts'
import { STEP_IDS } from '../story/steps.ts'
import type { Passage } from '../story/prose.tsx'
import type { Passages } from '../story/Step.tsx'
import { ClaimIsland } from './ClaimIsland.tsx'
import { drawPassages } from './storyPassages.tsx'

const TEXTS = import.meta.glob<Passage>('../i18n/*/story/*.mdx', { import: 'default' })

export async function drawDevelopmentPassages(messages: Messages): Promise<Passages> {
  const texts = new Map<string, Passage>()
  for (const id of STEP_IDS) {
    const text = await TEXTS[`../i18n/${messages.lang}/story/${id}.mdx`]?.()
    if (text) texts.set(id, text)
  }
  return drawPassages({ aid: claimData, leaders, changes }, messages, texts, (id) => <ClaimIsland id={id} aid={claimData} messages={messages} base="/" />)
}
