import { expect, test } from 'vitest'
import type { Person } from '#shared/people/model.ts'
import { forgottenIn } from '#shared/privacy/select.ts'

test('one is forgotten while another comes back: boards are to be opened anew all the same', () => {
  const person = (id: string, erased?: Person['erased']): Person => ({
    id,
    name: id,
    color: 'blue',
    role: 'member',
    removed: false,
    joinedAt: '2026-11-22T10:00:00.000Z',
    ...(erased && { erased }),
  })
  const isDone = { what: 'words', isDone: true } as const
  const before = forgottenIn({ people: { ada: person('ada', isDone), grace: person('grace') } })
  const after = forgottenIn({ people: { ada: person('ada'), grace: person('grace', isDone) } })
  expect(after).not.toBe(before)
})
