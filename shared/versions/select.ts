// What is derived from the versions of a room. Nothing here is stored.
import { isAtLeast, type Person } from '../people/model.ts'
import type { VersionsState } from './events.ts'
import { newestFirst } from './keep.ts'
import type { Version } from './model.ts'

/** The newest moment first. */
export const versionsOf = ({ versions }: VersionsState, board: string): Version[] =>
  Object.values(versions)
    .filter(version => version.board === board)
    .sort(newestFirst)

/** Whoever kept it, and facilitators. A version that came by itself may be named, and so kept, by every member. */
export const mayRename = (version: Version, person: Person): boolean =>
  isAtLeast(person.role, 'member') && (version.title === undefined || isTheirs(version, person))

export const mayDelete = (version: Version, person: Person): boolean =>
  isAtLeast(person.role, 'member') && isTheirs(version, person)

const isTheirs = ({ reason, by }: Version, { id, role }: Person): boolean =>
  role === 'facilitator' || (reason === 'named' && by === id)
