import { z } from 'zod'
import { Id } from '../fields.ts'
import { changeOne, withoutOne } from '../records.ts'
import type { Happened } from '../room/envelope.ts'
import { Version, VersionTitle } from './model.ts'

export const VersionEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('version.created'),
    version: Id,
    ...Version.omit({ id: true, by: true }).shape,
  }),
  z.object({ type: z.literal('version.renamed'), version: Id, title: VersionTitle }),
  z.object({ type: z.literal('version.deleted'), version: Id, board: Id }),
  /** The board was brought to a version; what was there before is the version `before`. */
  z.object({ type: z.literal('board.restored'), board: Id, version: Id, before: Id }),
])
export type VersionEvent = z.infer<typeof VersionEvent>

/** Rooms of before this was there have none. */
export const VersionsState = z.object({ versions: z.record(Id, Version).default({}) })
export type VersionsState = z.infer<typeof VersionsState>

export function evolveVersions<S extends VersionsState>(state: S, event: Happened<VersionEvent>): S {
  switch (event.type) {
    case 'version.created': {
      const { version: id, board, reason, ended, title, of, by, notes, digest } = event
      const version: Version = { id, board, reason, ended, title, of, by, notes, digest }
      return { ...state, versions: { ...state.versions, [id]: version } }
    }
    case 'version.renamed': {
      const { title } = event
      return {
        ...state,
        versions: changeOne(state.versions, event.version, version => ({ ...version, title })),
      }
    }
    case 'version.deleted':
      return { ...state, versions: withoutOne(state.versions, event.version) }
    case 'board.restored':
      // What is on a board is not the room's.
      return state
  }
}
