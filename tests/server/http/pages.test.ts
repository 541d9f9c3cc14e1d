// The built client, as the server gives it out: a small one, made for the test.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { api } from '../client.ts'
import { serverForTest, temporaryDirectory } from '../fixture.ts'

const script = `console.log(${JSON.stringify('a long script. '.repeat(200))})`

async function serverWithPages() {
  const clientDirectory = await temporaryDirectory()
  await mkdir(join(clientDirectory, 'assets'))
  await writeFile(join(clientDirectory, 'index.html'), '<!doctype html><title>Rotunda</title>')
  await writeFile(join(clientDirectory, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  await writeFile(join(clientDirectory, 'assets', 'index-abc.js'), script)
  await writeFile(join(clientDirectory, '.built'), 'not for anybody')
  const { origin } = await serverForTest({ settings: { clientDirectory } })
  return (path: string, headers: Record<string, string> = {}) => fetch(origin + path, { headers })
}

test('every address a person may open or reload is the client', async () => {
  const get = await serverWithPages()
  for (const path of ['/', '/rooms/abc', '/rooms/abc/boards/x.y', '/join/a.b.c', '/index.html']) {
    const response = await get(path)
    expect([path, response.status]).toEqual([path, 200])
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-cache')
    expect(await response.text()).toContain('<title>Rotunda</title>')
  }
})

test('assets are kept for good, and come compressed', async () => {
  const get = await serverWithPages()
  for (const encoding of ['br', 'gzip', 'identity']) {
    const response = await get('/assets/index-abc.js', { 'accept-encoding': encoding })
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(response.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding)
    expect(response.headers.get('vary')).toContain('Accept-Encoding')
    expect(await response.text()).toBe(script)
  }
})

test('the server tells of which build its pages are', async () => {
  const buildOf = async (html: string) => {
    const clientDirectory = await temporaryDirectory()
    await writeFile(join(clientDirectory, 'index.html'), html)
    const { build } = await api(await serverForTest({ settings: { clientDirectory } })).call('readConfig', {})
    return build
  }
  const build = await buildOf('<script src="/assets/index-abc.js"></script>')
  expect(build).toMatch(/^[\w-]+$/)
  expect(await buildOf('<script src="/assets/index-abc.js"></script>')).toBe(build)
  expect(await buildOf('<script src="/assets/index-def.js"></script>')).not.toBe(build)
})

test('what the browser has already is not sent again', async () => {
  const get = await serverWithPages()
  const etag = (await get('/favicon.svg')).headers.get('etag') ?? ''
  const again = await get('/favicon.svg', { 'if-none-match': etag, 'cache-control': 'max-age=0' })
  expect(again.status).toBe(304)
})

test('an asset of an older build, a hidden file and a path out of the folder are not there', async () => {
  const get = await serverWithPages()
  expect((await get('/assets/index-old.js')).status).toBe(404)
  for (const path of ['/.built', '/..%2f..%2fetc%2fpasswd', '/assets/..%2f.built'])
    expect(await (await get(path)).text()).not.toContain('not for anybody')
})

test('an address of the API that does not exist is not the client', async () => {
  const get = await serverWithPages()
  const response = await get('/api/nothing')
  expect(response.status).toBe(404)
  expect(response.headers.get('content-type')).toContain('application/problem+json')
})
