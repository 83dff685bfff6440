/** A step's own figure as the build has drawn it, while its chart is still to come. */
import type { ReactElement } from 'react'
import { trustedMarkup } from '../runtime/trustedTypes.ts'
import type { StepId } from './steps.ts'

export function Standing({ step }: { readonly step: StepId }): ReactElement | null {
  if (import.meta.env.SSR) return null
  const figure = document.querySelector(`section[data-step="${step}"] figure`)
  // Ids stay with the figure they are of.
  const markup = figure?.outerHTML.replace(/ id="[^"]*"/g, '') ?? ''
  return <div inert style={{ display: 'contents' }} dangerouslySetInnerHTML={{ __html: trustedMarkup(markup) }} />
}
