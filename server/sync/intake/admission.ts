// Whether an update may go into a document: nobody writes under another's Yjs client id, and nothing is applied
// whose foundations are not there yet.
import * as Y from 'yjs'
import type { UpdateOutline } from '../inspection/inspectUpdate.ts'

/** Client ids under which the update brings something that the document does not have yet. */
export function newClients({ runs }: UpdateOutline, doc: Y.Doc): number[] {
  const clients = new Set<number>()
  for (const { client, to } of runs) if (to > Y.getState(doc.store, client)) clients.add(client)
  return [...clients]
}

/** Something of `client` has to be known up to `clock`. */
export interface Foundation {
  client: number
  clock: number
}

export const isThere = ({ client, clock }: Foundation, doc: Y.Doc): boolean =>
  clock <= Y.getState(doc.store, client)

/**
 * What is missing without which Yjs would have to keep a part of the update pending. Asked before it is applied:
 * what is pending inside a document is told to everybody who joins, and is on no disk.
 */
export function missingFoundation({ runs, needs }: UpdateOutline, doc: Y.Doc): Foundation | undefined {
  for (const { client, from } of runs)
    if (from > Y.getState(doc.store, client)) return { client, clock: from }
  let ends: Map<number, number> | undefined
  for (const [client, clock] of needs) {
    if (clock <= Y.getState(doc.store, client)) continue
    ends ??= endsOf(runs)
    if ((ends.get(client) ?? 0) < clock) return { client, clock }
  }
  return undefined
}

/** Runs of one client come in order, so the last one counts. */
const endsOf = (runs: UpdateOutline['runs']): Map<number, number> =>
  new Map(runs.map(({ client, to }) => [client, to]))
