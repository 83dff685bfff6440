/** Connects the view of a page with one chart, claim or donor to its address, in both directions. */
import { useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { useMessages } from '../i18n/useMessages.ts'
import { onHistoryMove, writeAddress } from '../state/history.ts'
import { getPageUrl, getPath, readFolder, type PageProps } from '../state/paths.ts'
import { joinAddress, type Address, type Parsed } from '../state/queryString.ts'
import type { ChangePhase } from '../state/view.ts'
import type { NoticeProps } from './Notice.tsx'

/** The parser and the formatter of `state/` for the views of the page. */
interface Codec<V> {
  readonly parse: (address: string, search: string) => Parsed<V>
  readonly format: (view: V) => Address
}

interface Route<V> {
  readonly view: V
  /** The view of the page's address without a query. */
  readonly defaultView: V
  /** While dragging, the picture changes without animation and nothing is announced. */
  readonly isScrubbing: boolean
  readonly notice: NoticeProps
  readonly onViewChange: (next: V, phase: ChangePhase) => void
  /** The address of a view, relative to the document as it was opened. */
  readonly toHref: (view: V) => string
}

export function useRoute<V>({ kind, address, base }: PageProps, codec: Codec<V>): Route<V> {
  const { lang } = useMessages()
  const [state, setState] = useState(() => ({ ...codec.parse(address, ''), isScrubbing: false }))
  const root = useRef('')
  const opened = useRef({ address, folder: '' })
  const read = useEffectEvent(() => {
    const folder = location.pathname.slice(root.current.length)
    const named = folder === opened.current.folder ? opened.current.address : (readFolder(kind, folder) ?? opened.current.address)
    setState({ ...codec.parse(named, location.search), isScrubbing: false })
  })
  useLayoutEffect(() => {
    root.current = new URL(base, location.href).pathname
    opened.current.folder = location.pathname.slice(root.current.length)
    if (location.search !== '') read()
    return onHistoryMove(() => read())
  }, [base])
  const onViewChange = (view: V, phase: ChangePhase) => {
    setState({ view, mismatches: [], isScrubbing: phase === 'preview' })
    const { path, query } = codec.format(view)
    // A page of the newest release stays at its folder while the view is the one that the folder shows.
    const isSame = JSON.stringify(codec.parse(opened.current.address, `?${query}`).view) === JSON.stringify(view)
    const folder = isSame ? opened.current.folder : getPath(kind, path, lang)
    writeAddress(joinAddress({ path: root.current + folder, query }), phase)
  }
  const { view: defaultView } = codec.parse(address, '')
  const notice = {
    mismatches: state.mismatches,
    onReset: () => onViewChange(defaultView, 'commit'),
    onDismiss: () => setState({ ...state, mismatches: [] }),
  }
  const toHref = (view: V) => base + getPageUrl(kind, codec.format(view), lang)
  return { view: state.view, defaultView, isScrubbing: state.isScrubbing, notice, onViewChange, toHref }
}
