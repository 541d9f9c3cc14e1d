import { z } from 'zod'
import { Id } from '../fields.ts'
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
      const version = state.versions[event.version]
      if (!version) return state
      return { ...state, versions: { ...state.versions, [version.id]: { ...version, title: event.title } } }
    }
    case 'version.deleted': {
      const { [event.version]: _gone, ...versions } = state.versions
      return { ...state, versions }
    }
    case 'board.restored':
      // What is on a board is not the room's.
      return state
  }
}
