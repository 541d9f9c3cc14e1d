// The strategy session of the sample, as it is planned: three rounds, the boards turned twice.
import type { PaletteColor } from '#shared/palette.ts'
import type { PlannedActivity } from '#shared/sessions/rules.ts'
import type { Session } from '../../../server/demo/session.ts'
import { join, type CommandInput, type Facilitator, type Participant } from '../../server/people.ts'

const colors = ['pink', 'blue', 'green'] as const satisfies PaletteColor[]

/** What is drawn last, and compared. */
export const lastTemplate = 'journey-must-change'
const templates = ['journey-as-is', 'journey-could-be', lastTemplate]

export const activities: PlannedActivity[] = [
  { title: 'Как было', mode: 'write-hidden', minutes: 30, template: 'journey-as-is' },
  { title: 'Как могло быть', mode: 'write', minutes: 30, template: 'journey-could-be' },
  { title: 'Поворот', mode: 'rotate', minutes: 5, turn: { rule: 'others', by: 1, access: 'add' } },
  { title: 'Что надо изменить', mode: 'write', minutes: 35, template: lastTemplate },
  { title: 'Назад к авторам', mode: 'rotate', minutes: 10, turn: { rule: 'own', by: 1, access: 'add' } },
  { title: 'Голосование', mode: 'vote', minutes: 5, template: lastTemplate },
  { title: 'Сходимость', mode: 'converge', minutes: 15 },
  { title: 'Инициативы', mode: 'promote', minutes: 15 },
]

export interface SeatedGroup {
  id: string
  /** As the sample calls it. */
  named: string
  people: Participant[]
}

/** Groups of about the same size, with a board of each kind. */
export async function gather(
  server: { origin: string },
  facilitator: Facilitator,
  sample: Session,
  people: number,
): Promise<SeatedGroup[]> {
  const groups: SeatedGroup[] = []
  for (const [index, { id: named, name }] of sample.groups.entries()) {
    const color = colors[index % colors.length] ?? 'grey'
    const id = await made('group', facilitator, { type: 'group.create', name: name.ru, color })
    groups.push({ id, named, people: [] })
  }
  const names = sample.groups.flatMap(({ members }) => members)
  await Promise.all(
    Array.from({ length: people }, async (_, nth) => {
      const again = Math.floor(nth / names.length)
      const name = `${names[nth % names.length]}${again > 0 ? ` ${again + 1}` : ''}`
      groups[nth % groups.length]?.people.push(await join(server, facilitator.invites.member, name))
    }),
  )
  const placed = groups.flatMap(group => group.people.map(({ me }) => [me.id, group.id] as const))
  await facilitator.command({ type: 'group.assignMany', groups: Object.fromEntries(placed) })
  for (const template of templates)
    for (const { id: group } of groups)
      await facilitator.command({ type: 'board.create', title: template, template, group })
  return groups
}

/** Asks for something and answers the id of what was made. */
export async function made(what: string, by: Participant, command: CommandInput): Promise<string> {
  const id = (await by.command(command)).result?.[what]
  if (id === undefined) throw new Error(`No ${what} was made`)
  return id
}
