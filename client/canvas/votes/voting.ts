// The votes of one board as this person has them before them: what notes watch one by one, and how dots are given.
// A dot is shown at once; the server holds what may be given.
import { createContext, useContext } from 'react'
import { atom, type Atom } from 'tldraw'
import type { Doc } from 'yjs'
import { recordsOf, toRecordId } from '#shared/canvas/document.ts'
import type { Command } from '#shared/room/commands.ts'
import { takesNote, type Ballot, type Vote } from '#shared/votes/model.ts'
import { ballotOf, closedVotesOn, dotsIn, newestDots, openVoteOn, perNoteOf } from '#shared/votes/select.ts'
import { votedAsOne } from '#shared/votes/together.ts'
import type { RoomConnection } from '../../room/connection.ts'

export interface VoteMarks {
  /** The vote that is open. */
  open: Vote | undefined
  /** How many dots this person has on which note, those on their way included. */
  own: Ballot
  left: number
  /** The newest one that is over; undefined while another one is open. */
  over: Vote | undefined
  /** What notes got in it, each by itself. */
  got: ReadonlyMap<string, number>
}

const nothing: VoteMarks = { open: undefined, own: {}, left: 0, over: undefined, got: new Map() }

export interface Voting {
  marks: Atom<VoteMarks>
  /** To a note or to a group of notes. Undefined for those who do not vote. */
  give: ((target: string, by: 1 | -1) => void) | undefined
}

export const VotingContext = createContext<Voting | undefined>(undefined)

export const useVoting = (): Voting | undefined => useContext(VotingContext)

/** Why a dot is not given, before the server is asked. */
export type WhyNot = { kind: 'spent' } | { kind: 'perNote' | 'perGroup'; most: number }

export interface VotingDesk {
  marks: Atom<VoteMarks>
  give: (target: string, by: 1 | -1) => void
  /** Follows the room until it is stopped. */
  start: () => () => void
}

interface DeskParts {
  board: string
  doc: Doc
  room: Pick<RoomConnection, 'view' | 'subscribe'>
  /** Rejects when it is refused. */
  ask: (command: Command) => Promise<unknown>
  refuse: (why: WhyNot) => void
  fail: (error: unknown) => void
}

export function createVotingDesk({ board, doc, room, ask, refuse, fail }: DeskParts): VotingDesk {
  const marks = atom<VoteMarks>('votes', nothing)
  /** What was clicked and is not yet told by the server. */
  const wanted = new Map<string, number>()
  let seen: unknown
  let sending: Promise<void> = Promise.resolve()

  const isThere = (note: string) => recordsOf(doc).has(toRecordId(note))

  function derive(): void {
    const view = room.view()
    if (view.status !== 'ready') return
    seen = view.state.votes
    const open = openVoteOn(view.state, board)
    const before = marks.get()
    if (!open && !before.open && Object.keys(view.state.votes).length === 0) return
    const given = open ? { ...ballotOf(open, view.me), ...Object.fromEntries(wanted) } : {}
    const own = Object.fromEntries(Object.entries(given).filter(([, dots]) => dots > 0))
    // Dots on a note that was deleted are there to be given again.
    const counted = Object.fromEntries(Object.entries(own).filter(([note]) => isThere(note)))
    const left = open ? open.budget - dotsIn(counted) : 0
    const over = open ? undefined : closedVotesOn(view.state, board)[0]
    marks.set({ open, own, left, over, got: over ? newestDots(view.state, board) : nothing.got })
  }

  function send(vote: string, note: string, count: number): void {
    wanted.set(note, count)
    derive()
    // One after another: the last click is the one that counts.
    sending = sending
      .then(() => ask({ type: 'vote.cast', vote, note, count }))
      .then(() => undefined, fail)
      .finally(() => {
        if (wanted.get(note) === count) wanted.delete(note)
        derive()
      })
  }

  return {
    marks,
    give(target, by) {
      const { open, own, left } = marks.get()
      if (!open) return
      const together = votedAsOne(doc, target)
      const on = (note: string) => own[note] ?? 0
      if (by < 0) {
        // Also from a note that is not there any more.
        const from = [target, ...together.map(({ id }) => id).toReversed()].find(note => on(note) > 0)
        return from === undefined ? undefined : send(open.id, from, on(from) - 1)
      }
      if (left <= 0) return refuse({ kind: 'spent' })
      const most = perNoteOf(open)
      if (together.reduce((sum, { id }) => sum + on(id), 0) >= most)
        return refuse({ kind: together.some(({ cluster }) => cluster) ? 'perGroup' : 'perNote', most })
      // All dots of one person on a group lie on one of its notes.
      const taking = together.filter(note => takesNote(open, note))
      const note = (taking.find(({ id }) => on(id) > 0) ?? taking[0])?.id
      if (note === undefined) return
      if (dotsIn(own) >= open.budget)
        for (const gone of Object.keys(own).filter(each => !isThere(each))) send(open.id, gone, 0)
      send(open.id, note, on(note) + 1)
    },
    start() {
      derive()
      const follow = () => {
        const view = room.view()
        if (view.status === 'ready' && view.state.votes !== seen) derive()
      }
      const deleted = () => {
        const { own, open } = marks.get()
        if (open && Object.keys(own).length > 0) derive()
      }
      const stop = room.subscribe(follow)
      doc.on('update', deleted)
      return () => {
        stop()
        doc.off('update', deleted)
      }
    },
  }
}
