/** A static host for tests: a folder as it is, no server of ours, no CORS header. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2', '.svg': 'image/svg+xml',
  '.png': 'image/png', '.json': 'application/json', '.xml': 'application/xml', '.csv': 'text/csv; charset=utf-8', '.txt': 'text/plain; charset=utf-8',
}

export interface Host {
  /** Without a slash at the end. */
  readonly origin: string
  readonly close: () => Promise<void>
}

type Route = (request: IncomingMessage, response: ServerResponse) => void

/** Serves a folder on loopback, at any free port where `port` is 0; `extra` routes, by path, go first. */
export async function serveFolder(folder: string, extra: Readonly<Record<string, Route>> = {}, port = 0): Promise<Host> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)
    const route = extra[path]
    if (route) return route(request, response)
    const file = join(folder, normalize(path))
    const found = existsSync(file) && statSync(file).isDirectory() ? join(file, 'index.html') : file
    if (!existsSync(found)) {
      const missing = join(folder, '404.html')
      response.writeHead(404, { 'content-type': TYPES['.html'] })
      return response.end(existsSync(missing) ? readFileSync(missing) : 'not found')
    }
    response.writeHead(200, { 'content-type': TYPES[extname(found)] ?? 'application/octet-stream' })
    return response.end(readFileSync(found))
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () => new Promise((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    }),
  }
}
