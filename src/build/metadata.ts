/** What a page says of itself: its title and, in one sentence from the data, what it shows. */
import { describeAid } from '../charts/aid/summary.ts'
import { describeLeaders } from '../charts/leaders/summary.ts'
import { getQuote } from '../claims/verdict.ts'
import { getPageTitle } from '../pages/pageTitle.ts'
import type { PageInfo } from '../state/paths.ts'
import { toDonorProfile } from '../charts/donor/donorProfile.ts'
import { describeDonor, formatDonorTitle } from '../charts/donor/summary.ts'
import { parseDonor } from '../state/donorUrl.ts'
import { parseAid } from '../state/aidUrl.ts'
import { parseClaim } from '../state/claimUrl.ts'
import { parseLeaders } from '../state/leadersUrl.ts'
import type { Known } from '../state/view.ts'
import { toPlainText } from '../i18n/richText.ts'
import type { Messages } from '../i18n/messages.ts'

export interface Description {
  readonly title: string
  readonly description: string
}

/** The title and the description of a page, in its language. */
export function describePage(page: PageInfo, data: Known, messages: Messages): Description {
  const site = messages.hero.headline()
  const pageTitle = getPageTitle(page, data, messages)
  switch (page.kind) {
    case 'aid': {
      const { view } = parseAid(page.address, '', data.aid)
      return { title: `${pageTitle} – ${site}`, description: describeAid(data.aid, view, messages) }
    }
    case 'leaders': {
      const { view } = parseLeaders(page.address, '', data.leaders)
      return { title: `${pageTitle} – ${site}`, description: describeLeaders(data.leaders, view, messages) }
    }
    case 'claim': {
      const { view: claim } = parseClaim(page.address, '', data.aid)
      return { title: `${pageTitle} – ${site}`, description: toPlainText(getQuote(claim, messages).text) }
    }
    case 'donor': {
      const { view } = parseDonor(page.address, '', data.aid)
      const title = toPlainText(formatDonorTitle(toDonorProfile(view.donor, data.aid), messages))
      return { title: `${title} – ${site}`, description: describeDonor(data.aid, view, messages) }
    }
    case 'story':
      return { title: pageTitle, description: messages.hero.description() }
    case 'playground':
      return { title: `${messages.page.playground()} – ${site}`, description: messages.hero.description() }
    case 'not-found':
      return { title: `${messages.notFound.title()} – ${site}`, description: messages.notFound.text() }
  }
}
