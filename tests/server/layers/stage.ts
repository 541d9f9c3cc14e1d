// A board on which people write hidden from each other, or visit as a group.
import { join, type Participant } from '../people.ts'
import { scene, type Scene } from '../sync/stage/scene.ts'
import type { RunningServer, ServerOptions } from '../fixture.ts'

export interface Hidden extends Scene {
  draftOf: (person: Participant) => string
  hide: () => Promise<unknown>
  reveal: (person?: Participant) => Promise<unknown>
}

export async function hiddenScene(options: ServerOptions = {}): Promise<Hidden> {
  const set = await scene(options)
  const { facilitator, board } = set
  const hidden: Hidden = {
    ...set,
    draftOf: person => `${board}~draft:${person.me.id}`,
    hide: () => facilitator.command({ type: 'board.hide', board }),
    reveal: person =>
      facilitator.command({ type: 'board.reveal', board, ...(person && { person: person.me.id }) }),
  }
  await hidden.hide()
  return hidden
}

export interface Visit extends Scene {
  /** Members of the visiting group; `host` is of the one whose board it is. */
  grace: Participant
  boris: Participant
  host: Participant
  session: string
  /** The layer that the visitors add to. */
  layer: string
  turn: (from: number, access?: 'add' | 'edit' | 'look') => Promise<unknown>
}

/** Two groups of a session, each with a board; `board` is the one that the second group visits and may add to. */
export async function visitScene(
  options: ServerOptions = {},
  on?: RunningServer,
  template = 'blank',
): Promise<Visit> {
  const set = await scene(options, 'blank', on)
  const { facilitator, member: grace, server } = set
  const [host, boris] = [
    await join(server, facilitator.invites.member, 'Hanna'),
    await join(server, facilitator.invites.member, 'Boris'),
  ]
  const group = async (name: string, people: Participant[]) => {
    const { result } = await facilitator.command({ type: 'group.create', name, color: 'blue' })
    const id = result?.group ?? ''
    for (const { me } of people) await facilitator.command({ type: 'group.assign', person: me.id, group: id })
    const made = { type: 'board.create', title: name, template, group: id } as const
    return { id, board: (await facilitator.command(made)).result?.board ?? '' }
  }
  const hosts = await group('Hosts', [host])
  const visitors = await group('Visitors', [grace, boris])
  const { result } = await facilitator.command({
    type: 'session.create',
    title: 'Turns',
    activities: [{ title: 'Turn', mode: 'rotate', minutes: 30 }],
  })
  const session = result?.session ?? ''
  await facilitator.command({ type: 'session.start', session })
  const turn: Visit['turn'] = (from, access = 'add') =>
    facilitator.command({ type: 'session.rotate', session, from, rule: 'next', by: 1, access })
  await turn(1)
  const { board } = hosts
  const { origin } = server
  const seat = ({ token }: { token: string }, other = board) => ({ origin, board: other, token })
  return { ...set, grace, boris, host, board, seat, session, turn, layer: `${board}~round:2:${visitors.id}` }
}
