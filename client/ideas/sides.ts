// The columns of the matrix: groups, and boards that belong to none.
import type { Board } from '#shared/boards/model.ts'
import type { Group } from '#shared/people/model.ts'
import type { Color } from '../ui/theme/colors.ts'

export interface Side {
  id: string
  name: string
  color: Color
}

/** Those of the ids that are known, groups first, each by name. */
export function sidesOf(
  ids: ReadonlySet<string>,
  groups: Record<string, Group>,
  boards: Record<string, Board>,
): Side[] {
  const byName = (a: Side, b: Side) => a.name.localeCompare(b.name)
  const ofGroups = [...ids].flatMap((id): Side[] => {
    const group = groups[id]
    return group ? [group] : []
  })
  const ofBoards = [...ids].flatMap((id): Side[] => {
    const board = boards[id]
    return board ? [{ id, name: board.title, color: 'grey' }] : []
  })
  return [...ofGroups.sort(byName), ...ofBoards.sort(byName)]
}
