// Builds the pages when they are missing or older than their sources: node client/build.ts
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const client = import.meta.dirname
const root = join(client, '..')
const stamp = join(client, 'dist', '.built')

const sources = hashSources()
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== sources) await buildPages()

async function buildPages(): Promise<void> {
  const started = performance.now()
  const { build } = await import('vite') // slow to load, and mostly not needed
  await build({ configFile: join(client, 'vite.config.ts'), logLevel: 'warn' })
  writeFileSync(stamp, sources)
  console.log(`Pages built in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

function hashSources(): string {
  const hash = createHash('sha256')
  const found = globSync(['client/**', 'shared/**', 'templates/**', 'package.json', 'package-lock.json'], {
    cwd: root,
    exclude: path => path === join('client', 'dist'),
  })
  for (const path of found.sort()) {
    const file = join(root, path)
    if (!statSync(file).isFile()) continue
    hash.update(path).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}
