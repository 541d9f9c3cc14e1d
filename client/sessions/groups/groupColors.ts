import type { PaletteColor } from '#shared/palette.ts'
import type { Group } from '#shared/people/model.ts'

/** In an order in which neighbours are told apart easily. */
const colors = [
  'pink',
  'blue',
  'green',
  'orange',
  'violet',
  'teal',
  'yellow',
  'grey',
] as const satisfies PaletteColor[]

type GroupColor = (typeof colors)[number]

/** Those that no group wears yet. */
export const freeColors = (groups: readonly Pick<Group, 'color'>[]): GroupColor[] =>
  colors.filter(color => groups.every(group => group.color !== color))

/** One for each new group; where there are more groups than colours, some wear the same. */
export function colorsFor(count: number, groups: readonly Pick<Group, 'color'>[]): GroupColor[] {
  const free = freeColors(groups)
  return Array.from({ length: count }, (_, at) => free[at] ?? colors[at % colors.length] ?? 'grey')
}
