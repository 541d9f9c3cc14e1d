import { needsReason, nextStatuses, type Status } from './model.ts'

/** The statuses to pass, the last one being the goal: the shortest way on which no reason is asked for before. */
export function wayTo(from: Status, to: Status): Status[] {
  const ways: Status[][] = from === to ? [[]] : nextStatuses[from].map(next => [next])
  const seen = new Set<Status>([from])
  for (const way of ways) {
    const last = way.at(-1) ?? from
    if (last === to) return way
    if (seen.has(last) || needsReason(last)) continue
    seen.add(last)
    ways.push(...nextStatuses[last].map(next => [...way, next]))
  }
  return []
}
