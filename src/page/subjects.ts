/** What the sharing dialog is given of a view: its words, its numbers, its addresses, its picture. */
import { drawnAid, sourceAid } from '../charts/aid/AidChart.tsx'
import { describeAid } from '../charts/aid/sentence.ts'
import { tableAid } from '../charts/aid/table.ts'
import type { AidData } from '../data/aid.ts'
import { AID_TYPES } from '../data/aid.ts'
import { pathOf, type Kind } from '../pages.ts'
import type { Subject } from '../share/ShareDialog.tsx'
import { formatAid } from '../view/aidAddress.ts'
import { latestRelease } from '../view/aidView.ts'
import type { AidView } from '../view/view.ts'
import { LANGS, type Lang, type Words } from '../words/words.ts'

/** Heights that suit a frame which can't follow its content. */
export const FRAME_PX = { chart: 760, claim: 720 } as const

export interface SubjectOf {
  readonly words: Words
  readonly base: string
  /** The figure or card that the button stands in. */
  readonly within: Element | null
}

type Common = Pick<Subject, 'link' | 'embeds' | 'script' | 'picture' | 'fileName'>

/** The addresses of a view in every language, and its picture on the screen. */
export function commonOf(kind: Kind, address: string, live: string | null, query: string, { words, base, within }: SubjectOf): Common {
  const root = new URL(base, location.href)
  const of = (path: string, lang: Lang) => new URL(pathOf(kind, path, lang) + (query === '' ? '' : `?${query}`), root).href
  const embed = (lang: Lang) => ({ pinned: of(address, lang), live: live && of(live, lang), home: new URL(pathOf('story', '', lang), root).href })
  const [first, second] = LANGS
  return {
    link: of(address, words.lang),
    embeds: { [first]: embed(first), [second]: embed(second) },
    script: new URL('embed.js', root).href,
    picture: () => within?.querySelector<SVGSVGElement>('[data-plot] svg') ?? null,
    fileName: address.replaceAll('/', '-'),
  }
}

/** An aid chart as it is shared. */
export function aidSubject({ data, view, ...of }: SubjectOf & { readonly data: AidData; readonly view: AidView }): Subject {
  const { words, within } = of
  const { path, query } = formatAid(view, data)
  const latest = latestRelease(data).id
  const live = view.release === latest ? path.replace(/[^/]+$/, 'latest') : null
  return {
    ...commonOf('aid', path, live, query, of),
    kind: 'chart',
    title: within?.querySelector('h1, h2, h3')?.textContent ?? words.aid.title(),
    drawn: drawnAid(data, view, words),
    sentence: describeAid(data, view, words),
    source: sourceAid(data, view, words),
    heightPx: FRAME_PX.chart,
    table: tableAid(data, view, words),
    legend: view.type === 'all' && view.counts !== 'pair' && view.form === 'bars'
      ? [
          ...AID_TYPES.map((type) => ({ label: words.aid.type({ type }), paint: `--${type}` })),
          ...(view.promised ? [{ label: words.aid.type({ type: 'promised' }), paint: '--ink-soft', hollow: true }] : []),
        ]
      : [],
  }
}
