/** Links in a frame: only fragments open inside it. */

/** `getHostOpener` returns a function that makes the host follow a link; null if the host has not offered it. */
export function openLinksOutside(getHostOpener: () => ((href: string) => void) | null): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || event.defaultPrevented) return
    const href = link.getAttribute('href') ?? ''
    if (href.startsWith('#')) {
      // A frame as tall as its content does not scroll, and a fragment would add an entry to the host's history.
      event.preventDefault()
      document.getElementById(href.slice(1))?.scrollIntoView()
      document.getElementById(`${href.slice(1)}-heading`)?.focus({ preventScroll: true })
      return
    }
    const openInHost = link.target === '_top' ? getHostOpener() : null
    if (openInHost) {
      event.preventDefault()
      openInHost(link.href)
    } else if (link.target === '' && link.protocol.startsWith('http')) {
      link.target = '_blank'
      link.rel = 'noopener'
    }
  })
}
