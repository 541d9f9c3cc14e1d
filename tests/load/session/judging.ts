// What people do with notes once they are written: marks on those of others, dots, and the same idea of several groups.
import { propose } from '#shared/convergence/propose.ts'
import { sideOf, voicesOf } from '#shared/convergence/voices.ts'
import { titleFrom } from '#shared/ideas/title.ts'
import { Mark } from '#shared/marks/model.ts'
import { readNotes, type CommandInput, type Facilitator } from '../../server/people.ts'
import { lastTemplate, made } from './agenda.ts'
import type { Attendee } from './attendee.ts'
import type { Trip } from './line.ts'

const boardsToJudge = ({ state }: Pick<Attendee, 'state'>) =>
  Object.values(state.boards).filter(({ template }) => template === lastTemplate)

async function ask({ who }: Attendee, command: CommandInput): Promise<Trip> {
  const at = performance.now()
  await who.command(command)
  return { at, ms: performance.now() - at }
}

/** Everybody says ✓ ✗ or ? to a note of the group that they visit. */
export async function markOthers(attendees: readonly Attendee[]): Promise<Trip[]> {
  const trips = attendees.map(async (attendee, nth) => {
    const { board = '', who, state } = attendee
    const group = state.people[who.me.id]?.group
    const theirs = (await readNotes(who, board)).filter(note => note.group !== group)
    const note = theirs[nth % theirs.length]
    const mark = Mark.options[nth % Mark.options.length] ?? 'agree'
    return note ? [await ask(attendee, { type: 'note.mark', board, note: note.id, mark })] : []
  })
  return (await Promise.all(trips)).flat()
}

export const dotsEach = 3

/** A vote on each group's last board; everybody gives all their dots to notes of their own group. */
export async function voteOnOwn(
  facilitator: Facilitator,
  session: string,
  attendees: readonly Attendee[],
): Promise<Trip[]> {
  const [first] = attendees
  if (!first) return []
  const votes = new Map<string, string>()
  for (const { id: board } of boardsToJudge(first))
    votes.set(board, await made('vote', facilitator, { type: 'vote.open', session, board, budget: dotsEach }))
  const trips = attendees.map(async (attendee, nth) => {
    const { board = '', who } = attendee
    const notes = await readNotes(who, board)
    const given: Trip[] = []
    for (let dot = 0; dot < dotsEach; dot++) {
      const note = notes[(nth * dotsEach + dot) % notes.length]?.id ?? ''
      given.push(await ask(attendee, { type: 'vote.cast', vote: votes.get(board) ?? '', note, count: 1 }))
    }
    return given
  })
  return (await Promise.all(trips)).flat()
}

/**
 * What the groups wrote last is compared, as the page of ideas does it, and confirmed; one more idea is put together by
 * hand. Ids of ideas.
 */
export async function findIdeas(facilitator: Facilitator, { state }: Attendee): Promise<string[]> {
  const boards = boardsToJudge({ state })
  const spoken = await Promise.all(
    boards.map(async board => {
      const notes = await readNotes(facilitator, board.id)
      return notes.map(note => ({ ...note, board: board.id, side: sideOf(note, board) }))
    }),
  )
  const notes = spoken.flat()
  const { ideas } = propose(voicesOf(notes), [])
  const toIdea = (said: typeof notes) => ({
    title: titleFrom(said.map(({ text }) => text)) ?? '?',
    notes: said.map(({ board, id }) => ({ board, note: id })),
  })
  await facilitator.command({
    type: 'idea.propose',
    boards: boards.map(({ id }) => id),
    ideas: ideas.map(idea => toIdea(idea.flatMap(index => notes[index] ?? []))),
  })
  const taken = new Set(ideas.flat().map(index => notes[index]?.id))
  const left = spoken.flatMap(said => said.find(({ id }) => !taken.has(id)) ?? [])
  await facilitator.command({ type: 'idea.create', ...toIdea(left) })
  const all = Object.keys((await facilitator.state()).ideas)
  await facilitator.command({ type: 'idea.confirm', ideas: all, confirmed: true })
  return all
}
