import { describe, expect, test } from 'vitest'
import type { RoomState } from '#shared/room/model.ts'
import { accessToLayer, hiddenSince, layerFor } from '#shared/sessions/writing.ts'
import type { Round } from '#shared/sessions/round.ts'
import { begin, standing } from './agenda.ts'

/** A session with hidden writing in its first step, and two groups with a board each. */
function meeting() {
  const [story, session] = begin()
  story.ask({ type: 'group.create', name: 'Red', color: 'pink' })
  story.ask({ type: 'group.create', name: 'Blue', color: 'blue' })
  const [red = '', blue = ''] = Object.keys(story.state.groups)
  story.ask({ type: 'group.assign', person: 'grace', group: blue })
  story.ask({ type: 'board.create', title: 'Of Red', template: 'blank', group: red })
  const [board = ''] = Object.keys(story.state.boards)
  return { story, session, red, blue, board }
}

/** The state in a round; which command makes one is not of interest here. */
function inRound(state: RoomState, session: string, round: Partial<Round>): RoomState {
  const running = state.sessions[session]
  if (!running?.run) throw new Error('no session')
  const whole: Round = {
    number: 1,
    rule: 'next',
    by: 1,
    access: 'add',
    boards: [],
    visits: {},
    startsAt: '2026-03-01T10:00:00.000Z',
    ...round,
  }
  const run = { ...running.run, rounds: [whole] }
  return { ...state, sessions: { ...state.sessions, [session]: { ...running, run } } }
}

describe('In a step of hidden writing', () => {
  test('what people write goes to drafts, of whose beginning everybody knows', () => {
    const { story, board } = meeting()
    expect(layerFor(story.state, 'grace', board)).toEqual({ kind: 'draft', person: 'grace' })
    expect(hiddenSince(story.state, board, 'grace')).toBe(standing(story).run.since)
  })

  test('who was shown writes in the open, and with the next step everybody does', () => {
    const { story, session, board } = meeting()
    story.ask({ type: 'session.reveal', session, person: 'grace' })
    expect(layerFor(story.state, 'grace', board)).toBeUndefined()
    expect(layerFor(story.state, 'ada', board)).toEqual({ kind: 'draft', person: 'ada' })
    story.ask({ type: 'session.next', session, from: 0 })
    expect(layerFor(story.state, 'ada', board)).toBeUndefined()
  })

  test('a board that a facilitator hid stays so after the step', () => {
    const { story, session, board } = meeting()
    story.ask({ type: 'board.hide', board })
    story.ask({ type: 'session.next', session, from: 0 })
    expect(layerFor(story.state, 'ada', board)).toEqual({ kind: 'draft', person: 'ada' })
  })
})

describe('In a round', () => {
  test('a visiting group adds in a layer of its own, which others read', () => {
    const { story, session, blue, board } = meeting()
    story.ask({ type: 'session.next', session, from: 0 })
    const state = inRound(story.state, session, { number: 2, boards: [board], visits: { [blue]: [board] } })
    const layer = { kind: 'round', round: 2, group: blue } as const
    expect(layerFor(state, 'grace', board)).toEqual(layer)
    expect(accessToLayer(state, 'grace', board, layer)).toBe('write')
    expect(accessToLayer(state, 'ada', board, layer)).toBe('read')
    expect(accessToLayer(state, 'nobody', board, layer)).toBeUndefined()
    expect(accessToLayer(state, 'grace', board, { ...layer, round: 1 })).toBeUndefined()
  })

  test('a group that only looks, or is elsewhere, writes nowhere', () => {
    const { story, session, blue, board } = meeting()
    story.ask({ type: 'session.next', session, from: 0 })
    const looking: Partial<Round> = { access: 'look', boards: [board], visits: { [blue]: [board] } }
    expect(layerFor(inRound(story.state, session, looking), 'grace', board)).toBeUndefined()
    const elsewhere = { boards: [board], visits: {} }
    const state = inRound(story.state, session, elsewhere)
    expect(layerFor(state, 'grace', board)).toBeUndefined()
    expect(accessToLayer(state, 'grace', board, { kind: 'round', round: 1, group: blue })).toBeUndefined()
  })

  test('what a group brings late to a board that it has visited is let in', () => {
    const { story, session, blue, board } = meeting()
    const visited = inRound(story.state, session, { boards: [board], visits: { [blue]: [board] } })
    const ended = { ...visited.sessions[session], status: 'ended' as const }
    const state = { ...visited, sessions: { [session]: ended } } as RoomState
    expect(accessToLayer(state, 'grace', board, { kind: 'round', round: 1, group: blue })).toBe('write')
  })
})
