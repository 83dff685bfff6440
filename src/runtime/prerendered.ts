/** Remembers the prerendered nodes of the page before React touches them, so that they can come back. */
import { trustedMarkup } from './trustedTypes.ts'

/** By the value of `data-prerendered`. */
const prerendered = new Map<string, { readonly element: Element; readonly nodes: readonly ChildNode[] }>()
/** The class that CSS shows of each prerendered plot, by the plot's id. */
const shownClasses = new Map<string, 'narrow' | 'wide'>()

/** Called once, before hydration. */
export function rememberPrerendered(root: Element): void {
  for (const element of root.querySelectorAll('[data-prerendered]')) {
    prerendered.set(element.getAttribute('data-prerendered') ?? '', { element, nodes: [...element.childNodes] })
  }
  for (const plot of root.querySelectorAll('[data-plot]')) {
    const [narrow] = plot.children
    if (!narrow || plot.closest('[data-prerendered^="figure/"]')) continue
    shownClasses.set(plot.id, getComputedStyle(narrow).display === 'none' ? 'wide' : 'narrow')
  }
}

/** What CSS shows of a prerendered plot; undefined where nothing was prerendered. */
export function getShownClass(plotId: string): 'narrow' | 'wide' | undefined {
  return shownClasses.get(plotId)
}

/** The prerendered nodes of a name; empty if there are none. */
export function getPrerenderedNodes(name: string): readonly ChildNode[] {
  return prerendered.get(name)?.nodes ?? []
}

/** Puts every prerendered node back where it was, and `nodes` into the root. */
export function restorePrerendered(root: Element, nodes: readonly ChildNode[]): void {
  for (const { element, nodes: own } of prerendered.values()) element.replaceChildren(...own)
  root.replaceChildren(...nodes)
}

/** Makes React leave the content of an element alone. A plain string would be refused by Trusted Types. */
export function getEmptyHtml(): { readonly __html: string } {
  return EMPTY ??= { __html: trustedMarkup('') }
}

let EMPTY: { readonly __html: string } | undefined
