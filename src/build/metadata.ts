/** What a page says of itself: its title and, in one sentence from the data, what it shows. */
import { describeAid } from '../charts/aid/summary.ts'
import { describeLeaders } from '../charts/leaders/summary.ts'
import { questionOf, saidOf } from '../claims/verdict.ts'
import type { PageInfo } from '../app/routes.ts'
import { parseAid } from '../state/aidUrl.ts'
import { parseClaim } from '../state/claimUrl.ts'
import { parseLeaders } from '../state/leadersUrl.ts'
import type { Known } from '../state/view.ts'
import { plain } from '../i18n/richText.ts'
import type { Words } from '../i18n/messages.ts'

export interface Description {
  readonly title: string
  readonly description: string
}

/** The title and the description of a page, in its language. */
export function describePage(page: PageInfo, data: Known, words: Words): Description {
  const site = words.hero.headline()
  switch (page.kind) {
    case 'aid': {
      const { view } = parseAid(page.address, '', data.aid)
      const measure = words.aid.unit({ measure: view.measure })
      const count = view.counts === 'pair' ? words.aid.controls.both() : words.aid.release({ n: [...data.aid.totals, ...data.aid.monthly].find(({ id }) => id === view.release)?.number ?? 0 })
      return { title: `${words.aid.title()}: ${words.aid.noun({ type: view.type })}, ${measure}, ${count} – ${site}`, description: describeAid(data.aid, view, words) }
    }
    case 'leaders': {
      const { view } = parseLeaders(page.address, '', data.leaders)
      return { title: `${words.page.questionLeads()} ${words.embed.scene({ scene: view.scene })} – ${site}`, description: describeLeaders(data.leaders, view, words) }
    }
    case 'claim': {
      const { claim } = parseClaim(page.address, '', data.aid)
      return { title: `${questionOf(claim.claim, words)} – ${site}`, description: plain(saidOf(claim, words).words) }
    }
    case 'story':
      return { title: words.page.title(), description: words.hero.description() }
    case 'ground':
      return { title: `${words.page.ground()} – ${site}`, description: words.hero.description() }
    case 'missing':
      return { title: `${words.missing.title()} – ${site}`, description: words.missing.text() }
  }
}
