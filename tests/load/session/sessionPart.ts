// Forty people play the strategy session: the rows of it.
import { readSample } from '../../server/sample.ts'
import { startRotunda } from '../peers/rotunda.ts'
import { percentile } from '../statistics.ts'
import type { Row } from '../table.ts'
import type { Trip } from './line.ts'
import { lossesOf } from './losses.ts'
import { playSession } from './play.ts'

/** Around a turn everybody moves, and all begin to write anew. Milliseconds before it and after. */
const aroundTurn = { before: 500, after: 3_000 }

const p95 = (trips: readonly Trip[]) =>
  percentile(
    trips.map(({ ms }) => ms),
    0.95,
  )

export async function sessionPart(): Promise<Row[]> {
  const server = await startRotunda()
  await server.watchLoop()
  const loopDelays: number[] = []
  const played = await playSession(server, await readSample(), {
    people: 40,
    notesEach: 3,
    everyMs: 400,
    stepMs: 5_000,
    countdown: 3,
    patienceMs: 30_000,
    async onTurn(isOver) {
      const { loopDelayMs } = await server.usage()
      if (isOver) loopDelays.push(loopDelayMs)
    },
  })
  const losses = await lossesOf(played)
  played.leave()
  const { rssMb } = await server.usage()
  await server.stop()
  for (const loss of losses) console.error(loss)
  const { written, edits, sights, moves, marks, dots, turns, ideas, revealMs, promoteMs } = played
  const isAtTurn = ({ at }: Trip) =>
    turns.some(turn => at > turn - aroundTurn.before && at < turn + aroundTurn.after)
  const row = (what: string, unit: string, measured: number, goal?: number): Row => ({
    what,
    unit,
    measured,
    ...(goal !== undefined && { goal }),
  })
  return [
    row('40 people play the strategy session: notes they write', '', written.length),
    row('notes and letters that are missing, twice, or another’s', '', losses.length, 0),
    row('edits', '', edits.length),
    row(
      'an edit at a turn of the boards: on disk and acknowledged, p95',
      'ms',
      p95(edits.filter(isAtTurn)),
      100,
    ),
    row('an edit at any time, p95', 'ms', p95(edits), 100),
    row('a new note is before the others, p95', 'ms', p95(sights), 100),
    row('told to go to another board, and there, p95', 'ms', p95(moves)),
    row('from the reveal until everybody has all that was hidden', 'ms', revealMs),
    row('a mark on a note of others is taken, p95', 'ms', p95(marks)),
    row('a dot is taken, while all vote at once, p95', 'ms', p95(dots)),
    row(`${ideas.length} ideas are promoted at once`, 'ms', promoteMs),
    row('delay of the event loop at the turns, p99', 'ms', Math.max(...loopDelays)),
    row('memory of the server', 'MB', rssMb),
  ]
}
