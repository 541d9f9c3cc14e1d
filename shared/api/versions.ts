// Of the contract: the versions of a board.
import { z } from 'zod'
import { Id } from '../fields.ts'
import { BoardCopy } from '../versions/boardCopy.ts'
import { noteAspects } from '../versions/compare.ts'
import { Version } from '../versions/model.ts'
import type { Endpoint } from './endpoint.ts'
import { NoteAnswer } from './notes.ts'

const BoardRef = z.object({ room: Id, board: Id })
const VersionRef = BoardRef.extend({ version: Id })

const Count = z.int().nonnegative()

export const ComparisonAnswer = z.object({
  added: z.array(NoteAnswer),
  changed: z.array(
    z.object({
      before: NoteAnswer,
      after: NoteAnswer,
      what: z.array(z.enum(noteAspects)),
      /** The text, where it has changed, in parts that stayed, were deleted, or inserted. */
      text: z.array(z.object({ kind: z.enum(['same', 'deleted', 'inserted']), text: z.string() })).optional(),
    }),
  ),
  removed: z.array(NoteAnswer),
  /** Shapes that are no notes. */
  drawings: z.object({ added: Count, changed: Count, removed: Count }),
})

export const versionEndpoints = {
  readVersions: {
    method: 'GET',
    path: '/api/rooms/:room/boards/:board/versions',
    access: 'room',
    status: 200,
    params: BoardRef,
    answer: z.array(Version),
  },
  readVersion: {
    method: 'GET',
    path: '/api/rooms/:room/boards/:board/versions/:version',
    access: 'room',
    status: 200,
    params: VersionRef,
    answer: BoardCopy.extend({ version: Version }),
  },
  readVersionNotes: {
    method: 'GET',
    path: '/api/rooms/:room/boards/:board/versions/:version/notes',
    access: 'room',
    status: 200,
    params: VersionRef,
    answer: z.array(NoteAnswer),
  },
  compareVersion: {
    method: 'GET',
    path: '/api/rooms/:room/boards/:board/versions/:version/compare',
    access: 'room',
    status: 200,
    params: VersionRef,
    query: z.object({ with: z.union([z.literal('now'), Id]).default('now') }),
    answer: ComparisonAnswer,
  },
} as const satisfies Record<string, Endpoint>
