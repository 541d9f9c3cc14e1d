// How a board is kept in its log `board/<id>`, and a layer in `board/<id>/<layer>`: entries, each with its kind in the first byte, and snapshots.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { z } from 'zod'
import type { LogStore, StreamId } from '../../logs/logStore.ts'

const kinds = { update: 0, binding: 1, edit: 2, began: 3 } as const

/** Whose a Yjs client id is. */
export const Binding = z.object({
  client: z.int().nonnegative(),
  person: z.string(),
  /** An id the server itself writes under, in the name of that person. */
  server: z.boolean().optional(),
  /** The layer it writes in, by its name. */
  layer: z.string().optional(),
  /** It wrote in a step without names: nobody outside is told whose it is. */
  nameless: z.boolean().optional(),
})
export type Binding = z.infer<typeof Binding>

/** That the board was changed, written once in a while beside the updates. */
export const Edit = z.object({ at: z.string(), by: z.string().nullable() })
export type Edit = z.infer<typeof Edit>

/** A layer begins anew: what it held before is on the board. `heldSince` says which hidden writing it is for. */
export const Began = z.object({ heldSince: z.string().optional() })
export type Began = z.infer<typeof Began>

export type BoardEntry =
  | { kind: 'update'; update: Uint8Array }
  | { kind: 'binding'; binding: Binding }
  | { kind: 'edit'; edit: Edit }
  | { kind: 'began'; began: Began }
  /** Written by a newer version. */
  | { kind: 'unknown' }

/** @param id of a board, or `<board>~<layer>` */
export const boardStream = (id: string): StreamId => `board/${id.replace('~', '/')}`

/** Ids of the layers that a board, or all boards of a room, have ever had. */
export const layersIn = async (log: Pick<LogStore, 'streams'>, where: string): Promise<string[]> =>
  (await idsBelow(log, `${where}${where.includes('.') ? '/' : '.'}`)).filter(id => id.includes('~'))

/** Ids of all that was ever drawn on in a room: boards, layers, templates. */
export const documentsIn = (log: Pick<LogStore, 'streams'>, room: string): Promise<string[]> =>
  idsBelow(log, `${room}.`)

const idsBelow = async (log: Pick<LogStore, 'streams'>, prefix: string): Promise<string[]> =>
  (await log.streams(`board/${prefix}`)).map(stream => stream.slice('board/'.length).replace('/', '~'))

function entry(kind: number, bytes: Uint8Array): Uint8Array {
  const entry = new Uint8Array(1 + bytes.length)
  entry[0] = kind
  entry.set(bytes, 1)
  return entry
}

const toJson = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
const fromJson = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes))

export const updateEntry = (update: Uint8Array): Uint8Array => entry(kinds.update, update)
export const bindingEntry = (binding: Binding): Uint8Array => entry(kinds.binding, toJson(binding))
export const beganEntry = (began: Began): Uint8Array => entry(kinds.began, toJson(began))
export const editEntry = (edit: Edit): Uint8Array => entry(kinds.edit, toJson(edit))

export function readEntry(bytes: Uint8Array): BoardEntry {
  const [kind] = bytes
  const rest = bytes.subarray(1)
  if (kind === kinds.update) return { kind: 'update', update: rest }
  if (kind === kinds.binding) return { kind: 'binding', binding: Binding.parse(fromJson(rest)) }
  if (kind === kinds.edit) return { kind: 'edit', edit: Edit.parse(fromJson(rest)) }
  if (kind === kinds.began) return { kind: 'began', began: Began.parse(fromJson(rest)) }
  return { kind: 'unknown' }
}

const SnapshotHeader = z.object({ bindings: z.array(Binding), lastEdit: Edit.optional(), ...Began.shape })
export type SnapshotHeader = z.infer<typeof SnapshotHeader>

/** @param state of the document as v2, which keeps a board full of moved notes at a third of v1 */
export function writeSnapshot(header: SnapshotHeader, state: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, JSON.stringify(header))
  encoding.writeVarUint8Array(encoder, state)
  return encoding.toUint8Array(encoder)
}

/** Brings a new document to the snapshot's state. */
export function readSnapshot(bytes: Uint8Array, doc: Y.Doc): SnapshotHeader {
  const decoder = decoding.createDecoder(bytes)
  const header = SnapshotHeader.parse(JSON.parse(decoding.readVarString(decoder)))
  Y.applyUpdateV2(doc, decoding.readVarUint8Array(decoder))
  return header
}
