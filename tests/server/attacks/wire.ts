// What an attacker says, byte by byte.
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

export function written(...numbers: number[]): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const number of numbers) encoding.writeVarUint(encoder, number)
  return encoding.toUint8Array(encoder)
}

/** A message of this type, and kind where it has one, whose content is these bytes. */
export function message(head: readonly number[], content: Uint8Array): Uint8Array {
  return Buffer.concat([written(...head, content.length), content])
}

/** A step 1 of somebody who has so much of one Yjs client. */
export const step1 = (client: number, clock: number): Uint8Array => message([0, 0], written(1, client, clock))

/** Awareness of very many clients in one message. */
export function crowdedAwareness(count: number): Uint8Array {
  const states = Buffer.concat([written(count), ...Array.from({ length: count }, () => written(1, 1, 1, 49))])
  return message([1], states)
}

/** Very many structs that say nothing, one beside the other. */
export function garbage(client: number, count: number): Uint8Array {
  const structs = Buffer.alloc(2 * count)
  for (let index = 0; index < count; index++) structs[2 * index + 1] = 1
  return Buffer.concat([written(1, count, client, 0), structs, written(0)])
}

/** So many things that never become one, as a list takes them. */
export const longList = (length: number): Y.Map<unknown>[] => Array.from({ length }, () => new Y.Map())

/** Somebody puts one thing before everything else, without having seen the rest. */
export function atTheHead(client: number): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = client
  doc.getArray('list').insert(0, [1])
  return Y.encodeStateAsUpdate(doc)
}
