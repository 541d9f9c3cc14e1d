import { expect, test } from 'vitest'
import { isOfNow } from '#shared/fists/select.ts'
import { hold } from '../summaries/room.ts'

test('hands are shown by themselves as long as their step goes on, on boards that were there', () => {
  const { story, session, board } = hold()
  story.ask({ type: 'fist.open', session })
  const [id = ''] = Object.keys(story.state.fists)
  const shown = (on: string, of = id) => {
    const [fist, where] = [story.state.fists[of], story.state.boards[on]]
    return fist && where && isOfNow(fist, story.state, where)
  }
  expect(shown(board)).toBe(false)
  story.ask({ type: 'fist.close', fist: id })
  expect(shown(board)).toBe(true)
  story.ask({ type: 'board.create', title: 'Next', template: 'blank' })
  expect(shown(Object.keys(story.state.boards).at(-1) ?? '')).toBe(false)
  story.ask({ type: 'session.back', session, from: 1 })
  expect(shown(board)).toBe(false)

  story.ask({ type: 'fist.open', session })
  const [, last = ''] = Object.keys(story.state.fists)
  story.ask({ type: 'fist.close', fist: last })
  expect(shown(board, last)).toBe(true)
  story.ask({ type: 'session.end', session })
  expect(shown(board, last)).toBe(false)
})
