import { noteKey } from '../canvas/document.ts'
import type { IdeasState } from './events.ts'
import type { Idea } from './model.ts'

/** It can be changed. One that has lost its last note is left lying until the next proposal. */
export const isOpen = ({ status }: Idea): boolean => status === 'proposed' || status === 'confirmed'

/** Those there are to decide about, in the order in which they were found. */
export const openIdeas = ({ ideas }: IdeasState): Idea[] =>
  Object.values(ideas).filter(idea => isOpen(idea) && idea.notes.length > 0)

/** Of earlier comparisons: each brings the notes of its boards along. All of them are initiatives, and stand there. */
const mostEarlier = 40

/** The open ideas, then those promoted: first what comes from the boards that were compared last, then the newest before. */
export function shownIdeas(state: IdeasState): Idea[] {
  const boards = new Set(state.comparison?.boards)
  const isOfThese = ({ notes }: Idea) => notes.some(({ board }) => boards.has(board))
  const promoted = Object.values(state.ideas).filter(({ status }) => status === 'promoted')
  return [
    ...openIdeas(state),
    ...promoted.filter(isOfThese),
    ...promoted
      .filter(idea => !isOfThese(idea))
      .toReversed()
      .slice(0, mostEarlier),
  ]
}

/** Whether a note is among those compared. */
export const isCompared = (
  { comparison }: Pick<IdeasState, 'comparison'>,
  board: string,
  zone: string | null,
): boolean =>
  comparison !== undefined &&
  comparison.boards.includes(board) &&
  (comparison.zones === undefined || comparison.zones.includes(zone ?? ''))

/** The idea that each note belongs to, by `noteKey`. */
export const ideaOfNotes = (ideas: readonly Idea[]): Map<string, Idea> =>
  new Map(ideas.flatMap(idea => idea.notes.map(({ board, note }) => [noteKey(board, note), idea] as const)))
