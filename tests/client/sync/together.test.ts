import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import type { BoardConnection } from '../../../client/canvas/sync/connectBoard.ts'
import { joinBoard, until } from '../../server/sync/stage/boardClients.ts'
import {
  boardForTest,
  drawNote,
  move,
  shapeId,
  shapeIds,
  shapeOf,
  textOf,
  type,
  writeNote,
} from './stage/boards.ts'
import { holdFrames } from './stage/frames.ts'
import { openPage } from './stage/headlessEditor.ts'
import { contentOf } from './stage/localBoard.ts'

async function twoPeople() {
  const board = await boardForTest()
  const ada = await board.canvas(board.facilitator)
  const grace = await board.canvas(board.member)
  return { ...board, ada, grace }
}

/** Both documents hold the same, and each store shows what its document holds. */
async function agreement(...people: BoardConnection[]): Promise<void> {
  const [first, ...others] = people
  const shown = ({ store }: BoardConnection) =>
    Object.fromEntries(
      store.allRecords().flatMap(record => (record.typeName === 'shape' ? [[record.id, record]] : [])),
    )
  const isSame = (other: BoardConnection) =>
    first &&
    isDeepStrictEqual(Y.encodeStateVector(first.doc), Y.encodeStateVector(other.doc)) &&
    isDeepStrictEqual(shown(first), shown(other))
  await until(() => others.every(isSame), 'everybody to see the same')
  for (const other of others) expect(contentOf(other.doc)).toEqual(first && contentOf(first.doc))
}

describe('Two people at one note', () => {
  it('type at the same time, and every word of both stays', async () => {
    const { ada, grace } = await twoPeople()
    drawNote(ada, 'n', 'the customer')
    await until(() => shapeOf(grace, 'n'), 'the note')
    type(ada, 'n', 'Today the customer')
    type(grace, 'n', 'the customer waits')
    await agreement(ada, grace)
    expect(textOf(ada, 'n')).toBe('Today the customer waits')
  })

  it('keep what one has typed since the last frame when the other’s words arrive', async () => {
    const { ada, grace } = await twoPeople()
    drawNote(ada, 'n', 'middle')
    await until(() => shapeOf(grace, 'n'), 'the note')
    const nextFrame = holdFrames()
    type(ada, 'n', 'middle end')
    expect(recordsOf(ada.doc).get('shape:n')?.get('props.text')).toHaveProperty('length', 'middle'.length)
    type(grace, 'n', 'start middle')
    grace.flush()
    await until(() => String(textOf(ada, 'n')).startsWith('start'), 'the words of the other')
    expect(textOf(ada, 'n')).toBe('start middle end')
    nextFrame()
    await agreement(ada, grace)
    expect(textOf(grace, 'n')).toBe('start middle end')
  })

  it('type letter by letter for a while, and no letter is lost', async () => {
    const { ada, grace } = await twoPeople()
    drawNote(ada, 'n', '|')
    await until(() => shapeOf(grace, 'n'), 'the note')
    for (let letter = 0; letter < 60; letter++) {
      type(ada, 'n', `a${String(textOf(ada, 'n'))}`)
      type(grace, 'n', `${String(textOf(grace, 'n'))}g`)
      if (letter % 7 === 0) await new Promise(resolve => setImmediate(resolve))
    }
    await agreement(ada, grace)
    expect(textOf(ada, 'n')).toBe(`${'a'.repeat(60)}|${'g'.repeat(60)}`)
  })

  it('move it and type in it within one frame', async () => {
    const { ada, grace } = await twoPeople()
    drawNote(ada, 'n', 'before')
    await until(() => shapeOf(grace, 'n'), 'the note')
    const nextFrame = holdFrames()
    move(ada, 'n', 300, 400)
    type(grace, 'n', 'before and after')
    nextFrame()
    await agreement(ada, grace)
    expect(shapeOf(ada, 'n')).toMatchObject({ x: 300, y: 400, props: { text: 'before and after' } })
  })

  it('delete it while the other types: it is gone, and does not come back', async () => {
    const { ada, grace } = await twoPeople()
    drawNote(ada, 'n', 'doomed')
    drawNote(ada, 'other')
    await until(() => shapeOf(grace, 'other'), 'the notes')
    const nextFrame = holdFrames()
    ada.store.remove([shapeId('n')])
    type(grace, 'n', 'doomed, is it not')
    nextFrame()
    await agreement(ada, grace)
    expect(shapeIds(grace)).toEqual(['shape:other'])
  })
})

