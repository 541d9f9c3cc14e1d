import type { Board } from '../../boards/model.ts'
import type { Initiative, Source } from '../../initiatives/model.ts'
import type { Language } from '../../language.ts'
import type { Group, Person } from '../../people/model.ts'
import type { Room } from '../../room/model.ts'
import { words } from '../words.ts'

/** What a backlog is exported from. Records are by id, as the room's state has them. */
export interface Backlog {
  room: Pick<Room, 'id' | 'name'>
  /** Open ones, already filtered, in the order in which they are to stand. */
  initiatives: readonly Initiative[]
  people: Readonly<Record<string, Person>>
  groups: Readonly<Record<string, Group>>
  boards: Readonly<Record<string, Pick<Board, 'id' | 'title'>>>
  /** Where the room is open to people, without a slash at the end: links lead back there. */
  origin: string
  language: Language
  /** ISO 8601, UTC. */
  exportedAt: string
}

/** Name of the owner; empty where there is none. */
export const ownerName = ({ people }: Backlog, { owner }: Initiative): string =>
  owner === undefined ? '' : (people[owner]?.name ?? '')

/** Where a source comes from: board, author, group and round, as far as they are known. */
export function originOf({ boards, people, groups, language }: Backlog, source: Source): string[] {
  const { board, author, group, round } = source
  return [
    boards[board]?.title,
    author === undefined ? undefined : people[author]?.name,
    group === undefined ? undefined : groups[group]?.name,
    round === undefined ? undefined : words[language].round(round),
  ].filter(part => part !== undefined)
}

/** Names of the groups whose notes an initiative came from, each once. */
export function groupNames({ groups }: Backlog, { sources }: Initiative): string[] {
  const names = sources.map(({ group }) => (group === undefined ? undefined : groups[group]?.name))
  return [...new Set(names.filter(name => name !== undefined))]
}
