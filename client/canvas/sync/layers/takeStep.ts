// Undo in a picture of two documents: what comes back is written anew, and each part of a step where it lives. A step
// of Yjs's UndoManager is cut in two for that, and what it leaves to redo is put together again.
import * as Y from 'yjs'
import { writeAs, type Home } from './writeAtHome.ts'

type Step = Y.UndoManager['undoStack'][number]

/** @param home the layer now; undefined where there is the board alone */
export function takeStep(manager: Y.UndoManager, way: 'undo' | 'redo', home: Home | undefined): void {
  if (!home) return void manager[way]()
  const [from, to] =
    way === 'undo' ? (['undoStack', 'redoStack'] as const) : (['redoStack', 'undoStack'] as const)
  const { doc } = manager
  const rest = manager[from]
  for (let step = rest.pop(); step; step = rest.pop()) {
    const before = manager[to].length
    for (const [client, isHere] of [
      [home.client, home.has],
      [doc.clientID, (client: number) => !home.has(client)],
    ] as const) {
      const part = partOf(step, isHere)
      if (!part) continue
      // Only this one: what has nothing to change would take the one before along.
      manager[from] = [part]
      writeAs(doc, client, () => manager[way]())
    }
    manager[from] = rest
    const [first, ...others] = manager[to].splice(before)
    if (!first) continue
    for (const other of others) join(first, other)
    manager[to].push(first)
    return
  }
}

function partOf(step: Step, isHere: (client: number) => boolean): Step | undefined {
  const insertions = setOf(step.insertions, isHere)
  const deletions = setOf(step.deletions, isHere)
  if (insertions.clients.size + deletions.clients.size === 0) return undefined
  return Object.assign(Object.create(Object.getPrototypeOf(step)) as Step, step, { insertions, deletions })
}

function setOf(ids: Step['insertions'], isHere: (client: number) => boolean): Step['insertions'] {
  const set = Y.createDeleteSet()
  for (const [client, ranges] of ids.clients) if (isHere(client)) set.clients.set(client, ranges)
  return set
}

/** They are of different clients. */
function join(step: Step, other: Step): void {
  for (const key of ['insertions', 'deletions'] as const)
    for (const [client, ranges] of other[key].clients)
      step[key].clients.set(client, [...(step[key].clients.get(client) ?? []), ...ranges])
}
