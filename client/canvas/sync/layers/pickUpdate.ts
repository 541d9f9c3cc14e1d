// What an update says of some Yjs clients, as an update of its own: of one that touches a board and a layer, each gets
// its part.
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { Range } from './ranges.ts'

type Structs = ReturnType<typeof Y.decodeUpdate>['structs']

/**
 * @param isPicked whose structs
 * @param deletionsOf what of a client's that is deleted; without it, what is picked
 * @returns undefined when nothing is left
 */
export function pickUpdate(
  update: Uint8Array,
  isPicked: (client: number) => boolean,
  deletionsOf = (client: number, ranges: Range[]) => (isPicked(client) ? ranges : []),
): Uint8Array | undefined {
  const { structs, ds } = Y.decodeUpdate(update)
  const runs = new Map<number, Structs>()
  for (const struct of structs) {
    const { client } = struct.id
    if (!isPicked(client)) continue
    const run = runs.get(client)
    if (run) run.push(struct)
    else runs.set(client, [struct])
  }
  const deletions = [...ds.clients]
    .map(([client, ranges]) => [client, deletionsOf(client, ranges)] as const)
    .filter(([, ranges]) => ranges.length > 0)
  if (runs.size + deletions.length === 0) return undefined
  const encoder = new Y.UpdateEncoderV1()
  const write = (number: number) => encoding.writeVarUint(encoder.restEncoder, number)
  write(runs.size)
  for (const [client, run] of runs) {
    write(run.length)
    write(client)
    write(run[0]?.id.clock ?? 0)
    for (const struct of run) struct.write(encoder, 0)
  }
  write(deletions.length)
  for (const [client, ranges] of deletions) {
    write(client)
    write(ranges.length)
    for (const { clock, len } of ranges) {
      write(clock)
      write(len)
    }
  }
  return encoder.toUint8Array()
}
