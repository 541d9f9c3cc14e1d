// The socket that public/first.js opens before the canvas is there. What it does is done here with Node's WebSocket.
import { expect, it, onTestFinished } from 'vitest'
import { until } from '../../server/sync/boardClients.ts'
import { boardForTest, drawNote, openCanvas, shapeIds, shapeOf, type TestBoard } from './boards.ts'
import type { Participant } from '../../server/people.ts'

async function openEarly({ seat }: TestBoard, person: Participant) {
  const { origin, board, token } = seat(person)
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/sync/${board}?acks=1&token=${token}`)
  const messages: MessageEvent<ArrayBuffer>[] = []
  socket.binaryType = 'arraybuffer'
  socket.onopen = () => socket.send(Uint8Array.of(0, 0, 1, 0))
  socket.onmessage = (message: MessageEvent<ArrayBuffer>) => messages.push(message)
  globalThis.rotundaEarlySocket = { socket, messages }
  onTestFinished(() => {
    globalThis.rotundaEarlySocket = undefined
    socket.close()
  })
  return { socket, messages }
}

/** How often a whole document came: the answers to step 1. */
const answers = (messages: MessageEvent<ArrayBuffer>[]) =>
  messages.filter(({ data }) => new Uint8Array(data)[0] === 0 && new Uint8Array(data)[1] === 1).length

/** A WebSocket whose sockets are counted. */
function countSockets(): { Socket: typeof WebSocket; opened: () => number } {
  let count = 0
  class Socket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      count++
    }
  }
  return { Socket, opened: () => count }
}

it('shows a board by what had come before the canvas was there, and asks for it once', async () => {
  const test = await boardForTest()
  const ada = await test.canvas(test.facilitator)
  drawNote(ada, 'before', 'here already')
  await until(() => ada.status.get().phase === 'ready' && isSaved(ada), 'the note to be saved')

  const { socket, messages } = await openEarly(test, test.member)
  await until(() => answers(messages) === 1, 'the board to come')
  drawNote(ada, 'meanwhile')
  await until(() => messages.some(({ data }) => new Uint8Array(data)[1] === 2), 'what was drawn meanwhile')
  const later: MessageEvent<ArrayBuffer>[] = []
  socket.addEventListener('message', (message: MessageEvent<ArrayBuffer>) => later.push(message))

  const { Socket, opened } = countSockets()
  const grace = openCanvas({ ...test, person: test.member }, { WebSocketPolyfill: Socket })
  await until(() => shapeIds(grace).length === 2, 'both notes')
  drawNote(grace, 'after')
  await until(() => shapeOf(ada, 'after') && isSaved(grace), 'what was drawn then, on disk')
  expect(opened()).toBe(0)
  expect(answers(later)).toBe(0)
})

it('takes a socket over that is not open yet', async () => {
  const test = await boardForTest()
  const ada = await test.canvas(test.facilitator)
  drawNote(ada, 'before')
  await until(() => isSaved(ada), 'the note to be saved')
  const { socket } = await openEarly(test, test.member)
  expect(socket.readyState).toBe(socket.CONNECTING)
  const { Socket, opened } = countSockets()
  const grace = openCanvas({ ...test, person: test.member }, { WebSocketPolyfill: Socket })
  await until(() => shapeOf(grace, 'before'), 'the note')
  expect(opened()).toBe(0)
})

it('opens one anew where the early one was closed, leads elsewhere, or was taken', async () => {
  const test = await boardForTest()
  const { Socket, opened } = countSockets()
  const early = await openEarly(test, test.member)
  early.socket.close()
  const ada = openCanvas({ ...test, person: test.member }, { WebSocketPolyfill: Socket })
  await until(() => ada.status.get().phase === 'ready', 'the board')
  expect(opened()).toBe(1)

  await openEarly(test, test.facilitator)
  const grace = openCanvas({ ...test, person: test.member }, { WebSocketPolyfill: Socket })
  await until(() => grace.status.get().phase === 'ready', 'the board')
  expect(opened()).toBe(2)

  const taking = openCanvas({ ...test, person: test.facilitator }, { WebSocketPolyfill: Socket })
  await until(() => taking.status.get().phase === 'ready', 'the board')
  expect(opened()).toBe(2)
  taking.reconnect()
  await until(() => opened() === 3 && isSaved(taking), 'a socket of its own')
})

function isSaved({ status }: { status: { get: () => { phase: string; save?: string } } }): boolean {
  return status.get().save === 'saved'
}
