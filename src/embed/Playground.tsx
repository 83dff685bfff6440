/** The embed playground: options, the embed code, and live frames in several widths with a log of their messages. */
import { useCallback, useEffect, useState, type ReactElement } from 'react'
import { CopyField } from '../components/CopyField.tsx'
import { Select, Checkbox } from '../components/Select.tsx'
import { useMessages } from '../i18n/useMessages.ts'
import { LANGUAGES, type Lang } from '../i18n/languages.ts'
import { getPath } from '../state/paths.ts'
import { EMBED_THEMES, formatEmbedSrc, formatSnippet, type EmbedTheme } from '../lib/embedSnippet.ts'
import styles from './Playground.module.css'
import { PlaygroundFrame } from './PlaygroundFrame.tsx'

const WIDTHS_PX = [320, 640, 960] as const
/** The height in the code if the frames have not reported one, or a height above `MAX_PX`. */
const DEFAULT_PX = 720
const MAX_PX = 1400

export interface PlaygroundEntry {
  /** The folder of the page from the root of its language, as `chart/aid/all/eur/latest/`; empty for the story. */
  readonly path: string
  readonly title: string
}

interface PlaygroundProps {
  readonly pages: readonly PlaygroundEntry[]
  /** Relative path from this document to the root of the site. */
  readonly base: string
  /** The newest release, as `r29`. */
  readonly latest: string
}

interface Chosen {
  readonly path: string
  readonly theme: EmbedTheme
  readonly lang: Lang
  readonly release: 'live' | 'pinned'
  /** Transparent, so that the host's background shows. */
  readonly isBare: boolean
}

/** Whether a page names the newest release in its path, by its id or as `latest`. */
function hasRelease(path: string, latest: string): boolean {
  return ['latest', latest].some((name) => path.endsWith(`/${name}/`))
}

/** The folder of the chosen page, from the root of the site. */
function getFolder({ path, lang, release }: Chosen, latest: string): string {
  const folder = hasRelease(path, latest) ? path.replace(/[^/]+\/$/, release === 'live' ? 'latest/' : `${latest}/`) : path
  return getPath('story', '', lang) + folder
}

function Code({ snippet }: { readonly snippet: string }): ReactElement {
  const { embed: messages, page } = useMessages()
  // The status belongs to one snippet and disappears when the options change.
  const [status, setStatus] = useState({ snippet: '', line: '' })
  return (
    <section>
      <h2>{messages.snippet()}</h2>
      <p>{messages.snippetHint()}</p>
      <CopyField label={messages.snippet()} text={snippet} rows={7} button={messages.copy()}
        onCopy={(isCopied) => setStatus({ snippet, line: isCopied ? messages.copied() : messages.refused() })} />
      <p role="status">{status.snippet === snippet ? status.line : ''}</p>
      <p data-part="embed-note">{page.embedNote()}</p>
    </section>
  )
}

export function Playground({ pages, base, latest }: PlaygroundProps): ReactElement {
  const { embed: messages, aid, page: pageWords, lang: own } = useMessages()
  const [chosen, setChosen] = useState<Chosen>({ path: pages[0]?.path ?? '', theme: 'auto', lang: own, release: 'live', isBare: false })
  const [script, setScript] = useState(true)
  const [sandboxed, setSandboxed] = useState(false)
  const [root, setRoot] = useState(base)
  const [heights, setHeights] = useState<Readonly<Record<string, number>>>({})
  // The absolute address of the site is known only in the browser.
  useEffect(() => setRoot(new URL(base, location.href).href), [base])
  const choose = (part: Partial<Chosen>) => {
    setChosen({ ...chosen, ...part })
    if (!('theme' in part)) setHeights({})
  }
  const onHeight = useCallback((widthPx: number, heightPx: number) => {
    setHeights((old) => (old[widthPx] === heightPx ? old : { ...old, [widthPx]: heightPx }))
  }, [])

  const { title = '' } = pages.find(({ path }) => path === chosen.path) ?? {}
  const folder = getFolder(chosen, latest)
  // The theme is sent to the frames as a message, so that changing it does not reload them.
  const address = chosen.isBare && chosen.theme !== 'auto' ? `${folder}?ground=none` : folder
  const tallest = Math.max(0, ...Object.values(heights))
  const snippet = formatSnippet({
    src: formatEmbedSrc(root + folder, chosen.theme, chosen.isBare),
    title,
    heightPx: tallest === 0 || tallest > MAX_PX ? DEFAULT_PX : tallest,
    script: script ? `${root}embed.js` : null,
    homeHref: root + getPath('story', '', chosen.lang),
    homeText: pageWords.homeShort(),
    note: pageWords.embedNote(),
    theme: chosen.theme,
  })
  const reason = hasRelease(chosen.path, latest) ? undefined : messages.releaseReason()
  return (
    <div className={styles.playground}>
      <h1>{messages.title()}</h1>
      <p>{messages.intro()}</p>
      <fieldset className={styles.choices}>
        <legend>{messages.choose()}</legend>
        <Select label={messages.page()} name="page" value={chosen.path} onChange={(path) => choose({ path })}
          options={pages.map((page) => ({ value: page.path, label: page.title }))} />
        <Select label={messages.theme()} name="theme" value={chosen.theme} onChange={(theme) => choose({ theme })}
          options={EMBED_THEMES.map((value) => ({ value, label: messages.themes[value]() }))} />
        <Select label={messages.language()} name="lang" value={chosen.lang} onChange={(lang) => choose({ lang })}
          options={LANGUAGES.map(({ lang: value, name }) => ({ value, label: name }))} />
        <Select label={messages.release()} name="release" value={chosen.release} onChange={(release) => choose({ release })}
          options={[
            { value: 'live', label: messages.live(), reason },
            { value: 'pinned', label: messages.pinned({ release: aid.release({ n: latest.replace(/^r/, '') }) }), reason },
          ]} />
        <Checkbox label={messages.bare()} name="ground" on={chosen.isBare && chosen.theme !== 'auto'} onToggle={(isBare) => choose({ isBare })} reason={chosen.theme === 'auto' ? messages.bareReason() : undefined} />
        <Checkbox label={messages.script()} name="script" on={script} onToggle={setScript} />
        <Checkbox label={messages.sandbox()} name="sandbox" on={sandboxed} onToggle={setSandboxed} />
      </fieldset>
      <Code snippet={snippet} />
      <section>
        <h2>{messages.preview()}</h2>
        <p>{messages.previewHint()}</p>
        {WIDTHS_PX.map((widthPx) => (
          <PlaygroundFrame key={`${widthPx} ${address} ${sandboxed}`} src={base + address} title={title} widthPx={widthPx} theme={chosen.theme} sandboxed={sandboxed} onHeight={onHeight} />
        ))}
      </section>
    </div>
  )
}
