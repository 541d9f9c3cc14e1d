// Whether an update may go into a document: nobody writes under another's Yjs client id, nothing is applied whose
// foundations are not there yet, and types are not nested without end.
import * as Y from 'yjs'
import type { UpdateOutline } from '../inspection/inspectUpdate.ts'

const deepest = 32

/** Client ids under which the update brings something that the document does not have yet. */
export function newClients({ runs }: UpdateOutline, doc: Y.Doc): number[] {
  const clients: number[] = []
  for (const { client, to } of runs)
    if (to > Y.getState(doc.store, client) && !clients.includes(client)) clients.push(client)
  return clients
}

/**
 * Whether Yjs would have to keep a part of it pending. Asked before it is applied: what is pending inside a
 * document is told to everybody who joins, and is on no disk.
 */
export function lacksFoundation({ runs, needs }: UpdateOutline, doc: Y.Doc): boolean {
  for (const { client, from } of runs) if (from > Y.getState(doc.store, client)) return true
  for (const [client, clock] of needs) {
    if (clock <= Y.getState(doc.store, client)) continue
    if (!runs.some(run => run.client === client && run.to >= clock)) return true
  }
  return false
}

/** Whether a type that the update has made lies too deep: Yjs and everybody who reads it go there by recursion. */
export function isTooDeep({ types }: UpdateOutline, doc: Y.Doc): boolean {
  return types.some(({ client, clock }) => {
    let item: Y.Item | Y.GC | null = Y.getItem(doc.store, Y.createID(client, clock))
    for (let depth = 0; item instanceof Y.Item; depth++) {
      if (depth >= deepest) return true
      item = item.parent instanceof Y.AbstractType ? item.parent._item : null
    }
    return false
  })
}
