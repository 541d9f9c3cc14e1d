// Where everybody is, told to a crowd, on a clock of the test's own.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Attendee } from '../../../server/sync/awareness/presenceStates.ts'
import { PresenceStates } from '../../../server/sync/awareness/presenceStates.ts'
import { readStates } from '../../../server/sync/awareness/presenceCodec.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const statesOf = (client: number, x: number): Uint8Array =>
  encoding.encode(encoder => {
    for (const number of [1, client, 1]) encoding.writeVarUint(encoder, number)
    encoding.writeVarString(encoder, JSON.stringify({ x }))
  })

/** How long the head of a WebSocket frame is. */
function headOf(frame: Buffer): number {
  const length = frame[1] ?? 0
  return length < 126 ? 2 : length === 126 ? 4 : 10
}

/** So many people on one board, and what the first of them hears of the second. */
function gather(people: number) {
  const heard: number[] = []
  const attendees = Array.from({ length: people }, (_, index): Attendee => {
    const id = `person ${index}`
    return {
      person: id,
      user: { id, name: id, color: 'yellow' },
      presenceClient: undefined,
      isQuiet: false,
      write(frame) {
        if (index > 0) return
        const decoder = decoding.createDecoder(frame.subarray(headOf(frame)))
        decoding.readVarUint(decoder)
        for (const { client, state } of readStates(decoding.readVarUint8Array(decoder))) {
          const said: { x: number } = JSON.parse(new TextDecoder().decode(state))
          if (client === 1) heard.push(said.x)
        }
      },
    }
  })
  const presence = new PresenceStates(new Set(attendees), () => undefined, 4_096)
  return { attendees, presence, heard }
}

/** A second in which each moves twenty times. */
function moveAll({ attendees, presence }: ReturnType<typeof gather>): void {
  for (let step = 0; step < 20; step++) {
    for (const [index, attendee] of attendees.entries()) presence.receive(attendee, statesOf(index, step))
    vi.advanceTimersByTime(50)
  }
}

it.each([
  { people: 40, least: 19, most: 21 },
  { people: 300, least: 3, most: 6 },
])(
  'among $people people each is told of $least to $most times a second, and of where they are in the end',
  ({ people, least, most }) => {
    const board = gather(people)
    moveAll(board)
    expect(board.heard.length).toBeGreaterThanOrEqual(least)
    expect(board.heard.length).toBeLessThanOrEqual(most)
    vi.advanceTimersByTime(500)
    expect(board.heard.at(-1)).toBe(19)
    board.presence.close()
  },
)
