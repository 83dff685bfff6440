/** Says that a part of the page no longer answers, and takes its dead controls out of reach. */

const CONTROLS = 'button, select, input, textarea'

/** Each step of the story then stands with its own figure, for good: a pinned chart would show one step's picture beside another's words. */
export function unrollStory(): void {
  const { dataset } = document.documentElement
  dataset['failed'] = ''
  delete dataset['layout']
}

/** Makes the controls under `within` inert and shows the line that the page came with. */
export function markFailed(within: ParentNode): void {
  for (const control of within.querySelectorAll<HTMLElement>(CONTROLS)) control.inert = true
  for (const mark of within.querySelectorAll('svg [tabindex]')) mark.removeAttribute('tabindex')
  document.querySelector('[data-failure-notice]')?.removeAttribute('hidden')
}
