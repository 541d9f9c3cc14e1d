import { z } from 'zod'
import { Id, line, Moment } from '../fields.ts'

export const BoardTitle = line(120)

/** A board as the room knows it. What is drawn on it lives in its own document. */
export const Board = z.object({
  id: Id,
  title: BoardTitle,
  template: Id,
  group: Id.optional(),
  /** The board this one was copied from, and is seeded from. */
  copyOf: Id.optional(),
  createdAt: Moment,
  createdBy: Id,
  locked: z.boolean(),
  archived: z.boolean(),
})
export type Board = z.infer<typeof Board>

/** A board's id begins with its room's, so that `/sync/<board>` says which room to ask for rights. */
export const toBoardId = (room: string, own: string): string => `${room}.${own}`
export const roomOfBoard = (board: string): string => board.split('.', 1)[0] ?? ''
