import { z } from 'zod'
import { isOpen, namesOf } from '../ballots/secret.ts'
import type { BoardsState } from '../boards/events.ts'
import { findBoardInUse } from '../boards/rules.ts'
import { toNoteId } from '../canvas/document.ts'
import { excerptOf } from '../comments/model.ts'
import { DomainError } from '../errors.ts'
import { Id } from '../fields.ts'
import type { Context } from '../room/context.ts'
import type { SessionsState } from '../sessions/events.ts'
import { findSession } from '../sessions/rules.ts'
import type { PlacingEvent, PlacingsState } from './events.ts'
import { GivenPlace, mostNotesPlaced, mostPlacings, PlacingTitle, type Placing } from './model.ts'
import { openPlacingOn, openPlacingsOf, placingTurnout } from './select.ts'
import { placeTogether } from './together.ts'

export const PlacingCommand = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('placing.open'),
    board: Id,
    notes: z.array(Id).min(1).max(mostNotesPlaced),
    session: Id.optional(),
    title: PlacingTitle.optional(),
    anonymous: z.boolean().optional(),
  }),
  /** Where one has the note from now on; null takes it away again. */
  z.object({ type: z.literal('placing.place'), placing: Id, note: Id, place: GivenPlace.nullable() }),
  z.object({ type: z.literal('placing.close'), placing: Id }),
  z.object({ type: z.literal('placing.remove'), placing: Id }),
])
export type PlacingCommand = z.infer<typeof PlacingCommand>

type Known = PlacingsState & BoardsState & SessionsState

/** @throws DomainError when it is refused */
export function decidePlacings(state: Known, command: PlacingCommand, context: Context): PlacingEvent[] {
  switch (command.type) {
    case 'placing.open':
      return decideOpen(state, command, context)
    case 'placing.place': {
      const { place } = command
      const placing = findPlacing(state, command.placing)
      if (!isOpen(placing)) throw new DomainError('placing-closed', { field: 'placing' })
      findBoardInUse(state, placing.board)
      const note = toNoteId(command.note)
      if (!placing.notes.includes(note)) throw new DomainError('note-not-placed', { field: 'note' })
      const before = placing.ballots[context.by]?.[note]
      const isSame = place ? isAt(before, place) : !before
      return isSame ? [] : [{ type: 'placing.placed', placing: placing.id, note, place }]
    }
    case 'placing.close': {
      const placing = findPlacing(state, command.placing)
      return isOpen(placing) ? [closed(placing, context)] : []
    }
    case 'placing.remove':
      return [{ type: 'placing.removed', placing: findPlacing(state, command.placing).id }]
  }
}

function decideOpen(
  state: Known,
  command: Extract<PlacingCommand, { type: 'placing.open' }>,
  context: Context,
): PlacingEvent[] {
  const { board, session, title, anonymous = false } = command
  findBoardInUse(state, board)
  if (session !== undefined) findSession(state, session)
  if (openPlacingOn(state, board)) throw new DomainError('placing-open', { field: 'board' })
  if (Object.keys(state.placings).length >= mostPlacings) throw new DomainError('too-many-placings')
  for (const note of command.notes)
    if (!context.findNote({ board, note }))
      throw new DomainError('no-such-note', { field: 'notes', detail: note })
  const notes = [...new Set(command.notes.map(toNoteId))]
  return [{ type: 'placing.opened', placing: context.newId(), board, session, title, notes, anonymous }]
}

const isAt = (before: GivenPlace | undefined, { impact, effort }: GivenPlace): boolean =>
  before?.impact === impact && before.effort === effort

function closed(placing: Placing, context: Context): PlacingEvent {
  const { board } = placing
  const results = placeTogether(placing).map(placed => {
    const found = context.findNote({ board, note: placed.note })
    return { ...placed, ...(found && { excerpt: excerptOf(found.text), color: found.color }) }
  })
  const ballots = Object.entries(placing.ballots).filter(([, ballot]) => Object.keys(ballot).length > 0)
  const { people } = placingTurnout(placing)
  const who = namesOf(placing, Object.fromEntries(ballots))
  return { type: 'placing.closed', placing: placing.id, people, results, ...who }
}

/** When a step of a session is left, what was placed in it is over. */
export const placingsLeft = (state: PlacingsState, session: string, context: Context): PlacingEvent[] =>
  openPlacingsOf(state, session).map(placing => closed(placing, context))

function findPlacing({ placings }: PlacingsState, id: string): Placing {
  const placing = placings[id]
  if (!placing) throw new DomainError('no-such-placing', { field: 'placing' })
  return placing
}
