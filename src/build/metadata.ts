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
  const { kind, address } = page
  const pageTitle = getPageTitle(page, data, messages)
  const describe = (title: string, description: string) => ({ title: `${title} – ${messages.hero.headline()}`, description })
  switch (kind) {
    case 'aid':
      return describe(pageTitle, describeAid(data.aid, parseAid(address, '', data.aid).view, messages))
    case 'leaders':
      return describe(pageTitle, describeLeaders(data.leaders, parseLeaders(address, '', data.leaders).view, messages))
    case 'claim':
      return describe(pageTitle, toPlainText(getQuote(parseClaim(address, '', data.aid).view, messages).text))
    case 'donor': {
      const { view } = parseDonor(address, '', data.aid)
      const title = formatDonorTitle(toDonorProfile(view.donor, data.aid), messages)
      return describe(toPlainText(title), describeDonor(data.aid, view, messages))
    }
    case 'story':
      return { title: pageTitle, description: messages.hero.description() }
    case 'playground':
      return describe(messages.page.playground(), messages.hero.description())
    case 'not-found':
      return describe(messages.notFound.title(), messages.notFound.text())
  }
}
