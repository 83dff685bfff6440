/** The address a frame gets: the view, in a chosen light. */

export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** An address with its theme. The fragment is left out: some hosts put their own there. */
export function formatEmbedSrc(address: string, theme: Theme): string {
  const plain = address.replace(/#.*$/, '')
  return theme === 'auto' ? plain : `${plain}${plain.includes('?') ? '&' : '?'}theme=${theme}`
}
