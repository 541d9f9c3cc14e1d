import type { Proposal } from '#shared/convergence/model.ts'
import type { Sorted } from './workshops.ts'

export interface Score {
  /** Of all pairs of notes, those put together rightly: the harmonic mean of precision and recall. */
  f1: number
  /** How many notes with a partner in another group have one among the first three suggested. */
  firstThree: number
}

export function scoreOf({ voices, themes }: Sorted, { ideas, neighbours }: Proposal): Score {
  const ideaOf = new Map(ideas.flatMap((members, idea) => members.map(member => [member, idea] as const)))
  const counts = { right: 0, wrong: 0, missed: 0 }
  for (let i = 0; i < voices.length; i++)
    for (let j = 0; j < i; j++) {
      const isSame = themes[i] !== undefined && themes[i] === themes[j]
      const isFound = ideaOf.has(i) && ideaOf.get(i) === ideaOf.get(j)
      if (isSame && isFound) counts.right++
      else if (isFound) counts.wrong++
      else if (isSame) counts.missed++
    }
  const isPartner = (i: number, j: number) =>
    themes[i] !== undefined && themes[i] === themes[j] && voices[i]?.side !== voices[j]?.side
  const wanted = [...voices.keys()].filter(i => voices.some((_, j) => isPartner(i, j)))
  const met = wanted.filter(i => {
    const others = (neighbours[i] ?? []).filter(({ voice }) => voices[voice]?.side !== voices[i]?.side)
    return others.slice(0, 3).some(({ voice }) => isPartner(i, voice))
  })
  const { right, wrong, missed } = counts
  return { f1: (2 * right) / (2 * right + wrong + missed), firstThree: met.length / wanted.length }
}
