import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import type { BoardConnection } from '../../../client/canvas/sync/connectBoard.ts'
import { whenSaved } from '../../../client/canvas/promote/whenSaved.ts'
import type { Change } from '../../../client/canvas/sync/unsent/change.ts'
import { keepUnsent } from '../../../client/canvas/sync/unsent/keepUnsent.ts'
import type { Shelf } from '../../../client/canvas/sync/unsent/shelf.ts'
import { until } from '../../server/sync/stage/boardClients.ts'
import { boardForTest, drawNote, openCanvas, shapeOf, textOf, type } from './stage/boards.ts'
import { cableTo } from './stage/cable.ts'
import { createMemoryShelf } from './stage/memoryShelf.ts'

const readyOf = ({ status }: BoardConnection) => {
  const now = status.get()
  return now.phase === 'ready' ? now : undefined
}
const saved = (canvas: BoardConnection) => until(() => readyOf(canvas)?.save === 'saved', 'it to be saved')
const offline = (canvas: BoardConnection) =>
  until(() => readyOf(canvas)?.save === 'offline', 'it to be offline')

/** A board of Ada's with a saved note, and her cable out. */
async function inTheTunnel(shelf: Shelf) {
  const place = await boardForTest()
  const cable = await cableTo(place.server.origin)
  const ada = await place.canvas(place.member, { origin: cable.origin, shelf })
  drawNote(ada, 'before', 'before')
  await whenSaved(ada)
  cable.pull()
  await offline(ada)
  return { ...place, cable, ada }
}

describe('What the server has not got', () => {
  it('outlives its tab, is counted on the next visit until it is saved, and is gone from the device then', async () => {
    const shelf = createMemoryShelf()
    const { ada, canvas, facilitator, member, server, board } = await inTheTunnel(shelf)
    drawNote(ada, 'new', 'in the tunnel')
    type(ada, 'before', 'before and after')
    await until(() => shelf.count() === 2, 'both to be on the device')
    expect(readyOf(ada)).toMatchObject({ pending: 2, keptIn: 'device' })
    expect(ada.isAllKept()).toBe(true)
    ada.close()

    const grace = await canvas(facilitator)
    type(grace, 'before', 'long before')
    await whenSaved(grace)
    const again = openCanvas({ server, board, person: member }, { shelf })
    const said: unknown[] = []
    again.status.subscribe(() => said.push(readyOf(again)?.pending))
    await until(() => shapeOf(grace, 'new'), 'the note')
    await saved(again)
    expect(said).toContain(2)
    await until(() => textOf(grace, 'before') === 'long before and after', 'both texts')
    expect(textOf(again, 'before')).toBe('long before and after')
    await until(() => shelf.count() === 0, 'the device to be empty')
    again.undo.undo()
    expect(shapeOf(again, 'new')).toBeDefined()
  })

  describe('within a moment', () => {
    beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
    afterEach(() => void vi.useRealTimers())

    const aChange = () => {
      const shelf = createMemoryShelf()
      const doc = new Y.Doc()
      const keeper = keepUnsent({ doc, shelf, onChange: () => undefined })
      doc.getMap('records').set('n', 'a note')
      const change: Change = { update: Y.encodeStateAsUpdate(doc), count: 1, isSaved: false }
      keeper.changed(change)
      return { change, keeper, shelf }
    }

    it('is never written to the device where the answer comes in time, as with a good line', async () => {
      const { change, keeper, shelf } = aChange()
      change.isSaved = true
      keeper.settled()
      await vi.advanceTimersByTimeAsync(60_000)
      expect(shelf.puts()).toBe(0)
    })

    it('is written where no answer comes, and leaves the device when it does', async () => {
      const { change, keeper, shelf } = aChange()
      await vi.advanceTimersByTimeAsync(1_000)
      expect(shelf.count()).toBe(1)
      change.isSaved = true
      keeper.settled()
      await vi.advanceTimersByTimeAsync(1_000)
      expect({ puts: shelf.puts(), count: shelf.count() }).toEqual({ puts: 1, count: 0 })
    })
  })

  it('comes but once when another tab brought it already', async () => {
    const shelf = createMemoryShelf()
    const { ada, cable, canvas, member } = await inTheTunnel(shelf)
    drawNote(ada, 'new', 'in the tunnel')
    await until(() => shelf.count() === 1, 'it to be on the device')
    const other = await canvas(member, { shelf })
    await until(() => shapeOf(other, 'new') && shelf.count() === 0, 'the note')
    cable.plugIn()
    await saved(ada)
    type(ada, 'new', 'in the tunnel, and out')
    await until(() => textOf(other, 'new') === 'in the tunnel, and out', 'the text, once')
  })

  it('is taken up from a tab that was closed while this one was offline as well', async () => {
    const shelf = createMemoryShelf()
    const { ada, cable, canvas, member, server, facilitator } = await inTheTunnel(shelf)
    const cable2 = await cableTo(server.origin)
    const other = await canvas(member, { origin: cable2.origin, shelf })
    cable2.pull()
    await offline(other)
    drawNote(ada, 'new', 'in the tunnel')
    await until(() => shelf.count() === 1, 'it to be on the device')
    ada.close()
    cable.plugIn()
    cable2.plugIn()
    const grace = await canvas(facilitator)
    await until(() => shapeOf(grace, 'new'), 'the note')
  })

  it('waits on the device while the board is locked', async () => {
    const shelf = createMemoryShelf()
    const { ada, canvas, facilitator, member, board } = await inTheTunnel(shelf)
    drawNote(ada, 'new', 'in the tunnel')
    await until(() => shelf.count() === 1, 'it to be on the device')
    ada.close()
    await facilitator.command({ type: 'board.lock', board, locked: true })
    const again = await canvas(member, { shelf, isReadonly: true })
    await saved(again)
    expect(shapeOf(again, 'new')).toBeUndefined()
    await facilitator.command({ type: 'board.lock', board, locked: false })
    again.setAccess('edit')
    await until(() => shapeOf(again, 'new'), 'the note')
    await saved(again)
    await until(() => shelf.count() === 0, 'the device to be empty')
  })

  it('is deleted from the device of somebody who was removed', async () => {
    const shelf = createMemoryShelf()
    const { ada, cable, facilitator, member } = await inTheTunnel(shelf)
    drawNote(ada, 'new', 'in the tunnel')
    await until(() => shelf.count() === 1, 'it to be on the device')
    await facilitator.command({ type: 'person.remove', person: member.me.id })
    cable.plugIn()
    await until(() => ada.status.get().phase === 'refused', 'the refusal')
    await until(() => shelf.count() === 0, 'the device to be empty')
  })

  it('is said to be in the tab only where the device takes nothing, and is saved all the same', async () => {
    const shelf = createMemoryShelf()
    const { ada, cable } = await inTheTunnel(shelf)
    shelf.fill()
    drawNote(ada, 'new', 'in the tunnel')
    await until(() => readyOf(ada)?.keptIn === 'tab', 'it to be said')
    expect(ada.isAllKept()).toBe(false)
    cable.plugIn()
    await saved(ada)
  })

  it('that was damaged on the device keeps nobody from the board', async () => {
    const shelf = createMemoryShelf()
    await shelf.put({ update: Uint8Array.of(9, 9, 9), count: 1 })
    const { canvas, member } = await boardForTest()
    await saved(await canvas(member, { shelf }))
    await until(() => shelf.count() === 0, 'the device to be empty')
  })
})
