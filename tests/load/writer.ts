// Somebody who draws, and knows how long each edit took to be acknowledged.
import * as Y from 'yjs'
import { emptyVector, hear, openSocket, step1, updateMessage } from './wire.ts'

export interface Writer {
  draw(): void
  leave(): void
}

/**
 * Resolves once they have the board.
 * @param onSaved how long an edit has waited until it was on disk, in milliseconds, and when it was made
 */
export async function writerAt(
  address: string,
  onSaved: (ms: number, madeAt: number) => void,
): Promise<Writer> {
  const socket = await openSocket(`${address}&acks=1`)
  const doc = new Y.Doc()
  const madeAt: number[] = []
  let acknowledged = 0
  const opened = Promise.withResolvers<void>()
  doc.on('update', update => {
    madeAt.push(performance.now())
    socket.send(updateMessage(update))
  })
  socket.on('message', (bytes: Buffer) => {
    const heard = hear(bytes)
    if (heard.type === 'step2') opened.resolve()
    if (heard.type !== 'acknowledged') return
    const now = performance.now()
    for (; acknowledged < heard.count; acknowledged++) {
      const at = madeAt[acknowledged] ?? Number.NaN
      onSaved(now - at, at)
    }
  })
  // What the server says unasked may come with the opening, before anybody listens.
  socket.send(step1(emptyVector))
  await opened.promise
  const note = doc.getMap('records')
  let edits = 0
  return { draw: () => note.set(`at ${doc.clientID}`, ++edits), leave: () => socket.terminate() }
}
