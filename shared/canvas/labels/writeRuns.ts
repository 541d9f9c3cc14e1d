// Brings the words of a label in the document to what they are to be, touching no more than what differs.
import * as Y from 'yjs'
import { changeBetween } from '../textDiff.ts'
import type { Run } from './runs.ts'

/** A new text, to be put into the document. */
export function textOfRuns(runs: readonly Run[]): Y.Text {
  const text = new Y.Text()
  insertRuns(text, runs, 0, Infinity)
  return text
}

export function writeRuns(text: Y.Text, runs: readonly Run[]): void {
  const before = text.toString()
  // It holds what is no letter, of another program.
  if (before.length !== text.length) text.delete(0, text.length)
  const after = runs.map(run => run.insert).join('')
  const { start, end, inserted } = changeBetween(text.toString(), after)
  if (end > start) text.delete(start, end - start)
  insertRuns(text, runs, start, start + inserted.length)
  formatRuns(text, runs)
}

/** Inserts what stands from `start` to `end` of the runs. */
function insertRuns(text: Y.Text, runs: readonly Run[], start: number, end: number): void {
  let at = 0
  for (const { insert, attributes } of runs) {
    const part = insert.slice(Math.max(0, start - at), Math.max(0, end - at))
    if (part !== '') text.insert(Math.max(start, at), part, attributes)
    at += insert.length
  }
}

/** Gives the letters, which are the right ones already, their attributes. */
function formatRuns(text: Y.Text, runs: readonly Run[]): void {
  const wanted = runs.flatMap(({ insert, attributes }) =>
    Array.from<typeof attributes>({ length: insert.length }).fill(attributes),
  )
  let at = 0
  for (const { insert, attributes = {} } of text.toDelta() as { insert: string; attributes?: object }[]) {
    const has: Record<string, unknown> = { ...attributes }
    for (let from = at; from < at + insert.length;) {
      const wants = wanted[from] ?? {}
      let to = from + 1
      while (to < at + insert.length && wanted[to] === wants) to++
      const changed = differences(has, wants)
      if (Object.keys(changed).length > 0) text.format(from, to - from, changed)
      from = to
    }
    at += insert.length
  }
}

function differences(has: Record<string, unknown>, wants: Run['attributes']): Record<string, unknown> {
  const keys = new Set([...Object.keys(has), ...Object.keys(wants)])
  const changed = [...keys].filter(key => (has[key] ?? undefined) !== wants[key])
  return Object.fromEntries(changed.map(key => [key, wants[key] ?? null]))
}
