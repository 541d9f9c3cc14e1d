// What became of the notes: the facilitator promotes them, gives them to owners, and takes each to its status by
// the steps that the rules allow.
import { needsReason, nextStatuses, type Status } from '#shared/initiatives/model.ts'
import type { Language } from '#shared/language.ts'
import type { Session, SessionInitiative } from './session.ts'
import { made, type Played, type Stage } from './stage.ts'

const labels = {
  worry: { en: 'Worry', ru: 'Беспокойство' },
  rootCause: { en: 'Root cause', ru: 'Первопричина' },
}

export async function playInitiatives(stage: Stage, played: Played): Promise<void> {
  const { session, language, client, report } = stage
  const { room, token } = played
  const boards = boardsOfNotes(session, played)
  const owners = new Map([...played.groups.values()].flatMap(group => group.members).map(m => [m.name, m.id]))
  for (const [index, planned] of session.initiatives.entries()) {
    const { result } = await client.command(room, token, {
      type: 'initiative.promote',
      sources: planned.sources.map(note => ({ board: boards.get(note) ?? '', note })),
      title: planned.title[language],
    })
    const initiative = made(result, 'initiative')
    await client.command(room, token, {
      type: 'initiative.edit',
      initiative,
      description: describe(planned, language),
      theme: session.themes.find(theme => theme.id === planned.theme)?.name[language],
      due: planned.due,
    })
    const person = owners.get(planned.owner) ?? null
    await client.command(room, token, { type: 'initiative.setOwner', initiative, person })
    for (const status of stepsTo(planned.status)) {
      const reason = needsReason(status) ? planned.reason?.[language] : undefined
      await client.command(room, token, { type: 'initiative.setStatus', initiative, status, reason })
    }
    report('Initiatives', index + 1, session.initiatives.length)
  }
}

const boardsOfNotes = (session: Session, played: Played): Map<string, string> =>
  new Map(
    session.boards.flatMap(board => board.notes.map(note => [note.id, played.boards.get(board.id) ?? ''])),
  )

const describe = ({ worry, rootCause }: SessionInitiative, language: Language): string =>
  [
    `${labels.worry[language]}: ${worry[language]}`,
    `${labels.rootCause[language]}: ${rootCause[language]}`,
  ].join('\n\n')

/** The shortest way from `proposed`, without it. */
export function stepsTo(goal: Status): Status[] {
  const ways: Status[][] = [['proposed']]
  const seen = new Set<Status>(['proposed'])
  for (const way of ways) {
    const last = way.at(-1) ?? 'proposed'
    if (last === goal) return way.slice(1)
    for (const next of nextStatuses[last]) if (!seen.has(next)) ways.push([...way, seen.add(next) && next])
  }
  return []
}
