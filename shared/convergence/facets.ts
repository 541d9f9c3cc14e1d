// What is known of a note besides its words, as evidence that two say the same: how much likelier it is that such notes
// agree in it than any two do (Fellegi and Sunter, A Theory for Record Linkage, 1969).
import type { Voice } from './model.ts'
import { compareViews } from './views.ts'

type FacetName = 'column' | 'row' | 'color' | 'voted'

/**
 * How much of the way from agreeing by chance to agreeing always. Where a note stands is chosen; what is thought of it is as
 * much about how it is put, and so are dots; its colour is seldom chosen.
 */
const strength: Record<FacetName | 'views', number> = {
  column: 0.4,
  row: 0.4,
  views: 0.2,
  color: 0.1,
  voted: 0.1,
}

interface Weight {
  agree: number
  differ: number
}

/** The logarithm of the evidence of all facets together, for two voices. */
export function evidenceOf(voices: readonly Voice[]): (a: Voice, b: Voice) => number {
  const weighed = (['column', 'row', 'color', 'voted'] as const).flatMap(name => {
    const weight = weigh(
      voices.flatMap(voice => voice[name] ?? []),
      strength[name],
    )
    return weight ? [{ name, ...weight }] : []
  })
  const marked = weigh(voices.flatMap(givenViews), strength.views)
  return (a, b) => {
    let sum = 0
    for (const { name, agree, differ } of weighed) {
      const [mine, theirs] = [a[name], b[name]]
      if (mine !== undefined && theirs !== undefined) sum += mine === theirs ? agree : differ
    }
    if (!marked) return sum
    const { same, different } = compareViews(a.views, b.views)
    return sum + same * marked.agree + different * marked.differ
  }
}

/** Those that were said, and not only taken for granted of who wrote it. */
const givenViews = ({ views = {}, side }: Voice): string[] =>
  Object.entries(views).flatMap(([group, view]) => (group === side ? [] : [view]))

/** Undefined where it says nothing. */
function weigh(values: readonly string[], strong: number): Weight | undefined {
  const chance = chanceToAgree(values)
  if (chance === undefined) return undefined
  const sure = chance + (1 - chance) * strong
  return { agree: Math.log(sure / chance), differ: Math.log((1 - sure) / (1 - chance)) }
}

/** Undefined where all have the same, or none has any: that says nothing. */
function chanceToAgree(values: readonly string[]): number | undefined {
  const counts = [...Map.groupBy(values, value => value).values()].map(({ length }) => length)
  if (counts.length < 2) return undefined
  // One more of each, so that a handful of notes proves nothing.
  const all = values.length + counts.length
  return counts.reduce((sum, count) => sum + ((count + 1) / all) ** 2, 0)
}
