// All measurements, one after the other, or those that are named: tables to read, and tests/artifacts/bench.json to
// compare with.
//   npm run bench                    everything
//   npm run bench -- server          the server beside its peers
//   npm run bench -- joins idle      these parts of it
//   npm run bench -- canvas          the canvas in a browser
//   npm run bench -- convergence     the same ideas of several groups
//   npm run bench -- session         forty people play the strategy session
import { mkdir, writeFile } from 'node:fs/promises'
import { convergencePart } from './convergence/convergencePart.ts'
import { sessionPart } from './session/sessionPart.ts'
import { serverParts } from './serverParts.ts'
import { markdownTable, type Row } from './table.ts'

async function canvas(): Promise<Row[]> {
  await import('../../client/build.ts')
  const { canvasPart } = await import('./canvas/canvasPart.ts')
  return canvasPart()
}

const parts: Record<string, () => Promise<Row[]>> = {
  ...serverParts,
  session: sessionPart,
  convergence: async () => convergencePart(),
  canvas,
}
const asked = process.argv.slice(2).flatMap(name => (name === 'server' ? Object.keys(serverParts) : name))
const names = asked.length > 0 ? asked : Object.keys(parts)
const report: Record<string, Row[]> = {}
const began = performance.now()
for (const name of names) {
  const measure = parts[name]
  if (!measure) throw new Error(`There is no ${name}; there are: server ${Object.keys(parts).join(' ')}`)
  console.error(`${name} …`)
  report[name] = await measure()
}

// One table for each subject.
const isServer = (name: string) => Object.hasOwn(serverParts, name)
for (const subject of [
  names.filter(isServer),
  ...names.filter(name => !isServer(name)).map(name => [name]),
]) {
  const rows = subject.flatMap(name => report[name] ?? [])
  if (rows.length > 0) console.log(`\n${markdownTable(rows)}`)
}
console.error(`\n${Math.round((performance.now() - began) / 1_000)} s`)

const artifacts = new URL('../artifacts/', import.meta.url)
await mkdir(artifacts, { recursive: true })
const written = { at: new Date().toISOString(), node: process.versions.node, parts: report }
await writeFile(new URL('bench.json', artifacts), `${JSON.stringify(written, null, 2)}\n`)
process.exit()
