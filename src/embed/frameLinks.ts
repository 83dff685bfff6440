/** Links in a frame: nothing but the frame's own parts opens in it. */

/** Brings a part of the page to the reader's screen, through all frames, and its heading into focus. */
function bring(id: string): boolean {
  const target = id === '' ? null : document.getElementById(id)
  target?.scrollIntoView()
  document.getElementById(`${id}-heading`)?.focus({ preventScroll: true })
  return target !== null
}

/** In a frame as tall as its content a fragment moves nothing, and leaves an entry in the host's history. */
function followFragment(event: Event, hash: string): void {
  if (bring(decodeURIComponent(hash.slice(1)))) event.preventDefault()
}

/** `tellHost` is how a host that lets no link through is asked to follow one; null where none has offered to. */
export function keepLinksOut(tellHost: () => ((href: string) => void) | null): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented) return
    const written = link.getAttribute('href') ?? ''
    if (written.startsWith('#')) return followFragment(event, written)
    if (!link.protocol.startsWith('http') || link.hasAttribute('download')) return
    const tell = link.target === '_top' ? tellHost() : null
    if (tell) {
      event.preventDefault()
      tell(link.href)
    } else if (link.target === '') {
      link.target = '_blank'
      link.rel = 'noopener'
    }
  })
}
