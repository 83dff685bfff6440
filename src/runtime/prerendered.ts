/** Remembers the prerendered nodes of the page before React touches them, so that they can come back. */
import type { LayoutSize } from '../lib/layoutTypes.ts'
import { toUsualSize } from '../lib/rootFont.ts'
import { trustedMarkup } from './trustedTypes.ts'

/** By the value of `data-prerendered`. */
const prerendered = new Map<string, { readonly element: Element; readonly nodes: readonly ChildNode[] }>()
/** The size of each prerendered plot, at the usual size of the root font, by the plot's id. */
const plotSizes = new Map<string, LayoutSize>()

/** Called once, before hydration. */
export function rememberPrerendered(root: Element): void {
  for (const element of root.querySelectorAll('[data-prerendered]')) {
    prerendered.set(element.getAttribute('data-prerendered') ?? '', { element, nodes: [...element.childNodes] })
  }
  for (const plot of root.querySelectorAll('[data-plot]')) {
    if (plot.closest('[data-prerendered^="figure/"]')) continue
    // Not the style of what is in it: reading that lays out a plot which the browser skips (`content-visibility`).
    plotSizes.set(plot.id, toUsualSize(plot.getBoundingClientRect()))
  }
}

/** The size of a prerendered plot before hydration; undefined where nothing was prerendered, 0 where it is not displayed. */
export function getPlotSize(plotId: string): LayoutSize | undefined {
  return plotSizes.get(plotId)
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
