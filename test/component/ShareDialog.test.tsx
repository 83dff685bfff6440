// @vitest-environment jsdom
/** The sharing dialog, as a reader meets it: by roles and names, with what browsers refuse. */
import { mapLangs } from '../../src/i18n/languages.ts'
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadAllMessages } from '../../src/i18n/loadMessages.ts'
import { ShareDialog, type ShareDialogProps } from '../../src/share/ShareDialog.tsx'
import type { ShareData } from '../../src/share/shareData.ts'
import type { Messages } from '../../src/i18n/messages.ts'

const { en, uk } = await loadAllMessages()

const LINK = 'https://site.example/chart/aid/military/gdp/r29/?focus=DNK'
const SOURCE = 'Data: Kiel Institute for the World Economy, Ukraine Support Tracker, Release 29 (4 August 2026), data to 30 April 2026.'

const shareData: ShareData = {
  kind: 'chart',
  title: 'Denmark gives most for its size',
  subtitle: 'Allocated from January 2022 to September 2024, % of GDP',
  summary: 'Denmark allocated the most, “by far”: 1.86% of GDP.',
  source: SOURCE,
  link: LINK,
  embeds: mapLangs((lang) => (lang === 'en'
    ? { pinned: LINK, live: LINK.replace('r29', 'latest'), home: 'https://site.example/' }
    : { pinned: LINK.replace('example/', `example/${lang}/`), live: null, home: `https://site.example/${lang}/` })),
  script: 'https://site.example/embed.js',
  heightPx: 620,
  numbers: { columns: ['id', 'Donor', 'Total, % of GDP'], rows: [['DNK', 'Denmark', 1.86123], ['IND', 'India', null]] },
  legend: [],
  picture: () => null,
  renderPlot: null,
  fileName: 'aid-military-gdp-r29',
}

const formatSnippet: ShareDialogProps['formatSnippet'] = (parts) => JSON.stringify(parts)

function Page({ of = shareData, messages = en }: { readonly of?: ShareData; readonly messages?: Messages }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>Open</button>
      {open && <ShareDialog data={of} messages={messages} formatSnippet={formatSnippet} onClose={() => setOpen(false)} />}
    </>
  )
}

async function open(of: ShareData = shareData, messages: Messages = en) {
  const user = userEvent.setup()
  render(<Page of={of} messages={messages} />)
  await user.click(screen.getByRole('button', { name: 'Open' }))
  return user
}

const field = (name: string) => {
  const found = screen.getByRole('textbox', { name })
  if (!(found instanceof HTMLTextAreaElement)) throw new Error(`${name} is no text area`)
  return found
}
const selected = (of: HTMLTextAreaElement) => of.value.slice(of.selectionStart, of.selectionEnd)
const choose = (user: ReturnType<typeof userEvent.setup>, name: string, option: string) => user.selectOptions(screen.getByRole('combobox', { name }), option)

function refuseClipboard(writeText?: () => Promise<void>) {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: writeText && { writeText } })
}

beforeEach(() => {
  // What jsdom has not: it draws no pictures and opens nothing over a page.
  HTMLCanvasElement.prototype.getContext = () => null
  URL.createObjectURL = vi.fn(() => 'blob:made')
  URL.revokeObjectURL = vi.fn()
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  Reflect.deleteProperty(HTMLDialogElement.prototype, 'showModal')
  Reflect.deleteProperty(navigator, 'share')
})

