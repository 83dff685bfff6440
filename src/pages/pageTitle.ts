/** The title of a page that can be embedded, from its address. */
import { getQuestion } from '../claims/verdict.ts'
import { formatUnit } from '../charts/aid/amounts.ts'
import { formatReleaseChoice, getLabel } from '../charts/aid/labels.ts'
import type { Messages } from '../i18n/messages.ts'
import { getReleases } from '../state/aidView.ts'
import { parseAid } from '../state/aidUrl.ts'
import { parseClaim } from '../state/claimUrl.ts'
import { parseDonor } from '../state/donorUrl.ts'
import { parseLeaders } from '../state/leadersUrl.ts'
import type { PageInfo } from '../state/paths.ts'
import type { Known } from '../state/view.ts'

/** The site's own title for a page without a chart or a claim. */
export function getPageTitle({ kind, address }: Pick<PageInfo, 'kind' | 'address'>, { aid, leaders }: Known, messages: Messages): string {
  switch (kind) {
    case 'aid': {
      const { view } = parseAid(address, '', aid)
      return `${messages.aid.title()}: ${messages.aid.noun({ type: view.type })}, ${formatUnit(view.measure, aid, messages)}, ${formatReleaseChoice(getReleases(view), aid, messages)}`
    }
    case 'leaders':
      return `${messages.page.questionLeads()} ${messages.embed.scene({ scene: parseLeaders(address, '', leaders).view.scene })}`
    case 'claim':
      return getQuestion(parseClaim(address, '', aid).view.claim, messages)
    case 'donor':
      return `${messages.aid.title()}: ${getLabel(parseDonor(address, '', aid).view.donor, messages)}`
    case 'story':
    case 'playground':
    case 'not-found':
      return messages.page.title()
  }
}
