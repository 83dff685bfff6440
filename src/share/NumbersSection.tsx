/** The numbers of the view, as a file and as text. */
import { useId, useMemo, useRef, type ReactElement } from 'react'
import { useMessages } from '../i18n/useMessages.ts'
import { BYTE_ORDER_MARK, formatCsv, SEMICOLON_CSV, type CsvTable } from '../lib/csv.ts'
import { DialogCopyField } from './DialogCopyField.tsx'
import { DownloadLink } from './DownloadLink.tsx'
import type { SectionProps } from './LinkSection.tsx'

function toFile(csv: string): Blob {
  return new Blob([BYTE_ORDER_MARK, csv], { type: 'text/csv;charset=utf-8' })
}

export function NumbersSection({ data, table, onStatus }: SectionProps & { readonly table: CsvTable }): ReactElement {
  const messages = useMessages()
  const id = useId()
  const csv = useMemo(() => formatCsv(table), [table])
  const file = useMemo(() => toFile(csv), [csv])
  const hasDecimalComma = messages.formats.decimal === ','
  const semicolonFile = useMemo(() => (hasDecimalComma ? toFile(formatCsv(table, SEMICOLON_CSV)) : null), [table, hasDecimalComma])
  const section = useRef<HTMLElement>(null)
  const onSave = (name: string) => {
    onStatus(messages.share.savedNumbers({ name }))
    // A sandbox probably refuses the file, so the text is shown for copying.
    if (window.origin === 'null') section.current?.querySelector('textarea')?.focus()
  }
  return (
    <section ref={section} aria-labelledby={id}>
      <h3 id={id}>{messages.share.numbers()}</h3>
      <DownloadLink file={file} name={`${data.fileName}.csv`} onSave={onSave}>{messages.share.csv()}</DownloadLink>
      {semicolonFile && <DownloadLink file={semicolonFile} name={`${data.fileName}-spreadsheet.csv`} onSave={onSave}>{messages.share.csvSemicolon()}</DownloadLink>}
      <p>{data.source} {messages.share.terms()}</p>
      <DialogCopyField label={messages.share.csvText()} text={csv} rows={4} button={messages.share.copyCsv()} onStatus={onStatus} />
    </section>
  )
}
