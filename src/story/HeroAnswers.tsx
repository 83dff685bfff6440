/** The two questions of the page with their answers. Rendered at build time only. */
import type { ReactElement } from 'react'
import { RichText } from '../components/RichText.tsx'
import type { Messages } from '../i18n/messages.ts'
import { formatMessage } from '../i18n/richText.ts'
import { getFact, type Facts } from './facts.ts'

interface HeroAnswersProps {
  readonly facts: Facts
  readonly messages: Messages
}

export function HeroAnswers({ facts, messages }: HeroAnswersProps): ReactElement {
  const fact = (id: string) => getFact(facts, id)
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
