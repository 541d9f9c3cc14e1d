// Who is in which group, as somebody has it in a list of their own.
import { Group, type Person } from './model.ts'

export interface PastedNames {
  found: PastedName[]
  /** Names of groups that there are none of yet, in order. */
  newGroups: string[]
  /** Lines that name nobody in the room, or more than one. */
  unknown: string[]
}

interface PastedName {
  line: string
  person: string
  /** Id of a group there is, or the name of a new one. */
  group: { id: string } | { name: string } | undefined
}

/**
 * A list of names, one a line, as it is pasted: `Anna Petrova`, or with a group before or after it, by tab, comma,
 * semicolon or colon: `Red: Anna Petrova`, or several beside each other: `Red: Anna, Ben`. A line that is the name of
 * a group is a heading: those below it are in it.
 * A name before a colon that no group has makes a new one; one in a column of a table does so where several lines
 * have it, for it may as well be what somebody does.
 */
export function readNames(
  text: string,
  people: readonly Pick<Person, 'id' | 'name'>[],
  groups: readonly { id: string; name: string }[],
): PastedNames {
  const isPerson = (name: string) => people.some(person => plain(person.name) === plain(name))
  const lines = text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(Boolean)
    .flatMap(line => onePersonEach(line, isPerson))
  const names = new Map(groups.map(({ id, name }) => [plain(name), { id }]))
  const made = new Map<string, { name: string }>()
  const groupOf = (name: string) => names.get(plain(name)) ?? made.get(plain(name))
  const columns = Map.groupBy(
    lines.flatMap(line => partsOf(line)).filter(part => !isPerson(part)),
    plain,
  )
  const isNew = (name: string) => !isPerson(name) && Group.shape.name.safeParse(name).success
  const result: PastedNames = { found: [], newGroups: [], unknown: [] }
  let heading: PastedName['group']
  const make = (name: string) => {
    const group = { name: Group.shape.name.parse(name) }
    made.set(plain(name), group)
    return group
  }

  for (const line of lines) {
    const title = line.replace(/\s*:$/, '')
    const above = groupOf(title) ?? (title !== line && isNew(title) ? make(title) : undefined)
    if (above) {
      heading = above
      continue
    }
    const parts = partsOf(line)
    const others = parts.filter(part => groupOf(part) === undefined)
    const matching = people.filter(({ name }) =>
      [line, ...others, others.join(' ')].some(each => plain(each) === plain(name)),
    )
    const [person, another] = matching
    if (!person || another) {
      result.unknown.push(line)
      continue
    }
    const [before = ''] = line.split(':')
    const isWhole = [line, others.join(' ')].some(each => plain(each) === plain(person.name))
    const named = isWhole
      ? undefined
      : others.find(
          part => isNew(part) && (part === before.trim() || (columns.get(plain(part))?.length ?? 0) > 1),
        )
    const group = parts.map(groupOf).find(each => each !== undefined) ?? (named ? make(named) : heading)
    result.found.push({ line, person: person.id, group })
  }
  // A heading with nobody under it makes no group.
  const used = new Set(result.found.map(({ group }) => group))
  result.newGroups = [...made.values()].filter(group => used.has(group)).map(({ name }) => name)
  return result
}

/** `Red: Anna, Ben` is `Red: Anna` and `Red: Ben`. */
function onePersonEach(line: string, isPerson: (name: string) => boolean): string[] {
  const [, group = '', names = line] = /^([^:]+:)(.+)$/.exec(line) ?? []
  const parts = partsOf(names)
  const count = parts.filter(isPerson).length
  const areNames = parts.length > 1 && !isPerson(names) && (count > 1 || (group !== '' && count > 0))
  return areNames ? parts.map(name => `${group} ${name}`.trim()) : [line]
}

const partsOf = (line: string): string[] =>
  line
    .split(/[\t,;:]/)
    .map(part => part.trim())
    .filter(Boolean)

const plain = (name: string) => name.trim().replace(/\s+/g, ' ').replaceAll('ё', 'е').toLocaleLowerCase()
