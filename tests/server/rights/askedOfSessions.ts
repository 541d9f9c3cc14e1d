// The same for sessions, of which one runs at a time: on the board that is spoken of, so that others are not hidden.
import type { Command } from '#shared/room/commands.ts'
import type { Make } from './asked.ts'
import { made, type Furnished, type Place } from './place.ts'

const activities = [
  { title: 'Write', mode: 'write-hidden' as const, minutes: 5 },
  { title: 'Vote', mode: 'vote' as const, minutes: 5 },
]

const session = ({ host }: Place, on?: Furnished) =>
  made(host, {
    type: 'session.create',
    title: 'Retro',
    activities: activities.map(activity => ({ ...activity, board: on?.board })),
  })

/** One that runs; another one of before has ended for it. */
async function begun(place: Place, on?: Furnished): Promise<string> {
  const { host } = place
  const { sessions } = await host.state()
  const running = Object.values(sessions).find(({ status }) => status === 'running')
  if (running) await host.command({ type: 'session.end', session: running.id })
  const fresh = await session(place, on)
  await host.command({ type: 'session.start', session: fresh })
  return fresh
}

export const sessionCommandsTo: Record<Extract<Command['type'], `session.${string}` | 'timer.set'>, Make> = {
  'session.create': () => ({ type: 'session.create', title: 'Retro', activities }),
  'session.edit': async (place, on) => ({
    type: 'session.edit',
    session: await session(place, on),
    title: 'Renamed',
  }),
  'session.remove': async (place, on) => ({ type: 'session.remove', session: await session(place, on) }),
  'session.start': async (place, on) => {
    const running = await begun(place, on)
    const next = await session(place, on)
    await place.host.command({ type: 'session.end', session: running })
    return { type: 'session.start', session: next }
  },
  'session.next': async (place, on) => ({ type: 'session.next', session: await begun(place, on), from: 0 }),
  'session.back': async (place, on) => {
    const running = await begun(place, on)
    await place.host.command({ type: 'session.next', session: running, from: 0 })
    return { type: 'session.back', session: running, from: 1 }
  },
  'session.pause': async (place, on) => ({ type: 'session.pause', session: await begun(place, on) }),
  'session.resume': async (place, on) => {
    const running = await begun(place, on)
    await place.host.command({ type: 'session.pause', session: running })
    return { type: 'session.resume', session: running }
  },
  'timer.set': async (place, on) => ({ type: 'timer.set', session: await begun(place, on), seconds: 60 }),
  'session.reveal': async (place, on) => ({ type: 'session.reveal', session: await begun(place, on) }),
  'session.rotate': async (place, on) => ({
    type: 'session.rotate',
    session: await begun(place, on),
    from: 1,
  }),
  'session.callTurn': async (place, on) => ({
    type: 'session.callTurn',
    session: await begun(place, on),
    from: 1,
    seconds: 10,
  }),
  'session.undoTurn': async (place, on) => {
    const running = await begun(place, on)
    await place.host.command({ type: 'session.rotate', session: running, from: 1 })
    return { type: 'session.undoTurn', session: running, from: 2 }
  },
  'session.say': async (place, on) => ({
    type: 'session.say',
    session: await begun(place, on),
    text: 'Five minutes',
  }),
  'session.callHelp': async (place, on) => ({ type: 'session.callHelp', session: await begun(place, on) }),
  'session.answerHelp': async (place, on) => {
    const running = await begun(place, on)
    await place.team.member.command({ type: 'session.callHelp', session: running })
    return { type: 'session.answerHelp', session: running, person: place.team.member.me.id }
  },
  'session.attend': async (place, on) => ({ type: 'session.attend', session: await begun(place, on) }),
  'session.writeSummary': async (place, on) => ({
    type: 'session.writeSummary',
    session: await begun(place, on),
    part: 'opening',
    text: 'Well met',
  }),
  'session.end': async (place, on) => ({ type: 'session.end', session: await begun(place, on) }),
}
