import type { PastedNames } from '#shared/people/pastedNames.ts'
import type { Group } from '#shared/people/model.ts'
import { tellProblem } from '../../problems/tellProblem.ts'
import { useAsk } from '../../room/RoomContext.tsx'
import { colorsFor } from './groupColors.ts'

/** Makes the groups of a list that are not there yet, and puts everybody into theirs. */
export function useListedGroups(groups: readonly Group[]) {
  const ask = useAsk()
  return async ({ found, newGroups }: PastedNames): Promise<boolean> => {
    try {
      const made = new Map<string, string>()
      for (const [index, color] of colorsFor(newGroups.length, groups).entries()) {
        const name = newGroups[index] ?? ''
        const { group } = await ask({ type: 'group.create', name, color })
        if (group !== undefined) made.set(name, group)
      }
      const placed = found.flatMap(({ person, group }): [string, string][] => {
        const id = group && ('id' in group ? group.id : made.get(group.name))
        return id === undefined ? [] : [[person, id]]
      })
      await ask({ type: 'group.assignMany', groups: Object.fromEntries(placed) })
      return true
    } catch (error) {
      tellProblem(error)
      return false
    }
  }
}
