// What a join is held against: whoever asks is sent all that was drawn, encoded once. No rights, no disk, no merging.
import * as Y from 'yjs'
import { syncMessage, hear } from '../../wire.ts'
import { serveSockets } from './listenAnywhere.ts'

interface Held {
  doc: Y.Doc
  answer: Uint8Array | undefined
}

const boards = new Map<string, Held>()

await serveSockets((socket, { url = '' }) => {
  const board = boards.get(url) ?? { doc: new Y.Doc(), answer: undefined }
  boards.set(url, board)
  socket.on('message', (bytes: Buffer) => {
    const heard = hear(bytes)
    if (heard.type === 'step1')
      socket.send((board.answer ??= syncMessage(1, Y.encodeStateAsUpdate(board.doc))))
    if (heard.type !== 'update') return
    Y.applyUpdate(board.doc, heard.bytes)
    board.answer = undefined
  })
})
