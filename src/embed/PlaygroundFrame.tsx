/** One frame of the embed playground, with what it has sent and what every known parent would do with it. */
import { useEffect, useRef, useState, type ReactElement } from 'react'
import { useMessages } from '../i18n/useMessages.ts'
import type { Messages } from '../i18n/messages.ts'
import styles from './Playground.module.css'
import { PARENTS, type ResizeResult } from './knownHosts.ts'
import { formatTheme } from './resizeProtocols.ts'
import type { EmbedTheme } from '../lib/embedSnippet.ts'

/** A frame is drawn at this height, in CSS pixels, until it tells its own. */
const FIRST_PX = 480
const LONGEST_LINE = 400

interface Line {
  readonly text: string
  readonly heard: ResizeResult
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

/** The frame's address with what pym.js and WordPress add to it, so that it answers them, too. */
function addressFor(src: string, id: string): string {
  return `${src}${src.includes('?') ? '&' : '?'}childId=${id}#?secret=${id}`
}

function addMessage(log: Log, message: unknown): Log {
  const text = (typeof message === 'string' ? message : JSON.stringify(message) ?? '').slice(0, LONGEST_LINE)
  const heard = PARENTS.flatMap(({ id, accepts }) => {
    const one = accepts(message)
    return one === null ? [] : [[id, { text, heard: one }] as const]
  })
  return { count: log.count + 1, lines: { ...log.lines, ...Object.fromEntries(heard) } }
}

function formatResult(line: Line | undefined, messages: Messages['embed']): string {
  if (!line) return messages.silent()
  const { askedPx, givenPx } = line.heard
  if (givenPx === null) return messages.declined({ px: String(askedPx) })
  return givenPx === askedPx ? messages.given({ px: String(givenPx) }) : messages.clamped({ px: String(givenPx), bound: givenPx > askedPx ? 'less' : 'more' })
}

/** Asks as the parents do, so that each is answered. */
function ask(frame: HTMLIFrameElement | null, id: string): void {
  for (const message of [{ sentinel: 'amp', type: 'frames-init' }, `[iFrameSizer]${id}:8:false:false:32:true:true`]) {
    frame?.contentWindow?.postMessage(message, '*')
  }
}

/** Changes the theme of the page in the frame, as `embed.js` does where a host sets `data-theme`. */
function sendTheme(frame: HTMLIFrameElement | null, theme: EmbedTheme): void {
  frame?.contentWindow?.postMessage(formatTheme(theme), '*')
}

export function PlaygroundFrame({ src, title, widthPx, theme, sandboxed, onHeight }: PlaygroundFrameProps): ReactElement {
  const messages = useMessages().embed
  const frame = useRef<HTMLIFrameElement>(null)
  const [log, setLog] = useState<Log>({ count: 0, lines: {} })
  const currentTheme = useRef(theme)
  const id = `kyiv${widthPx}`
  const heightPx = log.lines['ours']?.heard.givenPx ?? null

  useEffect(() => {
    const listen = ({ source, data }: MessageEvent<unknown>) => {
      if (source !== frame.current?.contentWindow) return
      setLog((old) => addMessage(old, data))
      // It may be the first message of a page that was loaded anew.
      sendTheme(frame.current, currentTheme.current)
    }
    addEventListener('message', listen)
    // It may have loaded, and spoken, before this page came to life.
    ask(frame.current, id)
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
        <iframe ref={frame} src={addressFor(src, id)} title={messages.frameTitle({ title, n: String(widthPx) })} width={widthPx} height={heightPx ?? FIRST_PX} style={theme === 'auto' ? undefined : { colorScheme: theme }}
          loading="lazy" allow="clipboard-write" onLoad={() => ask(frame.current, id)} {...(sandboxed ? { sandbox: 'allow-scripts' } : {})} />
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
              {PARENTS.map((parent) => (
                <tr key={parent.id} data-parent={parent.id}>
                  <th scope="row">{parent.name}</th>
                  <td>{formatResult(log.lines[parent.id], messages)}</td>
                  <td><code>{log.lines[parent.id]?.text ?? ''}</code></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  )
}
