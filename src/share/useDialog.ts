/** Opens a dialog over the page, or in it where the browser can't, and gives the focus back afterwards. */
import { useEffect, useRef, type RefObject } from 'react'

/**
 * Over the page where the page is the reader's screen. In a frame it stands in the text, under its button: a frame may be
 * far taller than the screen, so what is over its middle may be out of sight, and would hold the wheel there.
 */
function open(dialog: HTMLDialogElement): void {
  try {
    if (window.parent === window) return dialog.showModal()
  } catch {
    // As in a frame.
  }
  dialog.setAttribute('open', '')
  dialog.dataset['inline'] = ''
}

/** Opens as it appears, with the focus on `[data-first]`; whatever had the focus gets it back. */
export function useDialog(): RefObject<HTMLDialogElement | null> {
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = ref.current
    const opener = document.activeElement
    if (dialog && !dialog.open) {
      open(dialog)
      dialog.querySelector<HTMLElement>('[data-first]')?.focus({ preventScroll: true })
    }
    return () => {
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true })
    }
  }, [])
  return ref
}
