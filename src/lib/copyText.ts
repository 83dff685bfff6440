/** Copies text to the clipboard, by the first method that the browser allows. */

type Field = HTMLInputElement | HTMLTextAreaElement

/** `execCommand` works in many frames that may not use the clipboard API. If it fails, the text stays selected. */
function copySelected(field: Field): boolean {
  field.focus()
  field.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  }
}

/** Copies the text of a field. If that is refused, leaves it selected and returns false. Must be called in the click handler. */
export async function copyText(field: Field): Promise<boolean> {
  // The clipboard API logs an error in frames that may not use it, so `execCommand` is tried first.
  if (window.parent !== window && copySelected(field)) return true
  try {
    await navigator.clipboard.writeText(field.value)
    return true
  } catch {
    return copySelected(field)
  }
}
