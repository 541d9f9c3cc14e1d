// What the server did to the board because this person asked for it (a restore) is a step of their own to undo. It
// comes over the line as others' changes do, in a message of its own, and is known by its mark.
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { isRestore } from '#shared/versions/copy.ts'

type Step = Y.UndoManager['undoStack'][number]

export interface ServerSteps {
  expect: (mark: string) => void
  /** Which changes the manager takes as this person's, of those whose origin it knows. */
  isOwn: (transaction: Y.Transaction) => boolean
  watch: (manager: Y.UndoManager) => void
  /** Takes one step, with regard to whose it is. */
  take: (way: 'undo' | 'redo', takeOne: () => void) => void
  /** Makes a step the next to undo. @returns false where there is none: it never came by itself, or is undone */
  bringToTop: (mark: string) => boolean
}

/** @param isOfLayer whether a Yjs client writes in this person's layer */
export function createServerSteps(doc: Y.Doc, isOfLayer: (client: number) => boolean): ServerSteps {
  const awaited = new Set<string>()
  const marks = new WeakMap<Step, string>()
  let manager: Y.UndoManager | undefined
  let arriving: string | undefined

  return {
    expect: mark => void awaited.add(mark),
    isOwn(transaction) {
      if (!(transaction.origin instanceof WebsocketProvider)) return true
      arriving = [...awaited].find(mark => isRestore(transaction, mark))
      if (arriving === undefined) return false
      awaited.delete(arriving)
      // After a while without connection everything comes in one message, also what others did.
      if (!transaction.origin.synced) return false
      manager?.stopCapturing()
      return true
    },
    watch(next) {
      manager = next
      next.on('stack-item-added', ({ stackItem, origin }) => {
        if (arriving === undefined || !(origin instanceof WebsocketProvider)) return
        marks.set(stackItem, arriving)
        next.stopCapturing()
      })
    },
    take(way, takeOne) {
      if (!manager) return
      const step = manager[way === 'undo' ? 'undoStack' : 'redoStack'].at(-1)
      const mark = step && marks.get(step)
      if (!step || mark === undefined) return takeOne()
      const isTheirs = (client: number) =>
        client !== doc.clientID && !step.insertions.clients.has(client) && !isOfLayer(client)
      const { deleteFilter } = manager
      manager.deleteFilter = keepOthers(doc, step, isTheirs)
      try {
        takeOne()
      } finally {
        manager.deleteFilter = deleteFilter
      }
      const back = manager[way === 'undo' ? 'redoStack' : 'undoStack'].at(-1)
      if (back) marks.set(back, mark)
    },
    bringToTop(mark) {
      const at = manager?.undoStack.findIndex(step => marks.get(step) === mark) ?? -1
      const [step] = at < 0 ? [] : (manager?.undoStack.splice(at, 1) ?? [])
      if (step) manager?.undoStack.push(step)
      return step !== undefined
    },
  }
}

/** Deletes no record whole that somebody else has gone on with. @returns whether an item may be deleted */
function keepOthers(
  doc: Y.Doc,
  step: Step,
  isTheirs: (client: number) => boolean,
): (item: Y.Item) => boolean {
  const records = recordsOf(doc)
  const kept = new Set<Y.Item>()
  for (const last of records._map.values())
    for (let item: Y.Item | null = last; item; item = item.left) {
      const made = Y.isDeleted(step.insertions, item.id) && asItIsNow(doc, item)
      if (made && isWrittenBy(made, isTheirs)) kept.add(made)
    }
  return item => {
    let each: Y.Item | null = item
    while (each && each.parent !== records)
      each = each.parent instanceof Y.AbstractType ? each.parent._item : null
    return !each || !kept.has(each)
  }
}

/** What undo and redo have made of an item. */
function asItIsNow(doc: Y.Doc, item: Y.Item): Y.Item {
  const next = item.redone && Y.getItem(doc.store, item.redone)
  return next instanceof Y.Item ? asItIsNow(doc, next) : item
}

/** Whether something that is there in a record, its fields and its texts, is of such a client. */
function isWrittenBy(item: Y.Item, isTheirs: (client: number) => boolean): boolean {
  if (item.deleted) return false
  if (isTheirs(item.id.client)) return true
  if (!(item.content instanceof Y.ContentType)) return false
  const { type } = item.content
  for (const field of type._map.values()) if (isWrittenBy(field, isTheirs)) return true
  for (let part = type._start; part; part = part.right) if (isWrittenBy(part, isTheirs)) return true
  return false
}
