// A session that has been held: a vote with a tie, an idea of two groups, initiatives, and words of the facilitator.
import type { Summary } from '#shared/summaries/model.ts'
import { findBegun, type BoardNotes } from '#shared/summaries/begun.ts'
import { summarise } from '#shared/summaries/summarise.ts'
import { note, tell, type Story } from '../room/story.ts'

const at = '2026-03-02T09:00:10.000Z'

export const notes = [
  note('a', 'Call back <b>', { author: 'ada', group: 'red', round: 1, at }),
  note('b', 'Ring them', { author: 'grace', group: 'blue', round: 1, at }),
  note('c', 'Перезвонить', { author: 'grace', group: 'blue', round: 1, at }),
]

export interface Held {
  story: Story
  session: string
  board: string
}

export function hold(): Held {
  const story = tell(notes)
  story.join('grace', 'member')
  story.join('edsger', 'observer')
  story.ask({ type: 'board.create', title: 'Wall', template: 'blank' })
  const board = Object.keys(story.state.boards)[0] ?? ''
  story.ask({ type: 'group.create', name: 'Blue', color: 'blue' })
  story.ask({ type: 'group.assign', person: 'grace', group: story.last() })
  const activities = [
    { title: 'Write', mode: 'write' as const, minutes: 5, board },
    { title: 'Vote', mode: 'vote' as const, minutes: 5, board },
  ]
  story.ask({ type: 'session.create', title: 'Retro', activities })
  const session = Object.keys(story.state.sessions)[0] ?? ''
  story.ask({ type: 'session.start', session })
  story.ask({ type: 'session.attend', session })
  story.ask({ type: 'session.attend', session }, 'edsger')
  story.ask({ type: 'session.next', session, from: 0 })
  story.ask({ type: 'vote.open', session, board, budget: 5, anonymous: true })
  const vote = Object.keys(story.state.votes)[0] ?? ''
  story.ask({ type: 'vote.cast', vote, note: 'a', count: 2 })
  story.ask({ type: 'vote.cast', vote, note: 'b', count: 2 }, 'grace')
  story.ask({ type: 'vote.cast', vote, note: 'c', count: 1 }, 'grace')
  return { story, session, board }
}

export function summaryOf({ story, session, board }: Held): Summary {
  const lying = new Map<string, BoardNotes>([[board, { notes, zones: [] }]])
  return summarise(story.state, findBegun(story.state, session), lying, template => template === 'blank')
}
