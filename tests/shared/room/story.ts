// A room and what people ask of it, without a server: commands go in, events and the next state come out.
import type { Note } from '#shared/canvas/notes/notes.ts'
import { decideJoin } from '#shared/people/rules.ts'
import type { Role } from '#shared/people/model.ts'
import type { Command } from '#shared/room/commands.ts'
import type { Context } from '#shared/room/context.ts'
import { decideCreation } from '#shared/room/creation.ts'
import { decide } from '#shared/room/decide.ts'
import { RoomEvent, type EventBody } from '#shared/room/events.ts'
import { evolve, initialState } from '#shared/room/evolve.ts'
import type { RoomState } from '#shared/room/model.ts'

export interface Story {
  state: RoomState
  events: RoomEvent[]
  /** Moves the clock; each thing that happens is a second later. */
  now: string
  /** Asks as a person, `ada` (who created the room) when nobody is named. */
  ask(command: Command, by?: string): RoomEvent[]
  /** Lets somebody in by the room's first invite for a role. */
  join(person: string, role: Role): RoomEvent[]
  /** What a command of this person is decided with now. */
  context(by: string): Context
  /** Id of what the last event made. */
  last(): string
}

export const note = (id: string, text: string, more: Partial<Note> = {}): Note => ({
  id,
  text,
  color: 'yellow',
  zone: null,
  cluster: null,
  author: null,
  group: null,
  round: null,
  at: null,
  tags: [],
  reactions: [],
  x: 0,
  y: 0,
  w: 224,
  h: 56,
  ...more,
})

/** @param notes what lies on every board */
export function tell(notes: Note[] = []): Story {
  let ids = 0
  let seconds = 0

  const context = (by: string): Context => ({
    by,
    now: story.now,
    newId: () => `id-${++ids}`,
    isTemplate: id => id === 'blank' || id === 'five-whys',
    copy: { version: `version-${story.events.length}`, of: story.now, notes: notes.length, digest: 'a' },
    findNote: reference => notes.find(found => found.id === reference.note.replace(/^shape:/, '')),
  })

  function happen(bodies: EventBody[], by: string): RoomEvent[] {
    const events = bodies.map((body, index): RoomEvent => ({
      ...body,
      seq: story.events.length + index + 1,
      at: story.now,
      by,
    }))
    // The server lets nothing into the log that it could not read again: such a command breaks.
    for (const event of events) RoomEvent.parse(JSON.parse(JSON.stringify(event)))
    story.events.push(...events)
    story.state = events.reduce(evolve, story.state)
    story.now = new Date(Date.UTC(2026, 2, 2, 9) + ++seconds * 1_000).toISOString()
    return events
  }

  const story: Story = {
    state: initialState,
    context,
    events: [],
    now: '2026-03-02T09:00:00.000Z',
    ask: (command, by = 'ada') => happen(decide(story.state, command, context(by)), by),
    join(person, role) {
      const invite = Object.values(story.state.invites).findLast(invite => invite.role === role)?.id ?? ''
      const joining = { invite, name: person, color: undefined }
      return happen(decideJoin(story.state, joining, context(person)), person)
    },
    last: () => `id-${ids}`,
  }
  const creation = { name: 'Support', language: 'en', you: { name: 'Ada', color: undefined } } as const
  happen(decideCreation(creation, context('ada'))[1], 'ada')
  return story
}

/** The code a rule refuses with; undefined when it does not. */
export function codeOf(act: () => unknown): string | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code)
    throw error
  }
}
