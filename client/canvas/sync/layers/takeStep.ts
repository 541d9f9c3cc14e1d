// Undo in a picture of two documents: what comes back is written anew, and each part of a step where it lives. A step
// of Yjs's UndoManager is cut in two for that, and what it leaves to redo is put together again.
import * as Y from 'yjs'
import { rangesIn } from './ranges.ts'
import { isAtHome, writeAs, type Home } from './writeAtHome.ts'

type Step = Y.UndoManager['undoStack'][number]

/**
 * @param home the layer now; undefined where there is the board alone
 * @param isBaseOpen whether this person may write on the board itself: what they did there before stays
 */
export function takeStep(
  manager: Y.UndoManager,
  way: 'undo' | 'redo',
  home: Home | undefined,
  isBaseOpen: boolean,
): void {
  if (!home) return void manager[way]()
  const [from, to] =
    way === 'undo' ? (['undoStack', 'redoStack'] as const) : (['redoStack', 'undoStack'] as const)
  const { doc } = manager
  const rest = manager[from]
  for (let step = rest.pop(); step; step = rest.pop()) {
    const before = manager[to].length
    for (const [client, isHere] of [
      [home.client, (id: string | undefined) => isAtHome(doc, id, home)],
      [doc.clientID, (id: string | undefined) => !isAtHome(doc, id, home)],
    ] as const) {
      const part = partOf(step, doc, isHere)
      if (!part || (client === doc.clientID && !isBaseOpen)) continue
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

type IsHere = (record: string | undefined) => boolean

function partOf(step: Step, doc: Y.Doc, isHere: IsHere): Step | undefined {
  const insertions = setOf(step.insertions, doc, isHere)
  const deletions = setOf(step.deletions, doc, isHere)
  if (insertions.clients.size + deletions.clients.size === 0) return undefined
  return Object.assign(Object.create(Object.getPrototypeOf(step)) as Step, step, { insertions, deletions })
}

function setOf(ids: Step['insertions'], doc: Y.Doc, isHere: IsHere): Step['insertions'] {
  const set = Y.createDeleteSet()
  for (const [client, ranges] of ids.clients) {
    const here = rangesIn(doc, client, ranges, isHere)
    if (here.length > 0) set.clients.set(client, here)
  }
  return set
}

/** They are of different clients. */
function join(step: Step, other: Step): void {
  for (const key of ['insertions', 'deletions'] as const)
    for (const [client, ranges] of other[key].clients)
      step[key].clients.set(client, [...(step[key].clients.get(client) ?? []), ...ranges])
}
