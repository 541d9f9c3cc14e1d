// The same for what people answer each for themselves: dots, hands, places.
import { openFist } from '#shared/fists/select.ts'
import { openPlacingOn } from '#shared/placings/select.ts'
import type { Command } from '#shared/room/commands.ts'
import { openVoteOn } from '#shared/votes/select.ts'
import type { Make } from './asked.ts'
import { made, type Furnished, type Place } from './place.ts'

/** The one that is open on the board, or a new one. */
async function vote({ host }: Place, { board }: Furnished): Promise<string> {
  const open = openVoteOn(await host.state(), board)
  return open?.id ?? made(host, { type: 'vote.open', board, budget: 3 })
}

/** The question that is open in the room, or a new one. */
async function fist({ host }: Place): Promise<string> {
  const open = openFist(await host.state())
  return open?.id ?? made(host, { type: 'fist.open' })
}

/** What is being placed on the board, or anew. */
async function placing({ host }: Place, { board, note }: Furnished): Promise<string> {
  const open = openPlacingOn(await host.state(), board)
  return open?.id ?? made(host, { type: 'placing.open', board, notes: [note] })
}

export const ballotCommandsTo: Record<
  Extract<Command['type'], `${'vote' | 'fist' | 'placing'}.${string}`>,
  Make
> = {
  'vote.open': (_place, { board }) => ({ type: 'vote.open', board, budget: 3 }),
  'vote.cast': async (place, on) => ({
    type: 'vote.cast',
    vote: await vote(place, on),
    note: on.note,
    count: 1,
  }),
  'vote.close': async (place, on) => ({ type: 'vote.close', vote: await vote(place, on) }),
  'vote.remove': async (place, on) => ({ type: 'vote.remove', vote: await vote(place, on) }),
  'fist.open': async place => {
    await place.host.command({ type: 'fist.remove', fist: await fist(place) })
    return { type: 'fist.open', question: 'Shall we?' }
  },
  'fist.answer': async place => ({ type: 'fist.answer', fist: await fist(place), fingers: 3 }),
  'fist.close': async place => ({ type: 'fist.close', fist: await fist(place) }),
  'fist.remove': async place => ({ type: 'fist.remove', fist: await fist(place) }),
  'placing.open': (_place, { board, note }) => ({ type: 'placing.open', board, notes: [note] }),
  'placing.place': async (place, on) => ({
    type: 'placing.place',
    placing: await placing(place, on),
    note: on.note,
    place: { impact: 70, effort: 30 },
  }),
  'placing.close': async (place, on) => ({ type: 'placing.close', placing: await placing(place, on) }),
  'placing.remove': async (place, on) => ({ type: 'placing.remove', placing: await placing(place, on) }),
}
