import { expect, test } from 'vitest'
import { createAnswers } from '../../../server/rooms/answers.ts'

const event = (seq: number, by: string, command?: string) => ({
  type: 'room.renamed' as const,
  name: 'Name',
  seq,
  by,
  at: '2026-03-02T09:00:00.000Z',
  ...(command !== undefined && { command }),
})

test('a command is found by who sent it and its id, with all its events', () => {
  const answers = createAnswers()
  answers.addEvents([event(1, 'ada'), event(2, 'ada', 'a'), event(3, 'ada', 'a'), event(4, 'grace', 'a')])
  expect(answers.find('ada', 'a')).toEqual({ after: 1, seq: 3 })
  expect(answers.find('grace', 'a')).toEqual({ after: 3, seq: 4 })
  expect(answers.find('edsger', 'a')).toBeUndefined()
})

test('a command without events is remembered by where the room was', () => {
  const answers = createAnswers()
  answers.remember('ada', 'a', { after: 7, seq: 7 })
  expect(answers.find('ada', 'a')).toEqual({ after: 7, seq: 7 })
})

test('only the newest are remembered', () => {
  const answers = createAnswers(3)
  answers.addEvents(['a', 'b', 'c', 'd'].map((command, index) => event(index + 1, 'ada', command)))
  expect(['a', 'b', 'c', 'd'].map(command => answers.find('ada', command) !== undefined)).toEqual([
    false,
    true,
    true,
    true,
  ])
})
