/** The code an editor pastes: one iframe that stands by itself, and a script that makes its height follow. */

export type SnippetTheme = 'light' | 'dark' | 'auto'

export interface SnippetParts {
  /** Absolute addresses; they may hold anything. */
  readonly src: string
  readonly title: string
  /** The height, in CSS pixels, where no script runs: the frame then scrolls inside. */
  readonly heightPx: number
  /** The address of `embed.js`; null leaves the script out. */
  readonly script: string | null
  /** Where the link leads that stands in the frame's place where a frame can't be: feeds, readers, old mail. */
  readonly homeHref: string
  readonly homeText: string
  /** The theme the address asks for; automatic where absent. */
  readonly theme?: SnippetTheme
}

const SHORTEST_PX = 150
const TALLEST_PX = 2000

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;')
}

/** A height that can stand for good: whole, neither a slit nor a tower. */
function settle(heightPx: number): number {
  return Math.min(Math.max(Math.round(heightPx) || SHORTEST_PX, SHORTEST_PX), TALLEST_PX)
}

/** The snippet, as HTML. Width, height and border are said twice, for editors that drop the style. */
export function formatSnippet({ src, title, heightPx, script, homeHref, homeText, theme = 'auto' }: SnippetParts): string {
  const height = settle(heightPx)
  // A frame whose colour scheme is not its page's is painted opaque; automatic leaves it to the host.
  const scheme = theme === 'auto' ? '' : `;color-scheme:${theme}`
  const attributes = [
    `src="${escape(src)}"`,
    `title="${escape(title)}"`,
    'width="100%"',
    `height="${height}"`,
    'frameborder="0"',
    'loading="lazy"',
    // Not `web-share`: a browser that does not know the word says so in the host's console.
    'allow="clipboard-write"',
    `style="display:block;width:100%;height:${height}px;border:0${scheme}"`,
    'data-kyiv-embed',
  ]
  const frame = `<iframe ${attributes.join(' ')}><a href="${escape(homeHref)}">${escape(homeText)}</a></iframe>`
  return script === null ? frame : `${frame}\n<script async src="${escape(script)}"></script>`
}