describe('the dialog', () => {
  it('opens over the page, named, with the first button in focus', async () => {
    HTMLDialogElement.prototype.showModal = function showModal() { this.setAttribute('open', '') }
    await open()
    expect(screen.getByRole('dialog', { name: 'Share this chart' })).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Copy link' }))
    expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent))
      .toEqual(['Link', 'Picture', 'The numbers shown', 'To quote and describe', 'Embed'])
  })

  it('opens in the page where the browser can’t open it over it, and Escape closes it', async () => {
    const user = await open()
    expect(screen.getByRole('dialog').dataset['inline']).toBe('')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open' }))
  })

  it('opens in the page where opening it over it throws', async () => {
    HTMLDialogElement.prototype.showModal = () => { throw new DOMException('no', 'InvalidStateError') }
    await open()
    expect(screen.getByRole('dialog').hasAttribute('open')).toBe(true)
  })

  it('gives the focus back when it is closed', async () => {
    const user = await open()
    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open' }))
  })

  it('closes when the browser closes it', async () => {
    await open()
    screen.getByRole('dialog').dispatchEvent(new Event('close'))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('speaks Ukrainian', async () => {
    await open(shareData, uk)
    expect(screen.getByRole('dialog', { name: 'Поділитися цим графіком' })).toBeTruthy()
  })
})

describe('copying', () => {
  it('copies the link and says so', async () => {
    const user = await open()
    await user.click(screen.getByRole('button', { name: 'Copy link' }))
    expect(await navigator.clipboard.readText()).toBe(LINK)
    expect(screen.getByRole('status').textContent).toContain('Copied')
  })

  it.each([
    ['refused', () => Promise.reject(new DOMException('no', 'NotAllowedError'))],
    ['missing', undefined],
  ])('selects the link where the clipboard is %s', async (_, writeText) => {
    const user = await open()
    refuseClipboard(writeText)
    await user.click(screen.getByRole('button', { name: 'Copy link' }))
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('The text is selected'))
    expect(document.activeElement).toBe(field('Address of exactly this view'))
    expect(selected(field('Address of exactly this view'))).toBe(LINK)
  })

  it('gives sentence, alt text and citation with the credit line', async () => {
    await open()
    expect(field('Sentence, source and link').value).toBe(`Denmark gives most for its size. Denmark allocated the most, “by far”: 1.86% of GDP.\n${SOURCE}\n${LINK}`)
    expect(field('Alt text for the picture').value).toBe(`Denmark gives most for its size. Denmark allocated the most, “by far”: 1.86% of GDP. ${SOURCE}`)
    expect(field('Citation').value).toBe(`“Denmark gives most for its size”, in: Rutte in Kyiv: who leads NATO, and who pays for Ukraine’s defence. ${SOURCE} ${LINK}`)
  })
})

describe('the share sheet', () => {
  it('is not offered where the device has none', async () => {
    await open()
    expect(screen.queryByRole('button', { name: 'Share with…' })).toBeNull()
  })

  it('gets title, sentence with credit, and link', async () => {
    const share = vi.fn(() => Promise.resolve())
    Object.defineProperty(navigator, 'share', { configurable: true, value: share })
    const user = await open()
    await user.click(screen.getByRole('button', { name: 'Share with…' }))
    expect(share).toHaveBeenCalledWith({ title: shareData.title, text: `${shareData.summary} ${SOURCE}`, url: LINK })
    expect(screen.getByRole('status').textContent).toBe('')
  })

  it.each([['NotAllowedError', 'may not open'], ['AbortError', '']])('reports what happened after %s', async (name, expected) => {
    Object.defineProperty(navigator, 'share', { configurable: true, value: () => Promise.reject(new DOMException('no', name)) })
    const user = await open()
    await user.click(screen.getByRole('button', { name: 'Share with…' }))
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain(expected))
    if (expected === '') expect(screen.getByRole('status').textContent).toBe('')
  })
})

