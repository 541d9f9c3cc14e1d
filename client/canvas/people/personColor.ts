import type { Person } from '#shared/people/model.ts'
import type { RoomState } from '#shared/room/model.ts'
import type { PaletteColor } from '#shared/palette.ts'

/** What a person's notes, cursor and avatar wear on a board: the colour of their group, or their own. */
export const personColor = ({ groups }: Pick<RoomState, 'groups'>, person: Person): PaletteColor =>
  (person.group === undefined ? undefined : groups[person.group]?.color) ?? person.color
