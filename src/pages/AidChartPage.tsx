/** One aid chart by itself: a share link, and what an iframe shows. */
import { useMemo, type ReactElement } from 'react'
import type { PageProps } from '../app/App.tsx'
import { AidControls } from '../charts/aid/AidControls.tsx'
import type { AidData } from '../data/aid.ts'
import { formatAid, parseAid } from '../state/aidUrl.ts'
import { useWords } from '../i18n/useMessages.ts'
import { pathOf } from '../app/routes.ts'
import { AidFigure } from './AidFigure.tsx'
import { Notice } from './Notice.tsx'
import { Shell } from './PageLayout.tsx'
import { useRoute } from './useRoute.ts'

/** The address that a folder from the root of the site holds, of a kind of page; null where it holds another. */
export function readFolder(folder: string, within: 'chart/' | ''): string | null {
  const match = /^(?:uk\/)?(chart\/|)((?:aid|leaders|claim)\/.+?)\/?$/.exec(folder)
  return match && match[1] === within ? (match[2] ?? null) : null
}

export function AidPage({ kind, address, base, data }: PageProps & { readonly data: { readonly aid: AidData } }): ReactElement {
  const words = useWords()
  const { aid } = data
  const codec = useMemo(() => ({
    parse: (path: string, search: string) => parseAid(path, search, aid),
    format: (view: Parameters<typeof formatAid>[0]) => {
      const { path, query } = formatAid(view, aid)
      return { folder: pathOf('aid', path, words.lang), query }
    },
    read: (folder: string) => readFolder(folder, 'chart/'),
  }), [aid, words])
  const route = useRoute(address, base, codec)
  const rest = parseAid(address, '', aid).view
  return (
    <Shell kind={kind} address={address} base={base}>
      <Notice asked={route.asked} onReset={() => route.onView(rest, 'choose')} onDismiss={route.onDismiss} />
      <AidFigure data={aid} view={route.view} onView={route.onView} base={base} frame={{
        level: 1,
        scrubbed: route.scrubbed,
        controls: <AidControls data={aid} view={route.view} onView={route.onView} rest={rest} />,
      }} />
    </Shell>
  )
}
