/** A copy field that reports its result in the status line of the dialog. */
import type { ReactElement } from 'react'
import { CopyField, type CopyFieldProps } from '../components/CopyField.tsx'
import { useMessages } from '../i18n/useMessages.ts'

type DialogCopyFieldProps = Omit<CopyFieldProps, 'onCopy'> & { readonly onStatus: (line: string) => void }

export function DialogCopyField({ onStatus, ...field }: DialogCopyFieldProps): ReactElement {
  const { share } = useMessages()
  const { label } = field
  return <CopyField {...field} onCopy={(isCopied) => onStatus(isCopied ? share.copied({ label }) : share.selected({ label }))} />
}
