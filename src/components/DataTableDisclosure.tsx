/** The table under a picture. It is the prerendered one until the reader opens it or the view changes. */
import { memo, startTransition, useEffect, useId, useRef, useState, type ReactElement } from 'react'
import { useMessages } from '../i18n/useMessages.ts'
import styles from './ChartFigure.module.css'
import { useWasPrerendered } from '../hooks/useHydrated.ts'
import { StaticHtml } from './StaticHtml.tsx'
import { DataTable } from './DataTable.tsx'
import type { TableModel } from './tableModel.ts'

/** A closed table is updated after the transition of the picture. */
const SETTLED_MS = 800

export const DataTableDisclosure = memo(function DataTableDisclosure({ make }: { readonly make: () => TableModel }): ReactElement {
  const messages = useMessages()
  const id = useId()
  const details = useRef<HTMLDetailsElement>(null)
  const [isTaken, setTaken] = useState(!useWasPrerendered())
  const [isOpen, setOpen] = useState(false)
  const [shown, setShown] = useState(() => make)
  const onToggle = () => {
    const open = details.current?.open ?? false
    setOpen(open)
    if (open) setTaken(true)
  }
  // The reader may have opened it before hydration.
  useEffect(onToggle, [])
  useEffect(() => {
    if (shown === make) return undefined
    const follow = () => startTransition(() => {
      setShown(() => make)
      setTaken(true)
    })
    const timer = setTimeout(follow, isOpen ? 0 : SETTLED_MS)
    return () => clearTimeout(timer)
  }, [shown, make, isOpen])
  return (
    <details className={styles.details} data-part="table" id={id} ref={details} onToggle={onToggle}>
      {/* Alive before it opens: who goes on with Tab at once finds the table that stays. */}
      <summary onClick={() => setTaken(true)}>{messages.page.table()}</summary>
      {isTaken ? <div><DataTable make={shown} /></div> : <StaticHtml><DataTable make={shown} /></StaticHtml>}
    </details>
  )
})
