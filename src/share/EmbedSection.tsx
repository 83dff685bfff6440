/** The embed code of the view, with its options. */
import { useId, useState, type ReactElement } from 'react'
import { Select, Checkbox } from '../components/Select.tsx'
import { LANGUAGES, type Lang } from '../i18n/languages.ts'
import { useMessages } from '../i18n/useMessages.ts'
import { EMBED_THEMES, formatEmbedSrc, type EmbedTheme, type SnippetParts } from '../lib/embedSnippet.ts'
import { DialogCopyField } from './DialogCopyField.tsx'
import type { SectionProps } from './LinkSection.tsx'
import styles from './ShareDialog.module.css'

interface EmbedSectionProps extends SectionProps {
  readonly formatSnippet: (parts: SnippetParts) => string
}

const RELEASES = ['pinned', 'live'] as const

export function EmbedSection({ data, formatSnippet, onStatus }: EmbedSectionProps): ReactElement {
  const messages = useMessages()
  const id = useId()
  const { kind, embeds, script, heightPx } = data
  const [release, setRelease] = useState<(typeof RELEASES)[number]>('pinned')
  const [theme, setTheme] = useState<EmbedTheme>('auto')
  const [lang, setLang] = useState<Lang>(messages.lang)
  const [follows, setFollows] = useState(true)
  const [isBare, setBare] = useState(false)
  const { pinned, live, home } = embeds[lang]
  const own = messages.share.langs[lang]
  const code = formatSnippet({
    src: formatEmbedSrc(release === 'live' ? (live ?? pinned) : pinned, theme, isBare),
    // The texts of this view are loaded in the language of the page only.
    title: lang === messages.lang ? data.title : own.frame({ kind }),
    heightPx,
    script: follows ? script : null,
    homeHref: home,
    homeText: own.home(),
    note: messages.page.embedNote(),
    theme,
  })
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{messages.share.embed()}</h3>
      <div className={styles.choices}>
        {live !== null && (
          <Select label={messages.share.release()} name="release" value={release} onChange={setRelease}
            options={RELEASES.map((value) => ({ value, label: messages.share.releaseOption({ value }) }))} />
        )}
        <Select label={messages.share.theme()} name="theme" value={theme} onChange={setTheme}
          options={EMBED_THEMES.map((value) => ({ value, label: messages.share.themeOption({ value }) }))} />
        <Select label={messages.page.language()} name="lang" value={lang} onChange={setLang}
          options={LANGUAGES.map(({ lang: value, name }) => ({ value, label: name }))} />
        <Checkbox label={messages.share.bare()} name="ground" on={isBare && theme !== 'auto'} onToggle={setBare} reason={theme === 'auto' ? messages.share.bareReason() : undefined} />
        <Checkbox label={messages.share.follows()} name="script" on={follows} onToggle={setFollows} />
      </div>
      <DialogCopyField label={messages.share.code()} text={code} rows={6} button={messages.share.copyCode()} onStatus={onStatus} />
      <p className={styles.note}>{messages.page.embedNote()}</p>
    </section>
  )
}
