// The support team's strategy session as the room holds it after the workshop, with the texts that trouble
// formats: quotes, emoji, line breaks, formulas, markup.
import { readFileSync } from 'node:fs'
import type { Backlog } from '#shared/exchange/backlog/backlog.ts'
import type { BoardContent } from '#shared/exchange/board/board.ts'
import { zonesOf, type Zone } from '#shared/canvas/lanes/lanes.ts'
import { lanesProps } from '#shared/canvas/lanes/templateLanes.ts'
import type { Initiative } from '#shared/initiatives/model.ts'
import type { Group, Person } from '#shared/people/model.ts'
import { findTemplate } from '#templates/index.ts'
import { Session } from '../../../server/demo/session.ts'

const at = '2026-07-01T09:20:00.000Z'
const file = new URL('../../../templates/sessions/support-strategy.json', import.meta.url)
const session = Session.parse(JSON.parse(readFileSync(file, 'utf8')))

const byId = <T extends { id: string }>(items: T[]): Record<string, T> =>
  Object.fromEntries(items.map(item => [item.id, item]))

const groups: Group[] = session.groups.map(({ id, name }) => ({ id, name: name.ru, color: 'pink' }))

const people: Person[] = session.groups.flatMap(group =>
  group.members.map(name => ({
    id: `p-${name.codePointAt(0) ?? 0}-${name.length}`,
    name,
    color: 'pink' as const,
    role: 'member' as const,
    group: group.id,
    joinedAt: at,
    removed: false,
  })),
)

const authorOf = (group: string, index: number) => {
  const members = people.filter(person => person.group === group)
  return members[index % members.length]?.id ?? ''
}

const notes = session.boards.flatMap(board =>
  board.notes.map((note, index) => ({
    id: note.id,
    board: board.id,
    text: note.text.ru,
    zone: `${note.row}/${note.stage}`,
    author: authorOf(board.group, index),
    group: board.group,
    round: board.round,
  })),
)

/** The twelve initiatives as they were promoted, owned and decided on. */
export const initiatives: Initiative[] = session.initiatives.map(planned => ({
  id: planned.id,
  title: planned.title.ru,
  description: `Беспокойство: ${planned.worry.ru}\n\nПервопричина: ${planned.rootCause.ru}`,
  status: planned.status,
  ...(planned.reason && { reason: planned.reason.ru }),
  ...(planned.due && { due: planned.due }),
  owner: people.find(person => person.name === planned.owner)?.id ?? '',
  theme: session.themes.find(theme => theme.id === planned.theme)?.name.ru ?? '',
  sources: notes
    .filter(note => planned.sources.includes(note.id))
    .map(({ id, board, text, zone, author, group, round }) => ({
      board,
      note: id,
      text,
      zone,
      author,
      group,
      round,
    })),
  comments: [{ id: 'c1', by: authorOf('blue', 0), at, text: '«Бесит!!!» 🤞\n=ждём цифры' }],
  createdAt: at,
  createdBy: authorOf('red', 0),
  updatedAt: at,
  statusAt: at,
}))

export const backlog: Backlog = {
  room: { id: 'room', name: session.title.ru },
  initiatives,
  people: byId(people),
  groups: byId(groups),
  boards: byId(session.boards.map(({ id }) => ({ id, title: `Доска ${id}` }))),
  origin: 'https://rotunda.example',
  language: 'ru',
  exportedAt: at,
}

/** The first initiative so many times, changed. */
export function repeated(count: number, change: Partial<Initiative> = {}): Backlog {
  const [first] = initiatives
  if (!first) throw new Error('The sample has no initiatives')
  return { ...backlog, initiatives: Array.from({ length: count }, () => ({ ...first, ...change })) }
}

export const changed = (change: Partial<Initiative>): Backlog => repeated(1, change)

const zones: Zone[] = (findTemplate('journey-as-is')?.frames ?? []).flatMap(frame =>
  zonesOf(lanesProps(frame, 'ru')),
)

const looks = {
  cluster: null,
  color: 'pink' as const,
  x: 0,
  y: 0,
  w: 224,
  h: 56,
  at: null,
  tags: [],
  reactions: [],
}

export const content: BoardContent = {
  room: backlog.room,
  board: {
    id: 'red-as-is',
    title: 'Как было · Красные',
    template: 'journey-as-is',
    group: 'red',
    createdAt: at,
    createdBy: authorOf('red', 0),
    locked: false,
    archived: false,
  },
  zones,
  notes: zones.flatMap(zone =>
    notes
      .filter(note => note.board === 'red-as-is' && note.zone === zone.id)
      .map(({ board: _board, ...note }) => ({ ...looks, ...note })),
  ),
  threads: [],
  people: byId(people),
  groups: byId(groups),
  language: 'ru',
  exportedAt: at,
}

/** The board with only these notes on it, outside every zone where `zone` does not say otherwise. */
export const withNotes = (texts: string[], zone: string | null = null): BoardContent => ({
  ...content,
  notes: texts.map((text, index) => ({
    ...looks,
    id: `n${index}`,
    text,
    zone,
    author: null,
    group: null,
    round: null,
  })),
})
