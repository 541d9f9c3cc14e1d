// People come back from an hour without a line, each with hundreds of edits: until when have all of them everything?
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { canonical } from '../faults/damage/readAll.ts'
import { browserSocket } from '../server/sync/stage/browserSocket.ts'
import { addSharedNotes, editOffline } from '../server/sync/stage/offlineEdits.ts'
import { openAddresses, startRotunda } from './peers/rotunda.ts'
import { waitFor } from './statistics.ts'

const patienceMs = 30_000
const sharedNotes = 500

/** Milliseconds from when all have a line again until all have the same content. */
export async function measureOffline({ people = 5, edits = 500 } = {}): Promise<number> {
  // Each provider listens for the end of the process.
  process.setMaxListeners(0)
  const server = await startRotunda()
  const address = await openAddresses(server, people)
  const clients = Array.from({ length: people }, (_, person) => {
    const { origin, pathname, searchParams } = new URL(address(person))
    const doc = new Y.Doc()
    const provider = new WebsocketProvider(`${origin}/sync`, pathname.replace('/sync/', ''), doc, {
      params: { token: searchParams.get('token') ?? '' },
      WebSocketPolyfill: browserSocket(),
      disableBc: true,
      maxBackoffTime: 200,
    })
    return { doc, provider }
  })
  const areSame = () =>
    clients.every(({ provider }) => provider.synced) &&
    new Set(clients.map(({ doc }) => canonical(recordsOf(doc).toJSON()))).size === 1
  const isWhole = (notes: number) =>
    waitFor(() => recordsOf(clients[0]?.doc ?? new Y.Doc()).size === notes && areSame(), patienceMs)

  if (clients[0]) addSharedNotes(clients[0].doc, sharedNotes)
  if (!(await isWhole(sharedNotes))) throw new Error('Not everybody has the notes to begin with')
  for (const { provider } of clients) provider.disconnect()
  const made = clients.flatMap(({ doc }, person) => editOffline(doc, `person ${person}`, edits, sharedNotes))
  const start = performance.now()
  for (const { provider } of clients) provider.connect()
  const hasConverged = await isWhole(sharedNotes + made.length)
  const ms = performance.now() - start
  for (const { provider } of clients) {
    provider.destroy()
    provider.awareness.destroy()
  }
  await server.stop()
  if (!hasConverged) throw new Error('They have not the same')
  return ms
}
