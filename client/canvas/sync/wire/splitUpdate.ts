// Cuts a Yjs update into smaller ones. The server closes for good on messages above 1 MiB, and what one transaction
// or a long time offline brings together may be more: a deleted board of 5,000 notes that undo brings back is 2 MB.
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/**
 * Parts that say the same when they are applied in order. Each is at most `largest` bytes, but for a single
 * struct that is larger by itself.
 */
export function splitUpdate(update: Uint8Array, largest: number): Uint8Array[] {
  if (update.length <= largest) return [update]
  const { structs } = Y.decodeUpdate(update)
  const parts: Uint8Array[] = []
  const ends = new Map<number, number>()
  let run: typeof structs = []
  let body = new Y.UpdateEncoderV1()

  const close = () => {
    const [first] = run
    if (first) parts.push(encodeRun(first.id, run.length, body.toUint8Array()))
    run = []
    body = new Y.UpdateEncoderV1()
  }

  for (const struct of structs) {
    const { client, clock } = struct.id
    const isNext = run[0]?.id.client === client && ends.get(client) === clock
    if (!isNext || encoding.length(body.restEncoder) + sizeOf(struct) > largest) close()
    ends.set(client, clock + struct.length)
    if (struct instanceof Y.Skip) continue
    struct.write(body, 0)
    run.push(struct)
  }
  close()
  // What is left when all structs are known: the deletions.
  parts.push(Y.diffUpdate(update, encodeStateVector(ends)))
  return parts
}

function sizeOf(struct: Y.GC | Y.Item | Y.Skip): number {
  const encoder = new Y.UpdateEncoderV1()
  struct.write(encoder, 0)
  return encoding.length(encoder.restEncoder)
}

/** An update of structs of one client that follow each other, without deletions. */
function encodeRun({ client, clock }: Y.ID, count: number, body: Uint8Array): Uint8Array {
  return encoding.encode(encoder => {
    for (const number of [1, count, client, clock]) encoding.writeVarUint(encoder, number)
    encoding.writeUint8Array(encoder, body)
    encoding.writeVarUint(encoder, 0)
  })
}

function encodeStateVector(ends: Map<number, number>): Uint8Array {
  return encoding.encode(encoder => {
    encoding.writeVarUint(encoder, ends.size)
    for (const [client, clock] of ends) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
    }
  })
}
