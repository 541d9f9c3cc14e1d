// What is known of a note besides its words, as evidence that two say the same: how much likelier it is that such notes
// agree in it than any two do (Fellegi and Sunter, A Theory for Record Linkage, 1969).
import type { Voice } from './model.ts'

type FacetName = 'column' | 'row' | 'color'

/** How much of the way from agreeing by chance to agreeing always. Where a note stands is chosen, its colour seldom. */
const strength: Record<FacetName, number> = { column: 0.35, row: 0.35, color: 0.1 }

/** The logarithm of the evidence of all facets together, for two voices. */
export function evidenceOf(voices: readonly Voice[]): (a: Voice, b: Voice) => number {
  const weighed = (['column', 'row', 'color'] as const).flatMap(name => {
    const chance = chanceToAgree(voices.flatMap(voice => voice[name] ?? []))
    if (chance === undefined) return []
    const sure = chance + (1 - chance) * strength[name]
    return [{ name, agree: Math.log(sure / chance), differ: Math.log((1 - sure) / (1 - chance)) }]
  })
  return (a, b) => {
    let sum = 0
    for (const { name, agree, differ } of weighed) {
      const [mine, theirs] = [a[name], b[name]]
      if (mine !== undefined && theirs !== undefined) sum += mine === theirs ? agree : differ
    }
    return sum
  }
}

/** Undefined where all have the same, or none has any: that says nothing. */
function chanceToAgree(values: readonly string[]): number | undefined {
  const counts = [...Map.groupBy(values, value => value).values()].map(({ length }) => length)
  if (counts.length < 2) return undefined
  // One more of each, so that a handful of notes proves nothing.
  const all = values.length + counts.length
  return counts.reduce((sum, count) => sum + ((count + 1) / all) ** 2, 0)
}
