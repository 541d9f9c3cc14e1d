// Commands as people may send them: of every type, about things that exist, that did once, and that never were.
import fc from 'fast-check'
import { Status } from '#shared/initiatives/model.ts'
import { PaletteColor } from '#shared/palette.ts'
import { Role } from '#shared/people/model.ts'
import { Command } from '#shared/room/commands.ts'
import type { PlannedActivity } from '#shared/sessions/rules.ts'
import type { RoomState } from '#shared/room/model.ts'

const types = Command.options.flatMap(group => group.options.map(command => command.shape.type.value))

/** What somebody asks for, before it is known what the room has. */
export const anyWish = fc.record({
  type: fc.constantFrom(...types),
  by: fc.nat(),
  which: fc.nat(),
  other: fc.nat(),
  yes: fc.boolean(),
  text: fc.string({ unit: 'grapheme', maxLength: 30 }),
  color: fc.constantFrom(...PaletteColor.options),
  role: fc.constantFrom(...Role.options),
  status: fc.constantFrom(...Status.options),
  maybe: fc.boolean(),
})
export type Wish = typeof anyWish extends fc.Arbitrary<infer W> ? W : never

const oneOf = (record: object, at: number): string => {
  const ids = [...Object.keys(record), 'nothing']
  return ids[at % ids.length] ?? 'nothing'
}

export const personOf = (state: RoomState, wish: Wish): string => oneOf(state.people, wish.by)

/** Three steps; the first may be one that a session has already. */
function anyAgenda(state: RoomState, { which, other, yes, maybe }: Wish): PlannedActivity[] {
  const known = Object.values(state.sessions)[which % 3]?.activities[0]
  const board = maybe ? oneOf(state.boards, other) : undefined
  return [
    { id: yes ? known?.id : undefined, title: 'Write', mode: 'write-hidden', minutes: 5, board },
    { title: 'Group', mode: 'group', minutes: 1 + (other % 60), template: yes ? 'blank' : undefined },
    { title: 'Vote', mode: 'vote', minutes: 4, zones: maybe ? ['pains'] : undefined },
  ]
}

/** New ones to propose, and else some that there are. */
function toIdeas(state: RoomState, { type, which, other, yes, text }: Wish) {
  if (type !== 'idea.propose') return [oneOf(state.ideas, which), oneOf(state.ideas, other)]
  const board = oneOf(state.boards, other)
  return [
    { title: text, notes: [{ board, note: 'a' }] },
    { title: 'Call back', notes: [{ board, note: yes ? 'shape:b' : 'a' }] },
  ]
}

/** The wish as a command to this room; undefined when it would not be let in. */
export function toCommand(state: RoomState, wish: Wish): Command | undefined {
  const { type, which, other, yes, text, color, role, status, maybe } = wish
  const initiative = oneOf(state.initiatives.toJSON(), which)
  const comments = Object.values(state.threads).flatMap(thread => thread.comments.map(({ id }) => [id, id]))
  const optional = <T>(value: T) => (maybe ? value : undefined)
  const groupOr = (otherwise: null | undefined) => (maybe ? oneOf(state.groups, other) : otherwise)
  const fields = {
    type,
    name: text,
    title: text,
    text,
    color,
    role,
    url: maybe ? 'https://meet.example.org/x' : null,
    invite: oneOf(state.invites, which),
    person: type === 'initiative.setOwner' && !maybe ? null : oneOf(state.people, which),
    group: groupOr(type === 'group.assign' ? null : undefined),
    maxUses: optional(1 + (other % 5)),
    expiresAt: optional('2030-01-01T00:00:00.000Z'),
    template: type === 'board.create' && !yes ? 'blank' : oneOf({ ...state.templates, blank: true }, other),
    purpose: optional(text),
    withNotes: yes,
    board: oneOf(state.boards, which),
    locked: yes,
    archived: yes,
    sources: [
      { board: oneOf(state.boards, which), note: 'a' },
      { board: oneOf(state.boards, other), note: maybe ? 'shape:b' : 'a' },
    ],
    notes: type.startsWith('idea.') ? [{ board: oneOf(state.boards, which), note: 'a' }] : ['a', 'shape:b'],
    boards: [oneOf(state.boards, which)],
    idea: type === 'idea.move' && maybe ? null : oneOf(state.ideas, which),
    ideas: toIdeas(state, wish),
    confirmed: yes,
    initiative,
    description: optional(text),
    theme: optional(text),
    due: maybe ? null : '2026-03-20',
    status,
    reason: optional(text),
    version: oneOf(state.versions, which),
    as: maybe ? 'new' : 'in-place',
    into: type.startsWith('idea.') ? oneOf(state.ideas, which) : initiative,
    from: type.startsWith('session.')
      ? other % 4
      : oneOf(type.startsWith('idea.') ? state.ideas : state.initiatives.toJSON(), other),
    session: oneOf(state.sessions, which),
    rule: optional('others'),
    by: optional(1 + (other % 3)),
    access: optional(yes ? 'look' : 'add'),
    groups: { [oneOf(state.people, which)]: maybe ? oneOf(state.groups, other) : null },
    open: yes,
    callUrl: maybe ? null : 'https://meet.example.org/y',
    seconds: other % 100,
    plannedFor: type === 'session.edit' && maybe ? null : optional('2030-01-01T00:00:00.000Z'),
    activities: anyAgenda(state, wish),
    note: yes ? 'a' : 'shape:b',
    mentions: optional([oneOf(state.people, other), oneOf(state.people, which)]),
    comment: oneOf(Object.fromEntries(comments), which),
    resolved: yes,
    vote: oneOf(state.votes, which),
    placing: oneOf(state.placings, which),
    place: maybe ? null : { impact: which % 101, effort: other % 101 },
    fist: oneOf(state.fists, which),
    question: optional(text),
    mark: maybe ? null : 'agree',
    fingers: maybe ? null : other % 6,
    colors: optional([color]),
    budget: 1 + (other % 5),
    perNote: optional(1 + (which % 3)),
    count: other % 4,
    anonymous: yes,
    agenda: oneOf(state.agendas, which),
    sight: { x: which % 100, y: 0, w: 800, h: 600 },
    follow: optional(yes),
    part: yes ? 'opening' : 'votes',
    hidden: optional(which % 2 === 0),
  }
  const parsed = Command.safeParse(fields)
  return parsed.success ? parsed.data : undefined
}
