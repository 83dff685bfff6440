/** The code that puts the view on another page, with the choices an editor has. */
import { useId, useState, type ReactElement } from 'react'
import { Choice, Toggle } from '../components/Select.tsx'
import { LANGS, type Lang } from '../i18n/messages.ts'
import { useWords } from '../i18n/useMessages.ts'
import { CopyField } from './CopyField.tsx'
import { formatEmbedSrc, THEMES, type Theme } from './embedSrc.ts'
import type { SectionProps } from './LinkSection.tsx'
import styles from './ShareDialog.module.css'
import type { SnippetParts } from './shareData.ts'

interface EmbedSectionProps extends SectionProps {
  readonly formatSnippet: (parts: SnippetParts) => string
}

const RELEASES = ['pinned', 'live'] as const

export function EmbedSection({ subject, formatSnippet, onSaid }: EmbedSectionProps): ReactElement {
  const words = useWords()
  const id = useId()
  const { kind, embeds, script, heightPx } = subject
  const [release, setRelease] = useState<(typeof RELEASES)[number]>('pinned')
  const [theme, setTheme] = useState<Theme>('auto')
  const [lang, setLang] = useState<Lang>(words.lang)
  const [follows, setFollows] = useState(true)
  const [isBare, setBare] = useState(false)
  const { pinned, live, home } = embeds[lang]
  const own = words.share.langs[lang]
  const code = formatSnippet({
    src: formatEmbedSrc(release === 'live' ? (live ?? pinned) : pinned, theme, isBare),
    // The words of this view are known in the language of the page only.
    title: lang === words.lang ? subject.title : own.frame({ kind }),
    heightPx,
    script: follows ? script : null,
    homeHref: home,
    homeText: own.home(),
    theme,
  })
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{words.share.embed()}</h3>
      <div className={styles.choices}>
        {live !== null && (
          <Choice label={words.share.release()} name="release" value={release} onChoose={setRelease}
            options={RELEASES.map((value) => ({ value, label: words.share.releaseOf({ value }) }))} />
        )}
        <Choice label={words.share.theme()} name="theme" value={theme} onChoose={setTheme}
          options={THEMES.map((value) => ({ value, label: words.share.themeOf({ value }) }))} />
        <Choice label={words.page.language()} name="lang" value={lang} onChoose={setLang}
          options={LANGS.map((value) => ({ value, label: words.share.langs[value].name() }))} />
        <Toggle label={words.share.bare()} name="ground" on={isBare && theme !== 'auto'} onToggle={setBare} why={theme === 'auto' ? words.share.bareWhy() : undefined} />
        {script !== null && <Toggle label={words.share.follows()} name="script" on={follows} onToggle={setFollows} />}
      </div>
      <CopyField label={words.share.code()} text={code} rows={6} button={words.share.copyCode()} onSaid={onSaid} />
    </section>
  )
}
