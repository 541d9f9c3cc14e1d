// How long a command takes in a room that has a year behind it.
import { addNotes, createBoard, createRoom, type Participant } from '../server/people.ts'
import { startRotunda } from './peers/rotunda.ts'
import { percentile } from './statistics.ts'

export interface CommandLatency {
  initiatives: number
  p50: number
  p99: number
}

export async function measureCommandLatency({
  initiatives = 1_000,
  asked = 300,
} = {}): Promise<CommandLatency> {
  const server = await startRotunda()
  const person = await createRoom(server)
  const board = await createBoard(person, 'blank')
  const notes = await notesOn(person, board, initiatives + asked)
  for (const note of notes.slice(0, initiatives)) await promote(person, board, note)
  const times: number[] = []
  for (const note of notes.slice(initiatives)) {
    const start = performance.now()
    await promote(person, board, note)
    times.push(performance.now() - start)
  }
  await server.stop()
  return { initiatives, p50: percentile(times, 0.5), p99: percentile(times, 0.99) }
}

const promote = (person: Participant, board: string, note: string) =>
  person.command({ type: 'initiative.promote', sources: [{ board, note }] })

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

if (import.meta.main) console.table([await measureCommandLatency()])
