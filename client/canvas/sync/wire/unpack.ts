// A large board comes packed: as a message inside another, deflated, which is a third of it and less. The browser
// unpacks it beside everything else; what comes meanwhile builds on it, and is held until then.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { WebsocketProvider } from 'y-websocket'
import { messageTypes } from '#shared/api/sync.ts'

/** Some browsers know streams that unpack, and not this kind. */
export const canUnpack = (() => {
  try {
    return new DecompressionStream('deflate-raw') instanceof DecompressionStream
  } catch {
    return false
  }
})()

/** Only once the provider has all other handlers. */
export function unpackMessages(provider: WebsocketProvider): void {
  const { messageHandlers } = provider
  const applySync = messageHandlers[messageTypes.sync]
  let unpacking: { socket: WebSocket | null; held: Uint8Array[] } | undefined

  function isHeld(message: Uint8Array): boolean {
    if (!unpacking || unpacking.socket !== provider.ws) return false
    unpacking.held.push(message)
    return true
  }

  messageHandlers[messageTypes.sync] = (...message) => {
    if (!isHeld(message[1].arr)) applySync?.(...message)
  }
  messageHandlers[messageTypes.packed] = (_encoder, decoder) => {
    if (isHeld(decoder.arr)) return
    const own = { socket: provider.ws, held: new Array<Uint8Array>() }
    unpacking = own
    inflate(decoding.readVarUint8Array(decoder)).then(
      message => {
        if (unpacking === own) unpacking = undefined
        // A connection that is gone has said nothing; the next one is told all of it anew.
        if (provider.ws === own.socket) for (const each of [message, ...own.held]) hear(provider, each)
      },
      () => {
        // The same would come of it again: it is told as everybody else is.
        delete provider.params['packed']
        own.socket?.close()
      },
    )
  }
}

/** As the provider hears what comes by its socket. */
function hear(provider: WebsocketProvider, message: Uint8Array): void {
  const decoder = decoding.createDecoder(message)
  const encoder = encoding.createEncoder()
  const type = decoding.readVarUint(decoder)
  provider.messageHandlers[type]?.(encoder, decoder, provider, true, type)
  if (encoding.length(encoder) > 1) provider.ws?.send(encoding.toUint8Array(encoder))
}

async function inflate(bytes: Uint8Array): Promise<Uint8Array> {
  // What comes by a socket is never in shared memory.
  const packed = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream()
  const message = new Response(packed.pipeThrough(new DecompressionStream('deflate-raw')))
  return new Uint8Array(await message.arrayBuffer())
}
