/**
 * React makes errors as it starts, to throw them later. Where something listens to the page (developer tools, Lighthouse, a
 * bench), the browser reads the whole script again to say on which line each was made: a third of React's start. Nobody asks.
 */
const { stackTraceLimit } = Error

/** Not a number: no error has a stack until `traceAgain`. */
Object.assign(Error, { stackTraceLimit: undefined })

export function traceAgain(): void {
  Object.assign(Error, { stackTraceLimit })
}
