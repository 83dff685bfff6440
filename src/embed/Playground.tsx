/** The editor's testing ground: choose what to embed, see it live in three widths, take the code, watch the messages. */
import { useCallback, useEffect, useId, useRef, useState, type ReactElement } from 'react'
import { Select, Checkbox } from '../components/Select.tsx'
import { useMessages } from '../i18n/useMessages.ts'
import { LANGS, type Lang } from '../i18n/messages.ts'
import styles from './Playground.module.css'
import { GroundFrame } from './PlaygroundFrame.tsx'
import { formatSnippet, type SnippetTheme } from './snippet.ts'

const WIDTHS_PX = [320, 640, 960] as const
const THEMES = ['auto', 'light', 'dark'] as const
/** The height in the code where the frames have not told theirs, or are taller than a frame that can't follow should be. */
const USUAL_PX = 720
const TALL_PX = 1400

interface GroundPage {
  /** The folder of the English page from the root of the site, as `chart/aid/all/eur/latest/`; empty for the story. */
  readonly path: string
  readonly title: string
}

interface GroundProps {
  readonly pages: readonly GroundPage[]
  /** The way from this document to the root of the site. */
  readonly base: string
  /** The newest release, as `r29`. */
  readonly latest: string
}

interface Chosen {
  readonly path: string
  readonly theme: SnippetTheme
  readonly lang: Lang
  readonly release: 'live' | 'pinned'
  /** On the ground of the page around. */
  readonly isBare: boolean
}

/** Whether a page names the newest release in its path, by its id or as `latest`. */
function hasRelease(path: string, latest: string): boolean {
  return ['latest', latest].some((name) => path.endsWith(`/${name}/`))
}

/** The address of what was chosen, from the root of the site. */
function formatUrl({ path, theme, lang, release, isBare }: Chosen, latest: string): string {
  const folder = hasRelease(path, latest) ? path.replace(/[^/]+\/$/, release === 'live' ? 'latest/' : `${latest}/`) : path
  return `${lang === 'en' ? '' : `${lang}/`}${folder}${theme === 'auto' ? '' : `?theme=${theme}${isBare ? '&ground=none' : ''}`}`
}

function Code({ snippet }: { readonly snippet: string }): ReactElement {
  const messages = useMessages().embed
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  // What was said of a snippet is not said of the next.
  const [said, setSaid] = useState({ of: '', text: '' })
  const onCopy = async () => {
    try {
      await navigator.clipboard.writeText(snippet)
      setSaid({ of: snippet, text: messages.copied() })
    } catch {
      area.current?.focus()
      area.current?.select()
      setSaid({ of: snippet, text: messages.refused() })
    }
  }
  return (
    <section className={styles.code}>
      <h2><label htmlFor={id}>{messages.snippet()}</label></h2>
      <p>{messages.snippetHint()}</p>
      <textarea id={id} ref={area} readOnly rows={7} value={snippet} spellCheck={false} lang="zxx" onFocus={(event) => event.target.select()} />
      <p>
        <button type="button" onClick={() => void onCopy()}>{messages.copy()}</button>{' '}
        <span role="status">{said.of === snippet ? said.text : ''}</span>
      </p>
    </section>
  )
}

export function Playground({ pages, base, latest }: GroundProps): ReactElement {
  const { embed: messages, aid, page: pageWords, lang: own } = useMessages()
  const [chosen, setChosen] = useState<Chosen>({ path: pages[0]?.path ?? '', theme: 'auto', lang: own, release: 'live', isBare: false })
  const [script, setScript] = useState(true)
  const [sandboxed, setSandboxed] = useState(false)
  const [root, setRoot] = useState(base)
  const [heights, setHeights] = useState<Readonly<Record<string, number>>>({})
  // Only the browser knows where the site stands.
  useEffect(() => setRoot(new URL(base, location.href).href), [base])
  const choose = (part: Partial<Chosen>) => {
    setChosen({ ...chosen, ...part })
    setHeights({})
  }
  const onHeight = useCallback((widthPx: number, heightPx: number) => {
    setHeights((old) => (old[widthPx] === heightPx ? old : { ...old, [widthPx]: heightPx }))
  }, [])

  const { title = '' } = pages.find(({ path }) => path === chosen.path) ?? {}
  const address = formatUrl(chosen, latest)
  const tallest = Math.max(0, ...Object.values(heights))
  const snippet = formatSnippet({
    src: root + address,
    title,
    heightPx: tallest === 0 || tallest > TALL_PX ? USUAL_PX : tallest,
    script: script ? `${root}embed.js` : null,
    homeHref: root + (chosen.lang === 'en' ? '' : `${chosen.lang}/`),
    homeText: pageWords.homeShort(),
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
          options={THEMES.map((value) => ({ value, label: messages.themes[value]() }))} />
        <Select label={messages.language()} name="lang" value={chosen.lang} onChange={(lang) => choose({ lang })}
          options={LANGS.map((value) => ({ value, label: messages.languages[value]() }))} />
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
          <GroundFrame key={`${widthPx} ${address} ${sandboxed}`} src={base + address} title={title} widthPx={widthPx} theme={chosen.theme} sandboxed={sandboxed} onHeight={onHeight} />
        ))}
      </section>
    </div>
  )
}
