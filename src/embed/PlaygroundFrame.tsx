/** A frame of the embed playground, with a log of its messages and how each known host would respond. */
import { useEffect, useRef, useState, type ReactElement } from 'react'
import { useMessages } from '../i18n/useMessages.ts'
import type { Messages } from '../i18n/messages.ts'
import styles from './Playground.module.css'
import { KNOWN_HOSTS, type ResizeResult } from './knownHosts.ts'
import { formatTheme } from './resizeProtocols.ts'
import type { EmbedTheme } from '../lib/embedSnippet.ts'

/** The height of a frame, in CSS pixels, until it reports its own. */
const INITIAL_PX = 480
/** Longer messages are cut in the log. */
const MAX_CHARACTERS = 400

interface Line {
  readonly text: string
  readonly result: ResizeResult
}

interface Log {
  readonly count: number
  readonly lines: Readonly<Record<string, Line>>
}

interface PlaygroundFrameProps {
  readonly src: string
  readonly title: string
  readonly widthPx: number
  readonly theme: EmbedTheme
  readonly sandboxed: boolean
  readonly onHeight: (widthPx: number, heightPx: number) => void
}

/** The frame's address with the parameters of pym.js and WordPress, so that it sends their messages too. */
function toFrameSrc(src: string, id: string): string {
  return `${src}${src.includes('?') ? '&' : '?'}childId=${id}#?secret=${id}`
}

function addMessage(log: Log, message: unknown): Log {
  const text = (typeof message === 'string' ? message : JSON.stringify(message) ?? '').slice(0, MAX_CHARACTERS)
  const lines = KNOWN_HOSTS.flatMap(({ id, parseHeight }) => {
    const result = parseHeight(message)
    return result === null ? [] : [[id, { text, result }] as const]
  })
  return { count: log.count + 1, lines: { ...log.lines, ...Object.fromEntries(lines) } }
}

function formatResult(line: Line | undefined, messages: Messages['embed']): string {
  if (!line) return messages.silent()
  const { requestedPx, appliedPx } = line.result
  if (appliedPx === null) return messages.declined({ px: String(requestedPx) })
  return appliedPx === requestedPx ? messages.given({ px: String(appliedPx) }) : messages.clamped({ px: String(appliedPx), bound: appliedPx > requestedPx ? 'less' : 'more' })
}

/** Sends the initial messages of AMP and iframe-resizer, which make the frame respond. */
function requestSize(frame: HTMLIFrameElement | null, id: string): void {
  for (const message of [{ sentinel: 'amp', type: 'frames-init' }, `[iFrameSizer]${id}:8:false:false:32:true:true`]) {
    frame?.contentWindow?.postMessage(message, '*')
  }
}

/** Sets the theme of the page in the frame, as `embed.js` does for `data-theme`. */
function sendTheme(frame: HTMLIFrameElement | null, theme: EmbedTheme): void {
  frame?.contentWindow?.postMessage(formatTheme(theme), '*')
}

export function PlaygroundFrame({ src, title, widthPx, theme, sandboxed, onHeight }: PlaygroundFrameProps): ReactElement {
  const messages = useMessages().embed
  const frame = useRef<HTMLIFrameElement>(null)
  const [log, setLog] = useState<Log>({ count: 0, lines: {} })
  const currentTheme = useRef(theme)
  const id = `kyiv${widthPx}`
  const heightPx = log.lines['ours']?.result.appliedPx ?? null

  useEffect(() => {
    const listen = ({ source, data }: MessageEvent<unknown>) => {
      if (source !== frame.current?.contentWindow) return
      setLog((old) => addMessage(old, data))
      // This may be the first message of a reloaded page, which does not know the theme.
      sendTheme(frame.current, currentTheme.current)
    }
    addEventListener('message', listen)
    // The frame may have sent its first messages before hydration.
    requestSize(frame.current, id)
    return () => removeEventListener('message', listen)
  }, [id])
  useEffect(() => {
    currentTheme.current = theme
    sendTheme(frame.current, theme)
  }, [theme])
  useEffect(() => {
    if (heightPx !== null) onHeight(widthPx, heightPx)
  }, [heightPx, widthPx, onHeight])

  return (
    <section className={styles.frame}>
      <h3>{messages.width({ n: String(widthPx) })}</h3>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={messages.width({ n: String(widthPx) })}>
        <iframe ref={frame} src={toFrameSrc(src, id)} title={messages.frameTitle({ title, n: String(widthPx) })} width={widthPx} height={heightPx ?? INITIAL_PX} style={theme === 'auto' ? undefined : { colorScheme: theme }}
          loading="lazy" allow="clipboard-write" onLoad={() => requestSize(frame.current, id)} {...(sandboxed ? { sandbox: 'allow-scripts' } : {})} />
      </div>
      <details>
        <summary>{messages.log({ n: String(widthPx) })}: {log.count === 0 ? messages.waiting() : messages.count({ n: log.count })}</summary>
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={messages.log({ n: String(widthPx) })}>
          <table>
            <thead>
              <tr>
                <th scope="col">{messages.columnParent()}</th>
                <th scope="col">{messages.columnResult()}</th>
                <th scope="col">{messages.columnMessage()}</th>
              </tr>
            </thead>
            <tbody>
              {KNOWN_HOSTS.map((host) => (
                <tr key={host.id} data-parent={host.id}>
                  <th scope="row">{host.name}</th>
                  <td>{formatResult(log.lines[host.id], messages)}</td>
                  <td><code>{log.lines[host.id]?.text ?? ''}</code></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  )
}
