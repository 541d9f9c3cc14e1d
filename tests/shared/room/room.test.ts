// What holds of every room, whatever is asked of it and by whom.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DomainError } from '#shared/errors.ts'
import { RoomEvent } from '#shared/room/events.ts'
import { evolve, initialState } from '#shared/room/evolve.ts'
import { fromStored, StoredRoom, toStored } from '#shared/room/model.ts'
import { isVisible, visibleState } from '#shared/room/visibility.ts'
import { anyWish, personOf, toCommand, type Wish } from './anyCommand.ts'
import { note, tell, type Story } from './story.ts'

const anyWishes = fc.array(anyWish, { minLength: 1, maxLength: 60 })

/** Plays wishes in a room of three people. What the rules refuse is refused and changes nothing. */
function play(wishes: Wish[]): Story {
  const story = tell([note('a', 'First note'), note('b', '  ')])
  story.join('grace', 'member')
  story.join('edsger', 'observer')
  story.ask({ type: 'board.create', title: 'Board', template: 'blank' })
  for (const wish of wishes) {
    const command = toCommand(story.state, wish)
    const before = story.state
    if (!command) continue
    try {
      story.ask(command, personOf(story.state, wish))
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      expect(story.state).toBe(before)
    }
  }
  return story
}

test('any sequence of commands leaves a state of the form that is kept', () => {
  fc.assert(
    fc.property(anyWishes, wishes => {
      const { state } = play(wishes)
      expect(fromStored(StoredRoom.parse(toStored(state)))).toEqual(state)
    }),
  )
})

test('the room read back from the text of its log is the same room', () => {
  fc.assert(
    fc.property(anyWishes, wishes => {
      const { events, state } = play(wishes)
      const log = events.map(event => JSON.stringify(event))
      const read = log.map(line => RoomEvent.parse(JSON.parse(line)))
      expect(read.reduce(evolve, initialState)).toEqual(state)
      expect(fromStored(StoredRoom.parse(JSON.parse(JSON.stringify(toStored(state)))))).toEqual(state)
    }),
  )
})

test('there is always a facilitator, and a board never leaves its room', () => {
  fc.assert(
    fc.property(anyWishes, wishes => {
      const { state } = play(wishes)
      const leading = Object.values(state.people).filter(
        person => person.role === 'facilitator' && !person.removed,
      )
      expect(leading.length).toBeGreaterThan(0)
      for (const board of Object.keys(state.boards)) expect(board.startsWith(`${state.room.id}.`)).toBe(true)
    }),
  )
})

test('every source of an initiative is there once, and a merged one points to another', () => {
  fc.assert(
    fc.property(anyWishes, wishes => {
      for (const { id, sources, mergedInto } of play(wishes).state.initiatives.values()) {
        expect(new Set(sources.map(({ board, note }) => `${board}/${note}`)).size).toBe(sources.length)
        expect(mergedInto).not.toBe(id)
      }
    }),
  )
})

test('a thread stands under its note, has comments, and each comment is there once', () => {
  fc.assert(
    fc.property(anyWishes, wishes => {
      const { state, events } = play(wishes)
      for (const [key, { board, note, comments }] of Object.entries(state.threads)) {
        expect(key).toBe(`${board}/${note}`)
        expect(state.boards[board]).toBeDefined()
        expect(comments.length).toBeGreaterThan(0)
        for (const { mentions = [] } of comments) expect(new Set(mentions).size).toBe(mentions.length)
      }
      const ids = Object.values(state.threads).flatMap(({ comments }) => comments.map(({ id }) => id))
      expect(new Set(ids).size).toBe(ids.length)
      const written = events.filter(event => event.type === 'note.commented').length
      const deleted = events.filter(event => event.type === 'comment.deleted').length
      expect(ids).toHaveLength(written - deleted)
    }),
  )
})

test('invites are for facilitators, dots for who gave them, everything else is for everybody', () => {
  fc.assert(
    fc.property(anyWishes, wishes => {
      const { state, events } = play(wishes)
      for (const viewer of Object.values(state.people)) {
        const { invites, votes, ...others } = visibleState(state, viewer)
        const { invites: _allInvites, votes: allVotes, ...allOthers } = state
        expect(others).toEqual(allOthers)
        expect(invites).toEqual(viewer.role === 'facilitator' ? state.invites : {})
        for (const { id, outcome, anonymous, ballots } of Object.values(votes))
          if (outcome && !anonymous) expect(ballots).toEqual(allVotes[id]?.ballots)
          else expect(Object.keys(ballots).filter(person => person !== viewer.id)).toEqual([])
        const seen = events.filter(event => isVisible(event, viewer)).reduce(evolve, initialState)
        expect({ ...seen, invites }).toEqual({ ...others, invites, votes })
      }
    }),
  )
})
