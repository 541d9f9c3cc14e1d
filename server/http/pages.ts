// The built client: assets that never change, and index.html for every address a person may open or reload.
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { createHash } from 'node:crypto'
import { Router, type Request, type Response } from 'express'
import { DomainError } from '#shared/errors.ts'

const compressible = new Set(['.html', '.js', '.css', '.svg', '.json', '.txt', '.map', '.ico'])

const encoders = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
}
type Encoding = keyof typeof encoders

interface Page {
  name: string
  bytes: Buffer
  etag: string
  /** Compressed when first asked for, then kept. */
  encoded: Map<Encoding, Promise<Buffer>>
}

/**
 * `build` names what is in index.html, and with it every asset: their names have hashes.
 * @param directory `client/dist`; read once, when the server starts
 */
export function servePages(directory: string): { router: Router; build: string | undefined } {
  const pages = readPages(directory)
  const router = Router()
  router.get('/{*path}', async (request, response) => {
    const name = decodeURIComponent(request.path).slice(1)
    const asset = name === 'index.html' ? undefined : pages.get(name)
    if (asset) {
      // Vite puts a hash into every name under assets/: what is there never changes.
      const isHashed = name.startsWith('assets/')
      return send(request, response, asset, isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    }
    const index = pages.get('index.html')
    // A page of an older build asks for assets that are gone; index.html in their place would not run.
    if (!index || name.startsWith('assets/')) throw new DomainError('no-such-page')
    return send(request, response, index, 'no-cache')
  })
  return { router, build: pages.get('index.html')?.etag.slice(1, -1) }
}

function readPages(directory: string): Map<string, Page> {
  const pages = new Map<string, Page>()
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name)
    const name = relative(directory, file).split(sep).join('/')
    if (!entry.isFile() || name.startsWith('.')) continue
    const bytes = readFileSync(file)
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
    pages.set(name, { name, bytes, etag, encoded: new Map() })
  }
  return pages
}

async function send(request: Request, response: Response, page: Page, cache: string): Promise<void> {
  response.type(extname(page.name)).set({ 'Cache-Control': cache, ETag: page.etag })
  const isText = compressible.has(extname(page.name))
  if (isText) response.vary('Accept-Encoding')
  if (request.fresh) {
    response.status(304).end()
    return
  }
  const wanted = isText ? request.acceptsEncodings('br', 'gzip') : false
  if (wanted === 'br' || wanted === 'gzip') {
    response.set('Content-Encoding', wanted).send(await encode(page, wanted))
    return
  }
  response.send(page.bytes)
}

function encode(page: Page, encoding: Encoding): Promise<Buffer> {
  const known = page.encoded.get(encoding)
  if (known) return known
  const encoded = encoders[encoding](page.bytes)
  page.encoded.set(encoding, encoded)
  return encoded
}
