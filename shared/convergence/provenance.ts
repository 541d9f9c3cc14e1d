// Whether groups came to an idea by themselves. A group that was on a board may have read what was written there by
// then, so that only those count that had not been where the idea stood already.
import type { Round } from '../sessions/round.ts'

/** A note of an idea: who wrote it, where and when. */
export interface Trace {
  board: string
  /** Undefined where it is not known. */
  group: string | undefined
  round: number | undefined
}

export interface Paths {
  /** The group a board belongs to; everybody may have seen one that belongs to none. */
  ownerOf: (board: string) => string | undefined
  rounds: readonly Pick<Round, 'number' | 'visits'>[]
}

interface Placed {
  board: string
  group: string
  round: number
}

/**
 * The groups that wrote the idea down before they could have read it from another group.
 * Nobody, where it is not known of all notes who wrote them when.
 */
export function foundApart(traces: readonly Trace[], { ownerOf, rounds }: Paths): string[] {
  const notes = traces.flatMap(({ board, group, round }): Placed[] =>
    group === undefined || round === undefined ? [] : [{ board, group, round }],
  )
  if (notes.length < traces.length) return []
  const wasThere = (group: string, board: string, since: number, until: number): boolean => {
    const owner = ownerOf(board)
    if (owner === undefined || owner === group) return true
    const isBetween = (round: number) => round >= since && round <= until
    return (
      rounds.some(({ number, visits }) => isBetween(number) && visits[group]?.includes(board)) ||
      // Whoever wrote there was there.
      notes.some(note => note.group === group && note.board === board && isBetween(note.round))
    )
  }
  const isOwn = (note: Placed) =>
    !notes.some(
      other => other.group !== note.group && wasThere(note.group, other.board, other.round, note.round),
    )
  return [...new Set(notes.filter(isOwn).map(({ group }) => group))]
}
