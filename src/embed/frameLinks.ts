/** Links in a frame: nothing but the frame's own parts opens in it. */

/** `tellHost` asks a host that lets no link through to follow one; null where none has offered to. */
export function keepLinksOut(tellHost: () => ((href: string) => void) | null): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || event.defaultPrevented) return
    const written = link.getAttribute('href') ?? ''
    if (written.startsWith('#')) {
      // In a frame as tall as its content a fragment moves nothing, and leaves an entry in the host's history.
      event.preventDefault()
      document.getElementById(written.slice(1))?.scrollIntoView()
      document.getElementById(`${written.slice(1)}-heading`)?.focus({ preventScroll: true })
      return
    }
    const tell = link.target === '_top' ? tellHost() : null
    if (tell) {
      event.preventDefault()
      tell(link.href)
    } else if (link.target === '' && link.protocol.startsWith('http')) {
      link.target = '_blank'
      link.rel = 'noopener'
    }
  })
}
