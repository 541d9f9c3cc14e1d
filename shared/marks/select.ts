// What is derived from the marks on a room's boards. Nothing here is stored.
import type { MarksState } from './events.ts'
import { Mark, type CountedMark, type MarksOnNote } from './model.ts'

/** Whether a note is another group's work: that of one's own, and what is nobody's, is not marked. */
export const isOfOthers = (note: { group: string | null }, ownGroup: string | undefined): boolean =>
  note.group !== null && note.group !== ownGroup

const none: readonly CountedMark[] = []

/** In their fixed order; those that nobody gave are left out. */
export function countMarks(given: MarksOnNote | undefined): readonly CountedMark[] {
  if (!given) return none
  return Mark.options.flatMap(mark => {
    const people = Object.entries(given)
      .filter(([, each]) => each.mark === mark)
      .map(([person, { group }]) => ({ person, ...(group !== undefined && { group }) }))
      .sort((a, b) => a.person.localeCompare(b.person))
    return people.length > 0 ? [{ mark, people }] : []
  })
}

/** By note, for those of a board that have some. */
export const marksOn = ({ marks }: MarksState, board: string): Map<string, readonly CountedMark[]> =>
  new Map(
    Object.entries(marks[board] ?? {}).flatMap(([note, given]) => {
      const counted = countMarks(given)
      return counted.length > 0 ? [[note, counted] as const] : []
    }),
  )
