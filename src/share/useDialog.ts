/** Opens a dialog over the page, or in it where the browser can't, and gives the focus back afterwards. */
import { useEffect, useRef, type RefObject } from 'react'

const GAP_PX = 8

/** Whether it stands over the page. */
function openOver(dialog: HTMLDialogElement): boolean {
  try {
    dialog.showModal()
    return true
  } catch {
    dialog.setAttribute('open', '')
    dialog.dataset['inline'] = ''
    return false
  }
}

/** In a frame as tall as its content, the middle may be far from what the reader sees: it opens beside its button. */
function placeBeside(dialog: HTMLDialogElement, opener: Element): void {
  const lowest = innerHeight - dialog.offsetHeight - GAP_PX
  const wanted = opener.getBoundingClientRect().bottom - dialog.offsetHeight / 2
  dialog.style.setProperty('--top', `${Math.max(GAP_PX, Math.min(wanted, lowest))}px`)
  dialog.dataset['beside'] = ''
}

/** Opens as it appears, with the focus on `[data-first]`; whatever had the focus gets it back. */
export function useDialog(): RefObject<HTMLDialogElement | null> {
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = ref.current
    const opener = document.activeElement
    if (dialog && !dialog.open) {
      const over = openOver(dialog)
      if (over && opener && window.parent !== window) placeBeside(dialog, opener)
      dialog.querySelector<HTMLElement>('[data-first]')?.focus()
    }
    return () => {
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [])
  return ref
}
