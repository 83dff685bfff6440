/** Opens a modal dialog, or an inline one where the browser can't, and restores the focus afterwards. */
import { useEffect, useRef, type RefObject } from 'react'

/**
 * Opens a modal dialog in a page of its own window. In a frame the dialog is inline, under its button: a frame may be
 * far taller than the screen, so a modal dialog in its middle may be off the screen and would block scrolling.
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

/** Opens when it is mounted, with the focus on `[data-first]`; on closing, the focus returns. */
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
