// How long a command takes in a room that has a year behind it, or ten.
import { addNotes, createBoard, createRoom, type Participant } from '../server/people.ts'
import { startRotunda } from './peers/rotunda.ts'
import { percentile } from './statistics.ts'

export interface CommandLatency {
  initiatives: number
  p50: number
  p99: number
  /** Of the server's processor time, for each. */
  cpuMsEach: number
}

interface Source {
  board: string
  note: string
}

/** So many notes are on one board at most. */
const notesOfBoard = 2_000
/** So many are made in one command, while the room is filled. */
const atOnce = 200

export async function measureCommandLatency({
  initiatives = 1_000,
  asked = 300,
} = {}): Promise<CommandLatency> {
  const server = await startRotunda()
  const person = await createRoom(server)
  const sources = await sourcesOf(person, initiatives + asked)
  for (let start = 0; start < initiatives; start += atOnce)
    await person.command({
      type: 'initiative.promoteEach',
      sources: sources.slice(start, Math.min(start + atOnce, initiatives)),
    })
  const times: number[] = []
  const before = await server.usage()
  for (const source of sources.slice(initiatives)) {
    const start = performance.now()
    await person.command({ type: 'initiative.promote', sources: [source] })
    times.push(performance.now() - start)
  }
  const after = await server.usage()
  await server.stop()
  return {
    initiatives,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    cpuMsEach: (after.cpuMs - before.cpuMs) / asked,
  }
}

async function sourcesOf(person: Participant, count: number): Promise<Source[]> {
  const sources: Source[] = []
  while (sources.length < count) {
    const board = await createBoard(person, 'blank')
    const notes = await notesOn(person, board, Math.min(notesOfBoard, count - sources.length))
    sources.push(...notes.map(note => ({ board, note })))
  }
  return sources
}

async function notesOn(person: Participant, board: string, count: number): Promise<string[]> {
  const ids: string[] = []
  while (ids.length < count) {
    const texts = Array.from({ length: Math.min(500, count - ids.length) }, (_, index) => ({
      text: `Idea ${ids.length + index}`,
    }))
    ids.push(...(await addNotes(person, board, texts)))
  }
  return ids
}

if (import.meta.main)
  console.table([await measureCommandLatency(), await measureCommandLatency({ initiatives: 10_000 })])
