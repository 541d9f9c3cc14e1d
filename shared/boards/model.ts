import { z } from 'zod'
import { Id, line, Moment } from '../fields.ts'
import { Language } from '../language.ts'

export const BoardTitle = line(120)

/** A version of another board. */
export const FromVersion = z.object({ board: Id, version: Id })
export type FromVersion = z.infer<typeof FromVersion>

/** Hidden writing: what each person newly writes stays in a draft of their own. */
export const Hiding = z.object({
  since: Moment,
  /** Those whose drafts have been shown already: they write in the open. */
  revealed: z.array(Id),
})
export type Hiding = z.infer<typeof Hiding>

/** A board as the room knows it. What is drawn on it lives in its own document. */
export const Board = z.object({
  id: Id,
  title: BoardTitle,
  template: Id,
  group: Id.optional(),
  /** What its template says is written in; the room's where it is not said. */
  language: Language.optional(),
  /** The board this one was copied from, and is seeded from. */
  copyOf: Id.optional(),
  /** The version this one was restored from, and is seeded from. */
  fromVersion: FromVersion.optional(),
  createdAt: Moment,
  createdBy: Id,
  locked: z.boolean(),
  archived: z.boolean(),
  hiding: Hiding.optional(),
})
export type Board = z.infer<typeof Board>

/** A board's id begins with its room's, so that `/sync/<board>` says which room to ask for rights. */
export const toBoardId = (room: string, own: string): string => `${room}.${own}`
export const roomOfBoard = (board: string): string => board.split('.', 1)[0] ?? ''
