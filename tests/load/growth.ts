// How much a board grows on disk by being used: ten thousand moves of notes that are there already.
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { createMemoryLog } from '../../server/logs/memoryLog.ts'
import { boardStream } from '../../server/sync/document/boardLog.ts'
import { startServer } from '../server/fixture.ts'
import { addNotes, createBoard, createRoom, join, type Participant } from '../server/people.ts'
import { waitFor } from './statistics.ts'
import { boardUrl, emptyVector, hear, openSocket, step1, updateMessage } from './wire.ts'

export interface Growth {
  /** Kilobytes of the board's snapshot before. */
  before: number
  /** By how much of that it has grown, after drags of fifty moves each. */
  drags: number
  /** After moves of one note at a time, by people in turn. */
  byTurns: number
}

const notesOnBoard = 500
const moves = 10_000
const movesOfDrag = 50
const people = 5

/** Whose turn it is at a move: which note's, or which person's. */
type Turn = (move: number) => number

export async function measureGrowth(): Promise<Growth> {
  const log = createMemoryLog()
  const server = await startServer({ log, sync: { idleMs: 50 } })
  const facilitator = await createRoom(server)
  const hands: Participant[] = [facilitator]
  while (hands.length < people)
    hands.push(await join(server, facilitator.invites.member, `Person ${hands.length}`))

  async function grow(noteOf: Turn, personOf: Turn): Promise<{ before: number; by: number }> {
    const board = await createBoard(facilitator, 'blank')
    const texts = Array.from({ length: notesOnBoard }, (_, index) => ({
      text: `What makes note ${index} slow`,
    }))
    await addNotes(facilitator, board, texts)
    const before = await bytesOf(board)
    const mice = await Promise.all(hands.map(({ token }) => mouseAt(boardUrl(server.origin, board, token))))
    for (let move = 0; move < moves; move++) mice[personOf(move)]?.move(noteOf(move), move)
    await Promise.all(mice.map(mouse => mouse.leave()))
    return { before, by: (await bytesOf(board)) / before - 1 }
  }

  /** Once the board is compacted. */
  async function bytesOf(board: string): Promise<number> {
    let bytes = Number.NaN
    const isCompact = async () => {
      const { snapshot, entries } = await log.load(boardStream(board))
      bytes = snapshot?.bytes.length ?? Number.NaN
      return snapshot !== undefined && entries.length === 0
    }
    if (!(await waitFor(isCompact, 10_000))) throw new Error('The board was not compacted')
    return bytes
  }

  const dragOf = (move: number) => Math.floor(move / movesOfDrag)
  const drags = await grow(
    move => dragOf(move) % notesOnBoard,
    move => dragOf(move) % people,
  )
  const turns = await grow(
    move => move % notesOnBoard,
    // The next round each note is another person's.
    move => (move + Math.floor(move / notesOnBoard)) % people,
  )
  await server.close()
  return { before: drags.before / 1_024, drags: drags.by, byTurns: turns.by }
}

interface Mouse {
  move(note: number, to: number): void
  /** Once everything is on disk. */
  leave(): Promise<void>
}

async function mouseAt(address: string): Promise<Mouse> {
  const socket = await openSocket(`${address}&acks=1`)
  const doc = new Y.Doc()
  let acknowledged = 0
  let sent = 0
  let isSynced = false
  doc.on('update', (update, origin) => {
    if (origin === socket) return
    sent++
    socket.send(updateMessage(update))
  })
  socket.on('message', (bytes: Buffer) => {
    const heard = hear(bytes)
    if (heard.type === 'acknowledged') acknowledged = heard.count
    if (heard.type === 'update' || heard.type === 'step2') Y.applyUpdate(doc, heard.bytes, socket)
    if (heard.type === 'step2') isSynced = true
  })
  socket.send(step1(emptyVector))
  await waitFor(() => isSynced, 10_000)
  const notes = [...recordsOf(doc).values()]
  return {
    move: (note, to) => void notes[note]?.set('pos', [note * 10 + to / 100, to]),
    async leave() {
      await waitFor(() => acknowledged === sent, 30_000)
      socket.terminate()
    },
  }
}
