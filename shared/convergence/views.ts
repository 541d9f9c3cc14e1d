// What groups think of notes, as their marks say: a group that agrees with one note and disagrees with another does not
// hold them for the same. Whoever has written a note agrees with it.
import type { CountedMark } from '../marks/model.ts'

/** Of each group that has one, by its id. A question is none. */
export type Views = Readonly<Record<string, 'agree' | 'disagree'>>

/** Where a group is at odds with itself, it has none. */
export function viewsIn(marks: readonly CountedMark[] | undefined, writer: string): Views {
  const sums = new Map<string, number>()
  for (const { mark, people } of marks ?? [])
    for (const { group } of mark === 'question' ? [] : people)
      if (group !== undefined) sums.set(group, (sums.get(group) ?? 0) + (mark === 'agree' ? 1 : -1))
  const given = [...sums].filter(([, sum]) => sum !== 0)
  return {
    ...Object.fromEntries(given.map(([group, sum]) => [group, sum > 0 ? 'agree' : 'disagree'] as const)),
    [writer]: 'agree',
  }
}

/** How often two views are the same and not, of groups that have one of both notes. */
export function compareViews(one: Views = {}, other: Views = {}): { same: number; different: number } {
  const both = Object.keys(one).filter(group => other[group] !== undefined)
  const same = both.filter(group => one[group] === other[group]).length
  return { same, different: both.length - same }
}
