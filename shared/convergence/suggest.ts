import type { Neighbour } from './model.ts'

export type Suggestion = { kind: 'idea'; idea: string } | { kind: 'note'; voice: number }

const most = 3

/**
 * Where a note that was left over may belong: ideas that notes near to it are in, or such notes that are left over
 * themselves; the likeliest first.
 * @param ideaOf undefined for a note that is left over, null for one that takes nobody in
 */
export function suggest(
  neighbours: readonly Neighbour[],
  ideaOf: (voice: number) => string | null | undefined,
): Suggestion[] {
  const ideas = new Set<string>()
  const suggestions: Suggestion[] = []
  for (const { voice } of neighbours) {
    const idea = ideaOf(voice)
    if (suggestions.length === most) break
    if (idea === null || (idea !== undefined && ideas.has(idea))) continue
    if (idea === undefined) suggestions.push({ kind: 'note', voice })
    else {
      ideas.add(idea)
      suggestions.push({ kind: 'idea', idea })
    }
  }
  return suggestions
}
