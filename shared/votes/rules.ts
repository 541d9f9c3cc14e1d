import { z } from 'zod'
import { isOpen, namesOf } from '../ballots/secret.ts'
import type { BoardsState } from '../boards/events.ts'
import { findBoardInUse } from '../boards/rules.ts'
import { toNoteId } from '../canvas/document.ts'
import type { Note } from '../canvas/notes/notes.ts'
import { excerptOf } from '../comments/model.ts'
import { DomainError } from '../errors.ts'
import { Id } from '../fields.ts'
import { PaletteColor } from '../palette.ts'
import type { Context } from '../room/context.ts'
import type { SessionsState } from '../sessions/events.ts'
import { findSession } from '../sessions/rules.ts'
import type { VoteEvent, VotesState } from './events.ts'
import { Budget, mostNotesNamed, mostVotes, takesNote, VoteTitle, type Vote } from './model.ts'
import { ballotOf, dotsByNote, dotsIn, openVoteOn, openVotesOf, perNoteOf, turnoutOf } from './select.ts'

export const VoteCommand = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('vote.open'),
    board: Id,
    session: Id.optional(),
    title: VoteTitle.optional(),
    budget: Budget,
    perNote: Budget.optional(),
    zones: z.array(z.string().min(1).max(120)).min(1).max(60).optional(),
    colors: z.array(PaletteColor).min(1).max(PaletteColor.options.length).optional(),
    notes: z.array(Id).min(1).max(mostNotesNamed).optional(),
    anonymous: z.boolean().optional(),
  }),
  /** How many dots one has on the note from now on; none takes them back. */
  z.object({ type: z.literal('vote.cast'), vote: Id, note: Id, count: z.int().nonnegative().max(100) }),
  z.object({ type: z.literal('vote.close'), vote: Id }),
  z.object({ type: z.literal('vote.remove'), vote: Id }),
])
export type VoteCommand = z.infer<typeof VoteCommand>

type Known = VotesState & BoardsState & SessionsState

/** @throws DomainError when it is refused */
export function decideVotes(state: Known, command: VoteCommand, context: Context): VoteEvent[] {
  switch (command.type) {
    case 'vote.open':
      return decideOpen(state, command, context)
    case 'vote.cast':
      return decideCast(state, command, context)
    case 'vote.close': {
      const vote = findVote(state, command.vote)
      return isOpen(vote) ? [closed(vote, context)] : []
    }
    case 'vote.remove':
      return [{ type: 'vote.removed', vote: findVote(state, command.vote).id }]
  }
}

function decideOpen(
  state: Known,
  { type: _type, notes, anonymous = false, ...asked }: Extract<VoteCommand, { type: 'vote.open' }>,
  context: Context,
): VoteEvent[] {
  const { board, session } = asked
  findBoardInUse(state, board)
  if (session !== undefined) findSession(state, session)
  if (openVoteOn(state, board)) throw new DomainError('vote-open', { field: 'board' })
  if (Object.keys(state.votes).length >= mostVotes) throw new DomainError('too-many-votes')
  for (const note of notes ?? [])
    if (!context.findNote({ board, note }))
      throw new DomainError('no-such-note', { field: 'notes', detail: note })
  const named = notes && { notes: [...new Set(notes.map(toNoteId))] }
  return [{ type: 'vote.opened', vote: context.newId(), ...asked, ...named, anonymous }]
}

function decideCast(
  state: Known,
  { vote: id, note: named, count }: Extract<VoteCommand, { type: 'vote.cast' }>,
  context: Context,
): VoteEvent[] {
  const vote = findVote(state, id)
  if (!isOpen(vote)) throw new DomainError('vote-closed', { field: 'vote' })
  findBoardInUse(state, vote.board)
  const note = toNoteId(named)
  const ballot = ballotOf(vote, context.by)
  const before = ballot[note] ?? 0
  const found = context.findNote({ board: vote.board, note })
  // Dots come back also from a note that has been deleted, or moved to where nothing is voted on.
  const isBack = count === 0 && before > 0
  if (!found && !isBack) throw new DomainError('no-such-note', { field: 'note', detail: named })
  if (count === before) return []
  if (count > before) {
    if (found && !takesNote(vote, found)) throw new DomainError('note-not-in-vote', { field: 'note' })
    const beside = found ? dotsBeside(vote, found, context) : 0
    if (beside + count > perNoteOf(vote))
      throw new DomainError('too-many-dots', { field: 'count', detail: `${perNoteOf(vote)} on a note` })
    if (dotsIn(ballot) - before + count > vote.budget)
      throw new DomainError('no-dots-left', { field: 'count', detail: `${vote.budget} in all` })
  }
  return [{ type: 'vote.cast', vote: id, note, count }]
}

/** What this person has given to the other notes of its group: they are voted on as one. */
function dotsBeside(vote: Vote, { id, cluster }: Note, context: Context): number {
  if (!cluster) return 0
  const beside = Object.entries(ballotOf(vote, context.by)).filter(
    ([note]) => note !== id && context.findNote({ board: vote.board, note })?.cluster?.id === cluster.id,
  )
  return dotsIn(Object.fromEntries(beside))
}

function closed(vote: Vote, context: Context): VoteEvent {
  const given = [...dotsByNote(vote)].sort(([a, dots], [b, more]) => more - dots || a.localeCompare(b))
  const results = given.map(([note, dots]) => {
    const found = context.findNote({ board: vote.board, note })
    if (!found) return { note, dots }
    const { text, color, cluster } = found
    return { note, dots, excerpt: excerptOf(text), color, ...(cluster && { cluster }) }
  })
  const { people } = turnoutOf(vote)
  const ballots = Object.entries(vote.ballots).filter(([, ballot]) => dotsIn(ballot) > 0)
  const who = namesOf(vote, Object.fromEntries(ballots))
  return { type: 'vote.closed', vote: vote.id, people, results, ...who }
}

/** When a step of a session is left, its votes are over. */
export const votesLeft = (state: VotesState, session: string, context: Context): VoteEvent[] =>
  openVotesOf(state, session).map(vote => closed(vote, context))

/** @throws DomainError `no-such-vote` */
export function findVote({ votes }: VotesState, id: string): Vote {
  const vote = votes[id]
  if (!vote) throw new DomainError('no-such-vote', { field: 'vote' })
  return vote
}
