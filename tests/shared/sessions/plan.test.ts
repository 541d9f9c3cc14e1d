import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitted } from '#shared/sessions/plan.ts'

const retro = [5, 5, 10, 10, 5, 20, 10, 5].map(minutes => ({ minutes }))
const sum = (steps: readonly { minutes: number }[]) => steps.reduce((all, { minutes }) => all + minutes, 0)

test('an agenda of seventy minutes fits into thirty, what was long stays long', () => {
  expect(fitted(retro, 30).map(({ minutes }) => minutes)).toEqual([2, 2, 5, 4, 2, 9, 4, 2])
})

test('the minutes add up whatever is asked, and no step is shorter than one', () => {
  const steps = fc.array(fc.record({ minutes: fc.integer({ min: 1, max: 600 }) }), {
    minLength: 1,
    maxLength: 30,
  })
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 600 }), (some, asked) => {
      const fit = fitted(some, asked)
      expect(fit.every(({ minutes }) => minutes >= 1)).toBe(true)
      expect(sum(fit)).toBe(Math.max(asked, some.length))
    }),
  )
})
