import { expect, test } from 'vitest'
import { serverForTest } from '../fixture.ts'
import { addNotes, createBoard, createTeam } from '../people.ts'

test('a session is summed up from what was written on its boards, as data and as files', async () => {
  const { facilitator, member, observer } = await createTeam(await serverForTest())
  const board = await createBoard(facilitator, 'retro-start-stop-continue')
  const activities = [{ title: 'Write', mode: 'write' as const, minutes: 5, board }]
  const { result } = await facilitator.command({ type: 'session.create', title: 'Ретро', activities })
  const session = result?.session ?? ''
  const params = { room: facilitator.room, session }
  expect((await observer.refusal('readSummary', { params })).code).toBe('session-not-running')
  await facilitator.command({ type: 'session.start', session })
  const [note = ''] = await addNotes(member, board, [{ text: 'Звонить клиентам', zone: 'next-actions' }])
  await member.command({ type: 'initiative.promote', sources: [{ board, note }], owner: member.me.id })
  await facilitator.command({ type: 'session.end', session })
  await facilitator.command({ type: 'session.writeSummary', session, part: 'opening', text: 'Хорошо сели.' })

  const summary = await observer.call('readSummary', { params })
  expect(summary).toMatchObject({
    session: { title: 'Ретро' },
    edits: { texts: { opening: 'Хорошо сели.' } },
    groups: [{ people: [{ name: 'Grace' }] }],
    boards: [{ id: board, notes: 1 }],
    initiatives: [{ title: 'Звонить клиентам', owner: 'Grace' }],
    actions: [{ title: 'Звонить клиентам', isNew: true, slipped: 0 }],
  })
  const address = `/api/rooms/${params.room}/sessions/${session}/summary/export?language=ru`
  const html = await observer.request(`${address}&format=html&timeZone=Asia/Omsk`)
  expect(html.headers.get('content-disposition')).toContain('attachment')
  expect(await html.text()).toMatch(/<html lang="ru">[^]*Хорошо сели[^]*Дела[^]*Звонить клиентам[^]*<svg/)
  expect(await (await observer.request(`${address}&format=markdown`)).text()).toContain('## Дела')
  expect((await observer.request(`${address}&format=html&timeZone=Mars`)).status).toBe(400)
})
