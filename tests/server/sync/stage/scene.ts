// A room with a board and a person of each role: where most tests of the sync server take place.
import { serverForTest, type RunningServer, type ServerOptions } from '../../fixture.ts'
import { createBoard, createTeam, type Facilitator, type Participant } from '../../people.ts'
import type { Seat } from './boardClients.ts'

export interface Scene {
  server: RunningServer
  facilitator: Facilitator
  member: Participant
  observer: Participant
  board: string
  /** A person's place at the board, or at another one. */
  seat: (person: { token: string }, board?: string) => Seat
}

/** @param on a server that runs already */
export async function scene(
  options: ServerOptions = {},
  template = 'blank',
  on?: RunningServer,
): Promise<Scene> {
  const server = on ?? (await serverForTest(options))
  const team = await createTeam(server)
  const board = await createBoard(team.facilitator, template)
  const { origin } = server
  const seat = ({ token }: { token: string }, other = board) => ({ origin, board: other, token })
  return { server, ...team, board, seat }
}
