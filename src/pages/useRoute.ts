/** The view of a page of one chart or claim: from its address, to its address. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Mismatch } from '../state/queryString.ts'
import { forgetPreview, previewAddress, pushAddress } from '../state/history.ts'

export type ChangePhase = 'commit' | 'preview'

interface Codec<V> {
  readonly parse: (address: string, search: string) => { readonly view: V; readonly mismatches: readonly Mismatch[] }
  /** The folder from the root of the site and the query. */
  readonly format: (view: V) => { readonly folder: string; readonly query: string }
  /** What a folder from the root of the site shows, in the words of the codec; null for another page. */
  readonly read: (folder: string) => string | null
}

export interface Route<V> {
  readonly view: V
  /** While dragging, pictures follow at once and nothing is announced. */
  readonly isScrubbing: boolean
  readonly mismatches: readonly Mismatch[]
  readonly onViewChange: (next: V, phase: ChangePhase) => void
  readonly onDismiss: () => void
}

/** `base` leads from the document as it was opened to the root of the site. */
export function useRoute<V>(address: string, base: string, codec: Codec<V>): Route<V> {
  const [state, setState] = useState(() => ({ ...codec.parse(address, ''), isScrubbing: false }))
  const root = useRef('')
  const opened = useRef({ address, folder: '' })
  const latest = useRef(codec)
  useLayoutEffect(() => {
    root.current = new URL(base, location.href).pathname
    opened.current.folder = location.pathname.slice(root.current.length)
    const read = () => {
      const folder = location.pathname.slice(root.current.length)
      const named = folder === opened.current.folder ? opened.current.address : (latest.current.read(folder) ?? opened.current.address)
      setState({ ...latest.current.parse(named, location.search), isScrubbing: false })
    }
    const onPopState = () => {
      forgetPreview()
      read()
    }
    if (location.search !== '') read()
    addEventListener('popstate', onPopState)
    return () => removeEventListener('popstate', onPopState)
  }, [base])
  useEffect(() => {
    latest.current = codec
  })
  const onViewChange = (view: V, phase: ChangePhase) => {
    setState({ view, mismatches: [], isScrubbing: phase === 'preview' })
    const { folder, query } = codec.format(view)
    // A page that is always the newest keeps its own folder while the view still is what it would show.
    const same = JSON.stringify(codec.parse(opened.current.address, `?${query}`).view) === JSON.stringify(view)
    const path = root.current + (same ? opened.current.folder : folder)
    const write = phase === 'commit' ? pushAddress : previewAddress
    write(path + (query === '' ? '' : `?${query}`))
  }
  return { ...state, onViewChange, onDismiss: () => setState({ ...state, mismatches: [] }) }
}
