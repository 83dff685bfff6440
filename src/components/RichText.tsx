/** A phrase on the page: its figures as `<data>` with the unrounded number. */
import { Fragment, type ReactElement } from 'react'
import type { RichText as Words } from '../i18n/richText.ts'

export function RichText({ of }: { readonly of: Words }): ReactElement {
  return (
    <>
      {of.map((part, at) =>
        typeof part === 'string' ? (
          <Fragment key={at}>{part}</Fragment>
        ) : (
          <data key={at} value={String(part.value)}>{part.text}</data>
        ),
      )}
    </>
  )
}
