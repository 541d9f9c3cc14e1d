// Pictures that nobody sees any more go after a day; those that somebody sees, or may still want to put up, do not.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { assetsShown } from '#shared/canvas/assetsShown.ts'
import { pageId, recordsOf } from '#shared/canvas/document.ts'
import { createMemoryAssets } from '../../../server/assets/memoryAssets.ts'
import { serverForTest, storedServerForTest } from '../fixture.ts'
import { createBoard, createTeam } from '../people.ts'
import { pngOf, sendPicture } from '../pictures.ts'
import { until } from '../sync/stage/boardClients.ts'

const hourMs = 60 * 60 * 1000

function clockFrom(start: string) {
  let at = Date.parse(start)
  return {
    now: () => new Date(at).toISOString(),
    pass: (hours: number) => void (at += hours * hourMs),
  }
}

/** A picture on a board, as the canvas keeps it: what it is, and where it stands. */
function hang(doc: Y.Doc, name: string, url: string): void {
  recordsOf(doc).set(
    `asset:${name}`,
    new Y.Map<unknown>([
      ['id', `asset:${name}`],
      ['typeName', 'asset'],
      ['type', 'image'],
      ['props.src', url],
    ]),
  )
  recordsOf(doc).set(
    `shape:${name}`,
    new Y.Map<unknown>([
      ['id', `shape:${name}`],
      ['typeName', 'shape'],
      ['type', 'image'],
      ['pos', [0, 0]],
      ['props.assetId', `asset:${name}`],
    ]),
  )
}
const takeDown = (doc: Y.Doc, name: string) => recordsOf(doc).delete(`shape:${name}`)

async function scene() {
  const clock = clockFrom('2026-03-02T09:00:00.000Z')
  const store = createMemoryAssets()
  const server = await serverForTest({ assets: store, now: clock.now })
  const { facilitator, member } = await createTeam(server)
  const board = await createBoard(facilitator, 'blank')
  return {
    clock,
    store,
    server,
    facilitator,
    member,
    board,
    edit: <T>(change: (doc: Y.Doc) => T, of = board) => server.app.documents.edit(of, member.me.id, change),
    isThere: async (url: string) => (await member.request(url)).status === 200,
    sweepDaily: async (days: number) => {
      let deleted = 0
      for (let day = 0; day < days; day++) {
        clock.pass(24)
        deleted += await server.app.sweeper.sweep()
      }
      return deleted
    },
  }
}

test('a picture on a board stays, and one that was never put up goes after a day', async () => {
  const { member, edit, isThere, sweepDaily, clock, server } = await scene()
  const hung = await sendPicture(member, pngOf({ color: [1, 0, 0] }))
  const forgotten = await sendPicture(member, pngOf({ color: [2, 0, 0] }))
  await edit(doc => hang(doc, 'hung', hung.url))
  clock.pass(23)
  expect(await server.app.sweeper.sweep()).toBe(0)
  expect(await sweepDaily(1)).toBe(0)
  expect(await isThere(forgotten.url)).toBe(true)
  expect(await sweepDaily(1)).toBe(1)
  expect([await isThere(hung.url), await isThere(forgotten.url)]).toEqual([true, false])
  expect(await sweepDaily(5)).toBe(0)
})

test('a picture that is taken down can be put up again for a day', async () => {
  const { member, edit, isThere, sweepDaily } = await scene()
  const { url } = await sendPicture(member)
  await edit(doc => hang(doc, 'picture', url))
  await edit(doc => takeDown(doc, 'picture'))
  expect(await sweepDaily(1)).toBe(0)
  await edit(doc => hang(doc, 'picture', url))
  expect(await sweepDaily(3)).toBe(0)
  expect(await isThere(url)).toBe(true)
})

test('one that a version of its board shows stays until the version is deleted', async () => {
  const { facilitator, member, edit, isThere, sweepDaily } = await scene()
  const { url } = await sendPicture(member)
  await edit(doc => hang(doc, 'picture', url))
  expect(await sweepDaily(2)).toBe(0)
  await edit(doc => takeDown(doc, 'picture'))
  const kept = async () => Object.keys((await member.state()).versions)
  await until(async () => (await kept()).length === 1, 'the version of the day that ended')
  expect(await sweepDaily(3)).toBe(0)
  for (const version of await kept()) await facilitator.command({ type: 'version.delete', version })
  expect(await sweepDaily(2)).toBe(1)
  expect(await isThere(url)).toBe(false)
})

