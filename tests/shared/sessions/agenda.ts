// A room with a session, as tests of sessions need it.
import type { Run, Session } from '#shared/sessions/model.ts'
import { runningSession } from '#shared/sessions/select.ts'
import { tell, type Story } from '../room/story.ts'

export const activities = [
  { title: 'Write', mode: 'write-hidden' as const, minutes: 8 },
  { title: 'Group', mode: 'group' as const, minutes: 5 },
  { title: 'Vote', mode: 'vote' as const, minutes: 4 },
]

/** @returns the story and the id of the session that was planned in it */
export function plan(): [story: Story, session: string] {
  const story = tell()
  story.join('grace', 'member')
  story.ask({ type: 'session.create', title: 'Retro', activities })
  return [story, Object.keys(story.state.sessions)[0] ?? '']
}

export function begin(): [story: Story, session: string] {
  const [story, session] = plan()
  story.ask({ type: 'session.start', session })
  return [story, session]
}

/** The session that runs, and how it stands. */
export function standing({ state }: Story): Session & { run: Run } {
  const session = runningSession(state)
  if (!session?.run) throw new Error('No session is running')
  return { ...session, run: session.run }
}
