/** The two questions of the page with their answers. Rendered at build time only. */
import type { ReactElement } from 'react'
import { RichText } from '../components/RichText.tsx'
import type { Messages } from '../i18n/messages.ts'
import { formatMessage, type RichText as Words } from '../i18n/richText.ts'

interface HeroAnswersProps {
  readonly facts: Readonly<Record<string, () => Words>>
  readonly messages: Messages
}

export function HeroAnswers({ facts, messages }: HeroAnswersProps): ReactElement {
  const fact = (id: string): Words => {
    const found = facts[id]
    if (!found) throw new Error(`no fact ${id}`)
    return found()
  }
  const leads = formatMessage(messages.hero.answerLeads, { since: fact('rutte-since'), leaders: fact('leaders-count') })
  const pays = formatMessage(messages.hero.answerPays, {
    donors: fact('donors-count'), total: fact('support-total'), usa: fact('support-usa'), europe: fact('support-europe'),
  })
  return (
    <>
      <p data-answer="leads"><a href="#visit">{messages.page.questionLeads()}</a> <RichText of={leads} /></p>
      <p data-answer="pays"><a href="#support">{messages.hero.questionPays()}</a> <RichText of={pays} /></p>
    </>
  )
}
