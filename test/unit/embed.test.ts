/** The resize protocols as hosts expect them, rejection of any other message, and the snippet with any text. */
// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatPosition, formatTheme, formatSizeMessages, parseHostMessage, parseSize, readContext, type FrameContext } from '../../src/embed/resizeProtocols.ts'
import { KNOWN_HOSTS } from '../../src/embed/knownHosts.ts'
import { formatSnippet } from '../../src/lib/embedSnippet.ts'

const HREF = 'https://example.org/kyiv/chart/aid/all/eur/r19/?theme=dark'
const full: FrameContext = { ...readContext(`${HREF}&childId=p1#?secret=aB3`), resizer: { id: 'f', answered: false } }

describe('messages to the host', () => {
  it('are sent in every protocol that needs no request', () => {
    expect(formatSizeMessages(512, 640, readContext(HREF))).toEqual([
      { sentinel: 'amp', type: 'embed-size', height: 512 },
      { 'datawrapper-height': { 'example.org/kyiv/chart/aid/all/eur/r19/?theme=dark': 512 } },
      JSON.stringify({ context: 'iframe.resize', src: HREF, height: 512 }),
      JSON.stringify({ id: `iframeMessenger:${HREF}`, type: 'set-height', value: 512 }),
      { kind: 'interactive:height', height: 512 },
      { type: 'iframe-resized', width: 640, height: 512 },
      { type: 'kyiv-embed', width: 640, height: 512 },
    ])
  })

  it('include pym.js, WordPress and iframe-resizer if the host has given a name', () => {
    expect(formatSizeMessages(512, 640, full).slice(7)).toEqual([
      'pymxPYMxp1xPYMxheightxPYMx512',
      { message: 'height', value: 512, secret: 'aB3' },
      '[iFrameSizer]f:512:640:init',
      '[iFrameSizer]f:512:640:resizeObserver',
    ])
  })

  it('introduce the frame to iframe-resizer once', () => {
    expect(formatSizeMessages(512, 640, { ...full, resizer: { id: 'f', answered: true } }).at(-2)).not.toContain(':init')
  })

  it('can be cloned', () => {
    for (const message of formatSizeMessages(512, 640, full)) expect(structuredClone(message)).toEqual(message)
  })

  it('name the frame to Datawrapper’s older script without a quote that would break its selector', () => {
    const [, keyed] = formatSizeMessages(1, 1, readContext(`https://example.org/o'brien"\\/`))
    expect(JSON.stringify(keyed)).not.toMatch(/'|\\\\/)
  })
})

describe('the frame’s parameters in an address', () => {
  it.each([
    ['https://example.org/', null, null],
    ['https://example.org/?childId=a%20b+c', 'a b c', null],
    ['https://example.org/?childId=', null, null],
    ['https://example.org/?x=1&childId=p#?secret=aB3dE5gH7j', 'p', 'aB3dE5gH7j'],
    ['https://example.org/#?secret=a"]b', null, null],
    ['https://example.org/#pledge', null, null],
    ['about:srcdoc', null, null],
    ['https://example.org/?childId=%E0%A4%A', '\ufffd%A', null],
  ])('%s', (href, childId, secret) => {
    expect(readContext(href)).toEqual({ href, childId, secret, resizer: null })
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (href) => readContext(href).href === href))
  })
})

describe('messages from the host', () => {
  it.each([
    [{ sentinel: 'amp', type: 'frames-init' }, { kind: 'size' }],
    ['pymxPYMxp1xPYMxwidthxPYMx640', { kind: 'size' }],
    [{ type: 'iframe-child-init' }, { kind: 'size' }],
    [{ type: 'iframe-get-child-dimensions' }, { kind: 'size' }],
    [{ message: 'ready', secret: 'aB3' }, { kind: 'secret', secret: 'aB3' }],
    [formatTheme('dark'), { kind: 'theme', theme: 'dark' }],
    [formatTheme('auto'), { kind: 'theme', theme: 'auto' }],
    [formatTheme(null), { kind: 'theme', theme: null }],
    [formatTheme('"><b>'), { kind: 'theme', theme: null }],
    ['[iFrameSizer]f:8:false:false:32', { kind: 'resizer', id: 'f' }],
    ['[iFrameSizer]ID:0:false:false:32:true:true::auto', { kind: 'resizer', id: 'ID' }],
    ['pymxPYMxp1xPYMxviewport-iframe-positionxPYMx1000 800 -20.5 0 400 640', { kind: 'position', position: { top: -20.5, bottom: 400, viewportHeight: 800 } }],
  ])('%j', (message, expected) => {
    expect(parseHostMessage(message)).toEqual(expected)
  })

  it.each([
    [undefined], [null], [0], [''], ['pym'], ['pymxPYMxxPYMxwidthxPYMx1'], ['pymxPYMxpxPYMxnavigateToxPYMxjavascript:1'],
    ['pymxPYMxpxPYMxviewport-iframe-positionxPYMx1 2 3'], ['pymxPYMxpxPYMxviewport-iframe-positionxPYMx1 2 x 4 5 6'],
    ['[iFrameSizer]'], ['[iFrameSizer]:8:'], [`[iFrameSizer]${'x'.repeat(5000)}:8:`], [{ message: 'ready', secret: '"]<b>' }], [{ message: 'ready' }], [[]],
  ])('nothing in %j', (message) => {
    expect(parseHostMessage(message)).toBeNull()
  })

  it('accept anything without throwing', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true, withDate: true, withMap: true, withTypedArray: true }), (message) => {
      const heard = parseHostMessage(message)
      return heard === null || typeof heard.kind === 'string'
    }))
  })

  it('read the position from our script unchanged', () => {
    const near = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map((n) => n + 0)
    fc.assert(fc.property(near, near, near, (top, bottom, height) => {
      const text = formatPosition({ width: 1, height }, { top, bottom, left: 0, right: 1 })
      expect(parseHostMessage(text)).toEqual({ kind: 'position', position: { top, bottom, viewportHeight: height } })
    }))
  })
})

