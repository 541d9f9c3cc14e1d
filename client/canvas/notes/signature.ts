// What a new note says of who wrote it, and what it wears. In a step without names neither tells.
import type { NoteMeta } from '#shared/canvas/notes/sticky.ts'
import type { PaletteColor } from '#shared/palette.ts'
import type { Person } from '#shared/people/model.ts'
import type { RoomState } from '#shared/room/model.ts'
import { roundNow } from '#shared/sessions/access.ts'
import { isNamelessNow } from '#shared/sessions/nameless.ts'
import { personColor } from '../people/personColor.ts'

/** Who writes it, in which group and round, and when. */
export function noteMetaOf(state: RoomState, person: Person, board: string): NoteMeta {
  const round = roundNow(state)
  const who = isNamelessNow(state, board, person.id)
    ? { author: undefined, at: undefined, nameless: true as const }
    : { author: person.id, at: new Date().toISOString() }
  return {
    ...who,
    ...(person.group !== undefined && { group: person.group }),
    ...(round !== undefined && { round }),
  }
}

/** The colour of a person is theirs alone; that of a group says no more than the note does. */
export const noteColor = (state: RoomState, person: Person, board: string): PaletteColor =>
  person.group === undefined && isNamelessNow(state, board, person.id) ? 'yellow' : personColor(state, person)
