/** Host pages around a frame: real host scripts from npm, and small ones that imitate scripts that npm does not have. */
import { formatSnippet } from '../../src/lib/embedSnippet.ts'

/** Serves a page on a separate origin and returns its address. */
export type HostPage = (html: string) => string

interface Host {
  readonly name: string
  readonly html: (src: string, site: string) => string
  /** The greatest height it gives, in CSS pixels. */
  readonly most?: number
  /** Asks every tenth of a second until it gets an answer. */
  readonly asksOften?: boolean
}

export function script(src: string): string {
  return `<script src="${src}"></script>`
}

const FRAME = (src: string, more = '') => `<iframe id="f" src="${src}" width="100%" height="150" ${more}></iframe>`

/** A host that reads the height from the messages of its own frame. */
const listen = (take: string) => `<script>addEventListener('message', (e) => {
  const iframe = document.querySelector('iframe')
  if (e.source !== iframe.contentWindow) return
  const height = ((data) => { ${take} })(e.data)
  if (height) iframe.style.height = height + 'px'
})</script>`

export const HOSTS: readonly Host[] = [
  {
    name: 'our script',
    html: (src, site) => formatSnippet({ src, title: 'A chart', heightPx: 600, script: `${site}embed.js`, homeHref: src, homeText: 'home', note: 'No cookies.' }),
  },
  { name: 'pym.js', html: (src) => `<div id="p"></div>${script('/pym.js/dist/pym.v1.js')}<script>new pym.Parent('p', '${src}', {})</script>` },
  {
    name: 'pym.js with scroll tracking',
    html: (src) => `<div id="p"></div>${script('/pym.js/dist/pym.v1.js')}<script>new pym.Parent('p', '${src}', { trackscroll: true, scrollwait: 10 })</script>`,
  },
  {
    name: '@newswire/frames',
    html: (src) => `<div data-frame-src="${src}"></div><script type="module">import { autoInitFrames } from '/@newswire/frames/dist/frames.modern.js'; autoInitFrames()</script>`,
  },
  {
    name: 'open-iframe-resizer',
    asksOften: true,
    html: (src) => `${FRAME(src)}<script type="module">import { initialize } from '/@open-iframe-resizer/core/dist/index.js'; initialize({}, '#f')</script>`,
  },
  {
    name: 'open-iframe-resizer in iframe-resizer’s words',
    asksOften: true,
    html: (src) => `${FRAME(src)}<script type="module">import { initialize } from '/@open-iframe-resizer/core/dist/index.js'; initialize({ enableLegacyLibSupport: true }, '#f')</script>`,
  },
  {
    name: 'Datawrapper’s script',
    html: (src) => `<script>addEventListener('message', (e) => {
      if (typeof e.data['datawrapper-height'] === 'undefined') return
      const iframes = document.querySelectorAll('iframe')
      for (const id in e.data['datawrapper-height']) for (const iframe of iframes) {
        if (iframe.contentWindow === e.source) iframe.style.height = e.data['datawrapper-height'][id] + 'px'
      }
    })</script>${FRAME(src)}`,
  },
  {
    name: 'Datawrapper’s older script',
    html: (src) => `<script>addEventListener('message', (e) => {
      if (typeof e.data['datawrapper-height'] === 'undefined') return
      for (const id in e.data['datawrapper-height']) {
        const iframe = document.getElementById('datawrapper-chart-' + id) || document.querySelector("iframe[src*='" + id + "']")
        if (iframe) iframe.style.height = e.data['datawrapper-height'][id] + 'px'
      }
    })</script>${FRAME(src)}`,
  },
  {
    name: 'Medium',
    html: (src) => `${listen(`
      if (typeof data !== 'string') return
      try { data = JSON.parse(data) } catch { return }
      return data.context === 'iframe.resize' && data.src === iframe.src && data.height`)}${FRAME(src)}`,
  },
  {
    name: 'AMP',
    html: (src) => `${listen(`return data && data.sentinel === 'amp' && data.type === 'embed-size' && data.height >= 100 && data.height`)}${FRAME(src, 'sandbox="allow-scripts"')}`,
  },
  {
    name: 'the Guardian’s iframeMessenger',
    html: (src) => `${listen(`
      if (typeof data !== 'string') return
      let said
      try { said = JSON.parse(data) } catch { return }
      return /^iframeMessenger/.test(said.id) && said.type === 'set-height' && typeof said.value === 'number' && said.value`)}${FRAME(src)}`,
  },
  { name: 'the Guardian’s interactive atoms', html: (src) => `${listen(`return data && data.kind === 'interactive:height' && data.height`)}${FRAME(src)}` },
  {
    name: 'WordPress',
    most: 1000,
    html: (src) => `<script>addEventListener('message', ({ data, source }) => {
      if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return
      for (const iframe of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
        if (source !== iframe.contentWindow) continue
        iframe.removeAttribute('style')
        if (data.message === 'height') iframe.height = Math.min(Math.max(parseInt(data.value, 10), 200), 1000)
      }
    })
    addEventListener('load', () => document.querySelector('iframe').contentWindow.postMessage({ message: 'ready', secret: 'aB3dE5gH7j' }, '*'))
    </script>${FRAME(`${src}#?secret=aB3dE5gH7j`, 'sandbox="allow-scripts" security="restricted" data-secret="aB3dE5gH7j"')}`,
  },
  {
    name: 'iframe-resizer',
    html: (src) => `${listen(`
      if (data === '[iFrameResizerChild]Ready') return void iframe.contentWindow.postMessage('[iFrameSizer]f:8:false:false:32:true:true::auto', '*')
      const match = /^\\[iFrameSizer\\]f:(\\d+):\\d+:(init|resizeObserver)$/.exec(data)
      if (match && match[2] === 'init') window.greeted = true
      return match && window.greeted && match[1]`)}${FRAME(src)}`,
  },
]
