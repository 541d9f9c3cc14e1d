import { z } from 'zod'
import type { BoardsState } from '../boards/events.ts'
import { findBoard } from '../boards/rules.ts'
import { toNoteId } from '../canvas/document.ts'
import { DomainError } from '../errors.ts'
import { Id } from '../fields.ts'
import type { Context } from '../room/context.ts'
import type { GatheringEvent } from './events.ts'
import { Sight } from './model.ts'

export const GatheringCommand = z.discriminatedUnion('type', [
  /** Everybody comes to what the facilitator sees; with `follow` they go on seeing it. */
  z.object({
    type: z.literal('gathering.call'),
    board: Id,
    sight: Sight,
    follow: z.boolean().optional(),
  }),
  /** Everybody looks at one note, or at the group it stands in; with `topic`, to talk about it. */
  z.object({
    type: z.literal('gathering.spotlight'),
    board: Id,
    note: Id,
    group: z.boolean().optional(),
    topic: z.boolean().optional(),
  }),
  z.object({ type: z.literal('gathering.callOff') }),
])
export type GatheringCommand = z.infer<typeof GatheringCommand>

/** @throws DomainError when it is refused */
export function decideGathering(
  state: BoardsState,
  command: GatheringCommand,
  context: Pick<Context, 'findNote'>,
): GatheringEvent[] {
  switch (command.type) {
    case 'gathering.call': {
      const { board, sight, follow } = command
      findBoard(state, board)
      return [{ type: 'gathering.called', to: { board, sight, ...(follow && { follow }) } }]
    }
    case 'gathering.spotlight': {
      const { board, note, group, topic } = command
      findBoard(state, board)
      if (!context.findNote({ board, note }))
        throw new DomainError('no-such-note', { field: 'note', detail: note })
      return [
        {
          type: 'gathering.called',
          to: { board, note: toNoteId(note), ...(group && { group }), ...(topic && { topic }) },
        },
      ]
    }
    case 'gathering.callOff':
      return [{ type: 'gathering.calledOff' }]
  }
}
