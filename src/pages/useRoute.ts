/** Connects the view of a page with one chart or claim to its address, in both directions. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Mismatch } from '../state/queryString.ts'
import { forgetPreview, previewAddress, pushAddress } from '../state/history.ts'

export type ChangePhase = 'commit' | 'preview'

interface Codec<V> {
  readonly parse: (address: string, search: string) => { readonly view: V; readonly mismatches: readonly Mismatch[] }
  /** The folder from the root of the site and the query. */
  readonly format: (view: V) => { readonly folder: string; readonly query: string }
  /** The address (as the codec writes it) that a folder from the root of the site shows; null for another page. */
  readonly read: (folder: string) => string | null
}

export interface Route<V> {
  readonly view: V
  /** While dragging, the picture changes without animation and nothing is announced. */
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
    // A page of the newest release stays at its folder while the view is the one that the folder shows.
    const same = JSON.stringify(codec.parse(opened.current.address, `?${query}`).view) === JSON.stringify(view)
    const path = root.current + (same ? opened.current.folder : folder)
    const write = phase === 'commit' ? pushAddress : previewAddress
    write(path + (query === '' ? '' : `?${query}`))
  }
  return { ...state, onViewChange, onDismiss: () => setState({ ...state, mismatches: [] }) }
}
