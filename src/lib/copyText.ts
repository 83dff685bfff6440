/** Puts text on the clipboard, by whichever way the browser allows. */

type Field = HTMLInputElement | HTMLTextAreaElement

/** The old way works in many frames that are refused the new one. Where it does not, the reader can copy what it selected. */
function copySelected(field: Field): boolean {
  field.focus()
  field.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  }
}

/** Copies the text of a field; where that is refused, leaves it selected and answers false. Call it inside the click. */
export async function copyText(field: Field): Promise<boolean> {
  // A frame that may not use the clipboard leaves an error in the console each time it asks: the old way goes first.
  if (window.parent !== window && copySelected(field)) return true
  try {
    await navigator.clipboard.writeText(field.value)
    return true
  } catch {
    return copySelected(field)
  }
}
