/** The numbers of the view, as a file and as text. */
import { useId, useMemo, useRef, type ReactElement } from 'react'
import { formatCsv, type TableModel } from '../components/tableModel.ts'
import { useMessages } from '../i18n/useMessages.ts'
import { CopyField } from './CopyField.tsx'
import { DownloadLink } from './DownloadLink.tsx'
import type { SectionProps } from './LinkSection.tsx'
import { listNotes } from './citation.ts'

/** Without it, Excel takes names in Ukrainian for another alphabet. */
const BYTE_ORDER_MARK = '\ufeff'

export function NumbersSection({ subject, table, onStatus }: SectionProps & { readonly table: TableModel }): ReactElement {
  const messages = useMessages()
  const id = useId()
  const csv = useMemo(() => formatCsv(table, listNotes(subject)), [table, subject])
  const file = useMemo(() => new Blob([BYTE_ORDER_MARK, csv], { type: 'text/csv;charset=utf-8' }), [csv])
  const section = useRef<HTMLElement>(null)
  const onSave = (name: string) => {
    onStatus(messages.share.savedNumbers({ name }))
    // A sandbox likely refuses the file: the text is ready to be copied then.
    if (window.origin === 'null') section.current?.querySelector('textarea')?.focus()
  }
  return (
    <section ref={section} aria-labelledby={id}>
      <h3 id={id}>{messages.share.numbers()}</h3>
      <DownloadLink file={file} name={`${subject.fileName}.csv`} onSave={onSave}>{messages.share.csv()}</DownloadLink>
      <CopyField label={messages.share.csvText()} text={csv} rows={4} button={messages.share.copyCsv()} onStatus={onStatus} />
    </section>
  )
}
