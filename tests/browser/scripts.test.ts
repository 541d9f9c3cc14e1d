// Needs the built pages, as the tests with a browser do.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { pages } from './stage/openPerson.ts'

const most = 180 * 1_024

function importsOf(name: string): string[] {
  const source = readFileSync(join(pages, 'assets', name), 'utf8')
  const imports = source.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)
  return [...imports].map(([, imported = '']) => imported)
}

/** A script and all that it imports before it runs. */
function filesOf(name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found
  found.add(name)
  for (const imported of importsOf(name)) filesOf(imported, found)
  return found
}

test('the lobby needs at most 180 kB of script, compressed', () => {
  const html = readFileSync(join(pages, 'index.html'), 'utf8')
  const entries = [...html.matchAll(/src="\/assets\/([^"]+\.js)"/g)].map(([, name = '']) => name)
  expect(entries.length).toBeGreaterThan(0)
  const files = new Set(entries.flatMap(name => [...filesOf(name)]))
  const sizes = [...files].map(name => gzipSync(readFileSync(join(pages, 'assets', name))).length)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(most)
})

test('none of what opens from the lobby brings the canvas along', () => {
  const later = /^(StartPage|JoinPage|MeMenu|RoomMenu|BoardMenu|NewBoardDialog|InviteDialog)-.*\.js$/
  const names = readdirSync(join(pages, 'assets')).filter(name => later.test(name))
  expect(names.length).toBe(7)
  for (const name of names) expect([...filesOf(name)].filter(file => file.startsWith('canvas-'))).toEqual([])
})

test('no scripts need each other: in a ring, one would run before what it needs', () => {
  const names = readdirSync(join(pages, 'assets')).filter(name => name.endsWith('.js'))
  expect(names.length).toBeGreaterThan(10)
  for (const name of names) for (const needed of importsOf(name)) expect(filesOf(needed)).not.toContain(name)
})
