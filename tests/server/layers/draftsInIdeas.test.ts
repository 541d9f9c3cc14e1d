// What is held back in hidden writing, at everything that ideas are made of.
import { expect, test } from 'vitest'
import type { CommandInput } from '../people.ts'
import { addNote, until } from '../sync/stage/boardClients.ts'
import { joinRaw } from '../sync/stage/rawClient.ts'
import { hiddenScene } from './stage.ts'

const secret = 'Nobody but me reads this'

test('a note in a draft is in no idea, no initiative and no summary, also for who knows its id', async () => {
  const { facilitator, member, board, seat, draftOf, reveal } = await hiddenScene()
  const { room } = facilitator
  const author = await joinRaw(seat(member, draftOf(member)))
  author.draw(doc => addNote(doc, 'a', secret))
  await until(() => author.acknowledged === 1, 'on disk')

  const notes = [{ board, note: 'a' }]
  const asked: CommandInput[] = [
    { type: 'idea.propose', boards: [board], ideas: [{ title: 'Ours', notes }] },
    { type: 'idea.create', title: 'Ours', notes },
    { type: 'initiative.promote', sources: notes },
    { type: 'note.mark', board, note: 'a', mark: 'agree' },
  ]
  for (const command of asked) expect(await facilitator.refused(command)).toBe('no-such-note')

  const { result } = await facilitator.command({
    type: 'session.create',
    title: 'Workshop',
    activities: [{ title: 'Write', mode: 'write-hidden', minutes: 5, board }],
  })
  const session = result?.session ?? ''
  await facilitator.command({ type: 'session.start', session })
  const told = await Promise.all(
    [
      '',
      '/events',
      `/boards/${board}/notes`,
      `/boards/${board}/outline`,
      `/sessions/${session}/summary`,
      `/sessions/${session}/summary/export?format=markdown`,
    ].map(async path => (await facilitator.request(`/api/rooms/${room}${path}`)).text()),
  )
  expect(told.join('')).not.toContain(secret)

  await reveal()
  await facilitator.command({ type: 'idea.create', title: 'Ours', notes })
})
