/** A phrase on the page: its figures as `<data>` with the unrounded number. */
import { Fragment, type ReactElement } from 'react'
import { toPlainText, type RichText as Words } from '../i18n/richText.ts'

/**
 * The element is keyed by its text, so that another phrase replaces the element: a machine translator removes text nodes
 * from the page, and what React then writes into them is not shown.
 */
export function RichText({ of }: { readonly of: Words }): ReactElement {
  return (
    <span key={toPlainText(of)}>
      {of.map((part, at) =>
        typeof part === 'string' ? (
          <Fragment key={at}>{part}</Fragment>
        ) : (
          <data key={at} value={String(part.value)}>{part.text}</data>
        ),
      )}
    </span>
  )
}
