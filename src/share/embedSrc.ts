/** The address a frame gets: the view, in a chosen light. */

export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** An address with its theme, on a ground of its own or the host's. The fragment is left out: some hosts put their own there. */
export function formatEmbedSrc(address: string, theme: Theme, isBare: boolean): string {
  const plain = address.replace(/#.*$/, '')
  const asked = [...(theme === 'auto' ? [] : [`theme=${theme}`]), ...(isBare && theme !== 'auto' ? ['ground=none'] : [])]
  return asked.length === 0 ? plain : `${plain}${plain.includes('?') ? '&' : '?'}${asked.join('&')}`
}
