/** A copy field of the dialog: what happened is said in the dialog's own line. */
import type { ReactElement } from 'react'
import { CopyField as Field, type CopyFieldProps } from '../components/CopyField.tsx'
import { useMessages } from '../i18n/useMessages.ts'

type DialogFieldProps = Omit<CopyFieldProps, 'onCopy'> & { readonly onStatus: (line: string) => void }

export function CopyField({ onStatus, ...field }: DialogFieldProps): ReactElement {
  const { share } = useMessages()
  const { label } = field
  return <Field {...field} onCopy={(isCopied) => onStatus(isCopied ? share.copied({ label }) : share.selected({ label }))} />
}
