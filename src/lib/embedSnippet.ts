/** The embed code: an iframe that works alone, and a script that makes its height follow the content. */

import { escapeHtml } from './escapeHtml.ts'
import { clamp } from './clamp.ts'

export const EMBED_THEMES = ['auto', 'light', 'dark'] as const
export type EmbedTheme = (typeof EMBED_THEMES)[number]

export interface SnippetParts {
  /** Absolute addresses; they may hold anything. */
  readonly src: string
  readonly title: string
  /** The height, in CSS pixels, where no script runs: the frame then scrolls inside. */
  readonly heightPx: number
  /** The address of `embed.js`; null leaves the script out. */
  readonly script: string | null
  /** The address of the link that replaces the frame where frames are removed: feeds, readers, mail. */
  readonly homeHref: string
  readonly homeText: string
  /** A comment before the frame about what it does not do; null for no comment. */
  readonly note: string | null
  /** The theme the address asks for; automatic where absent. */
  readonly theme?: EmbedTheme
}

/** A frame that keeps its height is neither too small nor too large. */
const SHORTEST_PX = 150
const TALLEST_PX = 2000

/** Text without a sequence that could end an HTML comment. */
function formatComment(text: string): string {
  return `<!-- ${text.replace(/[-<>]+/g, ' ').trim()} -->`
}

/**
 * The address a frame gets: the view in a chosen theme, on a background of its own or the host's. The fragment is left out:
 * some hosts put their own there.
 */
export function formatEmbedSrc(address: string, theme: EmbedTheme, isBare: boolean): string {
  const plain = address.replace(/#.*$/, '')
  const query = [...(theme === 'auto' ? [] : [`theme=${theme}`]), ...(isBare && theme !== 'auto' ? ['ground=none'] : [])]
  return query.length === 0 ? plain : `${plain}${plain.includes('?') ? '&' : '?'}${query.join('&')}`
}

/**
 * The snippet, as HTML. Width and border are said twice, for editors that drop the style. The height stands in its attribute
 * alone: there the style of a host's box (`height: 100%`) wins, and the frame scrolls in the box instead of being cut off by it.
 */
export function formatSnippet({ src, title, heightPx, script, homeHref, homeText, note, theme = 'auto' }: SnippetParts): string {
  const height = clamp(Math.round(heightPx) || SHORTEST_PX, SHORTEST_PX, TALLEST_PX)
  // A frame whose colour scheme is not its page's is painted opaque; automatic leaves it to the host.
  const scheme = theme === 'auto' ? '' : `;color-scheme:${theme}`
  const attributes = [
    `src="${escapeHtml(src)}"`,
    `title="${escapeHtml(title)}"`,
    'width="100%"',
    `height="${height}"`,
    'frameborder="0"',
    'loading="lazy"',
    // Not `web-share`: a browser that does not know the word says so in the host's console.
    'allow="clipboard-write"',
    `style="display:block;width:100%;border:0${scheme}"`,
    'data-kyiv-embed',
  ]
  const frame = `<iframe ${attributes.join(' ')}><a href="${escapeHtml(homeHref)}">${escapeHtml(homeText)}</a></iframe>`
  const code = note === null ? frame : `${formatComment(note)}\n${frame}`
  return script === null ? code : `${code}\n<script async src="${escapeHtml(script)}"></script>`
}
