/** Marks a part of the page as failed: disables its controls and shows a line that says so. */

const CONTROLS = 'button, select, input, textarea'

/** Shows each step of the story with its own figure: a pinned chart that failed would show one step's picture beside another step's text. */
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