test('one that is sent again while it waits to be deleted has a new day', async () => {
  const { member, isThere, sweepDaily } = await scene()
  const { url } = await sendPicture(member)
  expect(await sweepDaily(1)).toBe(0)
  await sendPicture(member)
  expect(await sweepDaily(1)).toBe(0)
  expect(await isThere(url)).toBe(true)
  expect(await sweepDaily(1)).toBe(1)
})

test('pictures of a copy and of an archived board stay when the original has none any more', async () => {
  const { facilitator, member, board, edit, isThere, sweepDaily } = await scene()
  const inCopy = await sendPicture(member, pngOf({ color: [1, 0, 0] }))
  const inArchive = await sendPicture(member, pngOf({ color: [2, 0, 0] }))
  await edit(doc => hang(doc, 'picture', inCopy.url))
  await facilitator.command({ type: 'board.copy', board })
  await edit(doc => takeDown(doc, 'picture'))
  const archived = await createBoard(facilitator, 'blank')
  await edit(doc => hang(doc, 'old', inArchive.url), archived)
  await facilitator.command({ type: 'board.archive', board: archived })
  expect(await sweepDaily(4)).toBe(0)
  expect([await isThere(inCopy.url), await isThere(inArchive.url)]).toEqual([true, true])
})

test('a template of the team keeps its pictures for the boards made of it', async () => {
  const { member, board, edit, isThere, sweepDaily } = await scene()
  const written = await sendPicture(member, pngOf({ color: [1, 0, 0] }))
  const prepared = await sendPicture(member, pngOf({ color: [2, 0, 0] }))
  await edit(doc => {
    hang(doc, 'written', written.url)
    hang(doc, 'prepared', prepared.url)
    const shape = recordsOf(doc).get('shape:prepared')
    shape?.set('isLocked', true)
    shape?.set('parentId', pageId)
  })
  const save = async (withNotes: boolean) =>
    (await member.command({ type: 'template.create', board, title: 'Ours', withNotes })).result?.template ??
    ''
  const [whole, frames] = [await save(true), await save(false)]
  await edit(doc => ['written', 'prepared'].forEach(name => takeDown(doc, name)))
  expect(await sweepDaily(4)).toBe(0)

  const made = [await createBoard(member, whole), await createBoard(member, frames)]
  const counts = made.map(each => edit(doc => [...assetsShown(doc)].length, each))
  expect(await Promise.all(counts)).toEqual([2, 1])
  expect([await isThere(written.url), await isThere(prepared.url)]).toEqual([true, true])
})

test('pictures that only a template showed go with it', async () => {
  const { member, board, edit, sweepDaily } = await scene()
  const { url } = await sendPicture(member)
  await edit(doc => hang(doc, 'picture', url))
  const asked = { type: 'template.create', board, title: 'Ours', withNotes: true } as const
  const template = (await member.command(asked)).result?.template ?? ''
  await edit(doc => takeDown(doc, 'picture'))
  await member.command({ type: 'template.delete', template })
  expect(await sweepDaily(3)).toBe(1)
})

test('nothing is deleted where the boards cannot be read', async () => {
  const { server, sweepDaily, store, clock } = await scene()
  const hash = '0'.repeat(64)
  await store.put('a-room-that-is-gone', { hash, bytes: new Uint8Array(3), at: clock.now() })
  expect(await sweepDaily(4)).toBe(0)
  expect(await store.list('a-room-that-is-gone')).toHaveLength(1)
  await server.close()
})

test('what the sweeper has seen outlives a restart, and at the start it sweeps by itself', async () => {
  const clock = clockFrom('2026-03-02T09:00:00.000Z')
  const server = await storedServerForTest({ now: clock.now })
  const { member } = await createTeam(server)
  const { url } = await sendPicture(member)
  clock.pass(24)
  const marked = await server.restart()
  await marked.app.sweeper.sweep()
  clock.pass(24)
  const swept = await marked.restart()
  await swept.app.sweeper.sweep()
  const headers = { authorization: `Bearer ${member.token}` }
  expect((await fetch(swept.origin + url, { headers })).status).toBe(404)
})
