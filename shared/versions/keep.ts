// Which versions are kept. Those with a title: until somebody deletes them. Those kept by themselves: all of the last
// thirty days, then the newest of each week, for a year. Those from before a restore: the newest twenty of thirty days.
import type { Version } from './model.ts'

/** With a title, on one board. Beyond, somebody has to delete one first. */
export const mostTitled = 100
/** At once, the oldest first: more than are ever due, and few when it is only the clock that has jumped by a year. */
export const mostLetGo = 3
const mostAutomatic = 100
const mostBeforeRestores = 20

const dayMs = 24 * 60 * 60 * 1000
const recentDays = 30
const oldestDays = 364

/** Weeks begin on Monday; the first of January 1970 was a Thursday. */
const weekOf = (moment: string) => Math.floor((Date.parse(moment) / dayMs + 3) / 7)

export const newestFirst = (a: Version, b: Version): number =>
  b.of.localeCompare(a.of) || b.id.localeCompare(a.id)

/** Of the versions of one board, those to be let go now. */
export function outdated(versions: readonly Version[], now: string): Version[] {
  const age = ({ of }: Version) => (Date.parse(now) - Date.parse(of)) / dayMs
  const untitled = versions.filter(version => version.title === undefined).sort(newestFirst)
  const isBeforeRestore = ({ reason }: Version) => reason === 'restore'
  const restores = untitled.filter(isBeforeRestore)
  const automatic = untitled.filter(version => !isBeforeRestore(version))
  const weeks = new Set<number>()
  const kept = automatic
    .filter(version => {
      if (age(version) <= recentDays) return true
      const week = weekOf(version.of)
      if (age(version) > oldestDays || weeks.has(week)) return false
      weeks.add(week)
      return true
    })
    .slice(0, mostAutomatic)
  const keptRestores = restores.filter(version => age(version) <= recentDays).slice(0, mostBeforeRestores)
  const staying = new Set([...kept, ...keptRestores])
  return untitled.filter(version => !staying.has(version))
}
