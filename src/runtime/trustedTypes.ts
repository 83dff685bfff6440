/** The Trusted Types policy of the pages, in browsers that have Trusted Types: for the site's scripts and for markup read from the page. */

interface Rules {
  readonly createScriptURL: (url: string) => string
  readonly createHTML: (markup: string) => string
}

let policy: Rules | undefined

function getPolicy(): Rules | undefined {
  if (!('trustedTypes' in window)) return undefined
  const types: { readonly createPolicy?: (name: string, rules: Rules) => Rules } = Object(window.trustedTypes)
  policy ??= types.createPolicy?.('kyiv', { createScriptURL: (url) => url, createHTML: (markup) => markup })
  return policy
}

/** The address of a script of the site. */
export function trustedUrl(url: string): string {
  return getPolicy()?.createScriptURL(url) ?? url
}

/** Markup that was read from this page. */
export function trustedMarkup(markup: string): string {
  return getPolicy()?.createHTML(markup) ?? markup
}
