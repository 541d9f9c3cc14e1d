// Plays a session into a room, in the order in which it happened: people come, groups draw, the facilitator
// promotes.
import type { Template } from '#shared/boards/template.ts'
import type { Language } from '#shared/language.ts'
import { PaletteColor } from '#shared/palette.ts'
import { playInitiatives } from './initiatives.ts'
import { playNotes } from './notes.ts'
import { groupOf, made, type Played, type PlayedGroup, type Stage } from './stage.ts'

const facilitatorName = { en: 'Facilitator', ru: 'Ведущая' }

/** @throws PlayStopped at the first thing that is refused; what was done until then stays. */
export async function play(stage: Stage): Promise<Played> {
  const { session, language, client } = stage
  const { room, token, invites } = await client.createRoom({
    name: session.title[language],
    language,
    you: { name: facilitatorName[language], color: 'grey' },
  })
  const played: Played = { room: room.id, token, invites, groups: new Map(), boards: new Map() }
  await playGroups(stage, played)
  await playBoards(stage, played)
  await playNotes(stage, played)
  await playInitiatives(stage, played)
  return played
}

async function playGroups({ session, language, client, report }: Stage, played: Played): Promise<void> {
  const { room, token } = played
  const invite = new URL(played.invites.member).pathname.split('/').at(-1) ?? ''
  const people = session.groups.reduce((count, { members }) => count + members.length, 0)
  let joined = 0
  for (const [index, { id, name, members }] of session.groups.entries()) {
    const color = groupColor(id, index)
    const { result } = await client.command(room, token, {
      type: 'group.create',
      name: name[language],
      color,
    })
    const group: PlayedGroup = { id: made(result, 'group'), name: name[language], color, members: [] }
    for (const name of members) {
      const entered = await client.join({ token: invite, name, color })
      group.members.push({ id: entered.me.id, name, token: entered.token })
      await client.command(room, token, { type: 'group.assign', person: entered.me.id, group: group.id })
      report('People', ++joined, people)
    }
    played.groups.set(id, group)
  }
}

/** Its own name where it is one of the palette's; red is the palette's pink. */
function groupColor(id: string, index: number): PaletteColor {
  const own = PaletteColor.safeParse(id === 'red' ? 'pink' : id)
  return own.data ?? PaletteColor.options[index % PaletteColor.options.length] ?? 'grey'
}

async function playBoards({ session, language, client, report }: Stage, played: Played): Promise<void> {
  const templates = await client.readTemplates()
  for (const { id, template, group } of session.boards) {
    const found = templates.find(offered => offered.id === template)
    const { id: groupId, name } = groupOf(played, group)
    const title = `${found ? shortTitle(found, language) : template} · ${name}`
    const { result } = await client.command(played.room, played.token, {
      type: 'board.create',
      title,
      template,
      group: groupId,
    })
    played.boards.set(id, made(result, 'board'))
    report('Boards', played.boards.size, session.boards.length)
  }
}

/** `As it was` of `Customer journey: as it was`. */
function shortTitle({ title }: Template, language: Language): string {
  const short = title[language].split(': ').at(-1) ?? title[language]
  return short.charAt(0).toLocaleUpperCase(language) + short.slice(1)
}