describe('our script', () => {
  it('tells our size message from that of any AMP frame', () => {
    expect(formatSizeMessages(512, 640, full).map(parseSize).filter((size) => size !== null)).toEqual([{ heightPx: 512, isOurs: false }, { heightPx: 512, isOurs: true }])
  })

  it.each([[null], ['kyiv-embed'], [{ type: 'kyiv-embed' }], [{ type: 'kyiv-embed', height: '9' }], [{ type: 'kyiv-embed', height: -1 }], [{ type: 'kyiv-embed', height: NaN }]])('nothing in %j', (message) => {
    expect(parseSize(message)).toBeNull()
  })
})

describe('the response of known hosts', () => {
  const given = (heightPx: number) => Object.fromEntries(KNOWN_HOSTS.map(({ id, parseHeight }) => [id, formatSizeMessages(heightPx, 640, full).map(parseHeight).find((heard) => heard !== null)?.appliedPx]))

  it('is the height itself if every host allows it', () => {
    expect(new Set(Object.values(given(512)))).toEqual(new Set([512]))
  })

  it('is refused by AMP when it is low and clamped by WordPress', () => {
    expect(given(80)).toMatchObject({ amp: null, wordpress: 200, ours: 80 })
    expect(given(4000)).toMatchObject({ amp: 4000, wordpress: 1000, pym: 4000 })
  })

  it('is null for anything else, without throwing', () => {
    fc.assert(fc.property(fc.anything(), (message) => KNOWN_HOSTS.every(({ parseHeight }) => parseHeight(message) === null)))
  })
})

describe('the snippet', () => {
  const parts = { src: 'https://example.org/a/?b=1&c=2', title: 'A "chart"', heightPx: 612.4, script: 'https://example.org/embed.js', homeHref: 'https://example.org/', homeText: 'Home', note: 'No cookies.' }
  const parse = (html: string) => {
    const template = document.createElement('template')
    template.innerHTML = html
    return template.content
  }

  it('is one iframe and one script', () => {
    expect(formatSnippet(parts)).toMatchInlineSnapshot(`
      "<!-- No cookies. -->
      <iframe src="https://example.org/a/?b=1&amp;c=2" title="A &quot;chart&quot;" width="100%" height="612" frameborder="0" loading="lazy" allow="clipboard-write" style="display:block;width:100%;border:0" data-kyiv-embed><a href="https://example.org/">Home</a></iframe>
      <script async src="https://example.org/embed.js"></script>"
    `)
  })

  it('leaves the script out where it is not wanted', () => {
    expect(formatSnippet({ ...parts, script: null })).not.toContain('<script')
  })

  it('escapes text, and its comment ends only at its end', () => {
    expect(formatSnippet({ ...parts, note: null })).toMatch(/^<iframe/)
    expect(formatSnippet({ ...parts, note: '--> <script>x</script> --!> <!-- ' }).split('\n')[0]).toMatch(/^<!-- [^<>-]*script x [^<>-]* -->$/)
  })

  it('says the colour scheme of a theme that is chosen', () => {
    expect(formatSnippet({ ...parts, theme: 'dark' })).toContain(';color-scheme:dark"')
  })

  it.each([[0, 150], [NaN, 150], [-5, 150], [1e9, 2000], [700.6, 701]])('changes a height of %d to %d', (heightPx, clamped) => {
    expect(formatSnippet({ ...parts, heightPx })).toContain(`height="${clamped}"`)
  })

  it('escapes any text', () => {
    const text = fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '/', '=', ' ', 'a', '\n', 'iframe', 'script', '&quot;', 'ї') })
    fc.assert(fc.property(text, text, text, text, text, (src, title, script, homeHref, homeText) => {
      const content = parse(formatSnippet({ ...parts, src, title, script, homeHref, homeText }))
      expect([...content.children].map(({ tagName }) => tagName)).toEqual(['IFRAME', 'SCRIPT'])
      const [iframe, added] = content.children
      expect(iframe?.getAttribute('src')).toBe(src)
      expect(iframe?.getAttribute('title')).toBe(title)
      expect(iframe?.getAttributeNames()).toEqual(['src', 'title', 'width', 'height', 'frameborder', 'loading', 'allow', 'style', 'data-kyiv-embed'])
      expect(added?.getAttribute('src')).toBe(script)
      // What a reader that drops frames keeps.
      const link = parse(iframe?.textContent ?? '').firstElementChild
      expect([link?.getAttribute('href'), link?.textContent]).toEqual([homeHref, homeText])
    }))
  })
})
