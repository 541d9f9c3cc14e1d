// The votes of one board as this person has them before them: what notes watch one by one, and how dots are given.
// A dot is shown at once; the server holds what may be given.
import { createContext, useContext } from 'react'
import { atom, type Atom } from 'tldraw'
import type { Doc } from 'yjs'
import { recordsOf, toRecordId } from '#shared/canvas/document.ts'
import type { Command } from '#shared/room/commands.ts'
import type { Ballot, Vote } from '#shared/votes/model.ts'
import { ballotOf, dotsIn, newestDots, openVoteOn, perNoteOf } from '#shared/votes/select.ts'
import type { RoomConnection } from '../../room/connection.ts'

export interface VoteMarks {
  /** The vote that is open. */
  open: Vote | undefined
  /** How many dots this person has on which note, those on their way included. */
  own: Ballot
  left: number
  /** What notes got in the newest vote that is over; empty while another one is open. */
  got: ReadonlyMap<string, number>
}

const nothing: VoteMarks = { open: undefined, own: {}, left: 0, got: new Map() }

export interface Voting {
  marks: Atom<VoteMarks>
  /** Undefined for those who do not vote. */
  give: ((note: string, by: 1 | -1) => void) | undefined
}

export const VotingContext = createContext<Voting | undefined>(undefined)

export const useVoting = (): Voting | undefined => useContext(VotingContext)

/** Why a dot is not given, before the server is asked. */
export type WhyNot = { kind: 'spent' } | { kind: 'perNote'; most: number }

export interface VotingDesk {
  marks: Atom<VoteMarks>
  give: (note: string, by: 1 | -1) => void
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
    marks.set({ open, own, left, got: open ? nothing.got : newestDots(view.state, board) })
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
    give(note, by) {
      const { open, own, left } = marks.get()
      if (!open) return
      const count = (own[note] ?? 0) + by
      if (count < 0) return
      if (by > 0 && left <= 0) return refuse({ kind: 'spent' })
      if (by > 0 && count > perNoteOf(open)) return refuse({ kind: 'perNote', most: perNoteOf(open) })
      if (by > 0 && dotsIn(own) >= open.budget)
        for (const gone of Object.keys(own).filter(each => !isThere(each))) send(open.id, gone, 0)
      send(open.id, note, count)
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