describe('What is written', () => {
  it('is one change a frame, whatever happens in it', async () => {
    const { ada } = await twoPeople()
    drawNote(ada, 'n', '')
    const nextFrame = holdFrames()
    let updates = 0
    ada.doc.on('update', () => updates++)
    for (let step = 1; step <= 50; step++) move(ada, 'n', step, step)
    type(ada, 'n', 'moved')
    drawNote(ada, 'second')
    nextFrame()
    expect(updates).toBe(1)
    expect(recordsOf(ada.doc).get('shape:n')?.get('pos')).toEqual([50, 50])
  })

  it('does not wait for a frame in a tab that gets none', async () => {
    openPage(true)
    onTestFinished(() => openPage())
    const { ada, grace } = await twoPeople()
    holdFrames()
    drawNote(ada, 'hidden')
    await until(() => shapeOf(grace, 'hidden'), 'the note')
  })

  it('is only what differs', async () => {
    const { ada, grace } = await twoPeople()
    drawNote(ada, 'n', 'text')
    await until(() => shapeOf(grace, 'n'), 'the note')
    const keys: unknown[] = []
    recordsOf(grace.doc).observeDeep(events => {
      for (const event of events) keys.push(...event.keys.keys())
    })
    move(ada, 'n', 7, 8)
    await until(() => shapeOf(grace, 'n')?.x === 7, 'the move')
    expect(keys).toEqual(['pos'])
  })

  it('is never an echo: everybody writes their own changes, once', async () => {
    const { ada, grace, seat, facilitator } = await twoPeople()
    const program = await joinBoard(seat(facilitator))
    const written = { ada: 0, grace: 0 }
    const count = (name: 'ada' | 'grace') => (_update: Uint8Array, origin: unknown) => {
      if (typeof origin === 'string') written[name]++
    }
    ada.doc.on('update', count('ada'))
    grace.doc.on('update', count('grace'))
    // Short, odd and orphaned: what is repaired for the screen is not written.
    writeNote(program.doc, 'short', { index: 'nonsense', parentId: 'shape:gone', 'props.color': 'infrared' })
    for (let note = 0; note < 10; note++) drawNote(ada, `a${note}`)
    await until(() => shapeOf(grace, 'a9') && shapeOf(grace, 'short'), 'the notes')
    for (let note = 0; note < 5; note++) move(grace, `a${note}`, 100, 100)
    move(grace, 'short', 9, 9)
    await agreement(ada, grace)
    expect(written).toEqual({ ada: 10, grace: 6 })
  })

  it('holds no camera, page or selection', async () => {
    const { ada } = await twoPeople()
    drawNote(ada, 'n')
    for (const record of ada.store.allRecords())
      if ('name' in record) ada.store.put([{ ...record, name: 'mine' }])
    expect([...recordsOf(ada.doc).keys()]).toEqual(['shape:n'])
  })

  it('says of a new note who wrote it, and of a copy who made it', async () => {
    const { ada, grace, facilitator } = await twoPeople()
    drawNote(ada, 'n')
    ada.store.put([
      { ...(shapeOf(ada, 'n') as never as object), id: shapeId('copy'), meta: { author: 'him' } } as never,
    ])
    await until(() => shapeOf(grace, 'copy'), 'the notes')
    expect(shapeOf(grace, 'n')?.meta).toEqual({ author: facilitator.me.id, at: expect.any(String) })
    expect(shapeOf(grace, 'copy')?.meta).toMatchObject({ author: facilitator.me.id })
  })
})

describe('Whoever may only look', () => {
  it('writes nothing, and sees the board as it is', async () => {
    const { canvas, observer, ada } = await twoPeople()
    drawNote(ada, 'n', 'as it is')
    const guest = await canvas(observer, { isReadonly: true })
    await until(() => shapeOf(guest, 'n'), 'the note')
    const before = contentOf(guest.doc)
    type(guest, 'n', 'changed')
    drawNote(guest, 'sneaked in')
    guest.store.remove([shapeId('n')])
    guest.flush()
    expect(contentOf(guest.doc)).toEqual(before)
    expect(shapeIds(guest)).toEqual(['shape:n'])
    expect(textOf(guest, 'n')).toBe('as it is')
    expect(() => guest.edit(() => undefined)).toThrow('may not be changed')
  })

  it('may write when the board is opened to them, and not before', async () => {
    const { grace, ada } = await twoPeople()
    grace.setAccess('look')
    drawNote(grace, 'early')
    grace.setAccess('edit')
    drawNote(grace, 'late')
    await until(() => shapeOf(ada, 'late'), 'the note')
    expect(shapeIds(ada)).toEqual(['shape:late'])
  })
})
