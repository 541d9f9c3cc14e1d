// The stock provider repeats every state it hears of, and after an interruption nobody sees anybody: states come
// back with a clock that is known already.
import { encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as encoding from 'lib0/encoding'
import type { WebsocketProvider } from 'y-websocket'

interface Changed {
  added: number[]
  updated: number[]
  removed: number[]
}

const awarenessType = 1

/** @returns how to stop it */
export function sendOwnPresence(provider: WebsocketProvider): () => void {
  const { awareness } = provider
  const own = awareness.clientID
  awareness.off('update', provider._awarenessUpdateHandler)

  const send = ({ added, updated, removed }: Changed) => {
    if (![...added, ...updated, ...removed].includes(own)) return
    const { ws } = provider
    if (!ws || ws.readyState !== ws.OPEN) return
    ws.send(
      encoding.encode(encoder => {
        encoding.writeVarUint(encoder, awarenessType)
        encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [own]))
      }),
    )
  }

  const onStatus = ({ status }: { status: 'connected' | 'disconnected' | 'connecting' }) => {
    // With a new clock, or those who were told that we left would not believe it.
    if (status === 'connected') awareness.setLocalState(awareness.getLocalState())
    if (status === 'disconnected')
      for (const client of awareness.meta.keys()) if (client !== own) awareness.meta.delete(client)
  }

  awareness.on('update', send)
  provider.on('status', onStatus)
  return () => {
    awareness.off('update', send)
    provider.off('status', onStatus)
  }
}