describe('files', () => {
  it('gives the numbers as one table under one head', async () => {
    await open()
    expect(field('The same as text (CSV)').value.trim().split(/\r?\n/)).toEqual(['id,Donor,"Total, % of GDP"', 'DNK,Denmark,1.86123', 'IND,India,'])
    expect(screen.queryByRole('link', { name: /decimal comma/ })).toBeNull()
    expect(screen.getByRole('link', { name: 'Save as CSV' }).getAttribute('download')).toBe('aid-military-gdp-r29.csv')
  })

  it('offers a second file where the language has a decimal comma', async () => {
    await open(shareData, uk)
    expect(screen.getByRole('link', { name: uk.share.csvSemicolon() }).getAttribute('download')).toBe('aid-military-gdp-r29-spreadsheet.csv')
  })

  it('shows the picture, described, and names its files', async () => {
    await open()
    const picture = screen.getByRole('img', { name: /Denmark gives most for its size\. Denmark allocated/ })
    expect(decodeURIComponent(picture.getAttribute('src') ?? '')).toContain('site.example/chart/aid/military/gdp/r29/')
    expect(screen.getByRole('link', { name: 'Save as SVG' }).getAttribute('download')).toBe('aid-military-gdp-r29.svg')
  })

  it('draws the plot anew for a format and for the dark, and names the files for them', async () => {
    const sizes: string[] = []
    const renderPlot: ShareData['renderPlot'] = ({ widthPx, heightPx }) => {
      sizes.push(`${widthPx}x${heightPx}`)
      return <svg width="100%" height="100%"><rect width="50%" height="10" /></svg>
    }
    const user = await open({ ...shareData, renderPlot })
    const shown = () => decodeURIComponent(screen.getByRole('img', { name: /Denmark gives most/ }).getAttribute('src') ?? '')
    expect(shown()).not.toContain('<rect width="50%"')
    for (const [format, size] of [['wide', 'width="1200" height="675"'], ['square', 'width="1080" height="1080"'], ['portrait', 'width="1080" height="1350"'], ['story', 'width="1080" height="1920"']] as const) {
      await choose(user, 'Format', format)
      expect(shown()).toContain(size)
      expect(shown()).toContain('<rect width="50%"')
      for (const word of ['Denmark allocated', 'Release 29', 'site.example/chart/']) expect(shown()).toContain(word)
      expect(screen.getByRole('link', { name: 'Save as SVG' }).getAttribute('download')).toBe(`aid-military-gdp-r29-${format}.svg`)
    }
    expect(new Set(sizes).size).toBe(4)
    await choose(user, 'Colours of the picture', 'dark')
    expect(screen.getByRole('link', { name: 'Save as SVG' }).getAttribute('download')).toBe('aid-military-gdp-r29-story-dark.svg')
  })

  it('leaves numbers out where there is no table', async () => {
    await open({ ...shareData, numbers: null })
    expect(screen.queryByRole('heading', { name: 'The numbers shown' })).toBeNull()
  })

  it('shows picture and text where the browser makes no files', async () => {
    URL.createObjectURL = () => { throw new Error('refused') }
    await open()
    expect(screen.queryByRole('link', { name: 'Save as CSV' })).toBeNull()
    expect(field('The same as text (CSV)').value).toContain('DNK')
    expect(screen.getByRole('img')).toBeTruthy()
  })
})

describe('the embed code', () => {
  const code = () => JSON.parse(field('Code for your page').value)

  it('is of the view on screen, pinned to its release, with the script', async () => {
    await open()
    expect(code()).toEqual({
      src: LINK, title: shareData.title, heightPx: 620, script: shareData.script, theme: 'auto', note: en.page.embedNote(), homeHref: 'https://site.example/',
      homeText: 'Rutte in Kyiv: who leads NATO, and who pays for Ukraine’s defence',
    })
  })

  it('follows the choice of release, colours and script', async () => {
    const user = await open()
    await choose(user, 'Data', 'live')
    await choose(user, 'Colours', 'dark')
    await user.click(screen.getByRole('checkbox', { name: 'with the script that fits the height' }))
    expect(code()).toMatchObject({ src: `${LINK.replace('r29', 'latest')}&theme=dark`, theme: 'dark', script: null })
  })

  it('speaks the chosen language throughout', async () => {
    const user = await open()
    await choose(user, 'Language', 'uk')
    expect(code()).toMatchObject({
      src: LINK.replace('example/', 'example/uk/'), homeHref: 'https://site.example/uk/', title: 'Графік: Рютте в Києві',
    })
    expect(within(screen.getByRole('dialog')).queryByRole('combobox', { name: 'Data' })).toBeNull()
  })
})
