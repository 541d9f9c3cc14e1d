// A board whose people do nothing is kept encoded, and nobody can tell.
import * as fc from 'fast-check'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { KeptDoc } from '../../../server/sync/keeping/keptDoc.ts'
import { Relief } from '../../../server/sync/keeping/relief.ts'
import { readNotes } from '../people.ts'
import { addNote, joinBoard, noteText, until } from './stage/boardClients.ts'
import { createGatedLog } from './stage/gatedLog.ts'
import { joinRaw } from './stage/rawClient.ts'
import { scene } from './stage/scene.ts'

/** How many boards rest now. */
async function resting({ origin }: { origin: string }): Promise<number> {
  const text = await (await fetch(`${origin}/metrics`)).text()
  return Number(/^rotunda_boards_resting (\d+)/m.exec(text)?.[1])
}

/** Encodes a board as soon as nothing is under way there. */
const restless = { restMs: 1, limits: { sweepMs: 5 } }

describe('A board at rest', () => {
  it('is there for whoever draws, comes or asks, and rests again', async () => {
    const { server, facilitator, member, board, seat } = await scene({ sync: restless })
    const ada = await joinBoard(seat(facilitator))
    const grace = await joinBoard(seat(member))
    for (const [index, { doc }] of [ada, grace, ada].entries()) {
      await until(async () => (await resting(server)) === 1, 'it rests')
      addNote(doc, `note-${index}`, `Note ${index}`)
      await until(() => [ada, grace].every(each => noteText(each.doc, `note-${index}`)), 'seen by both')
    }
    await until(async () => (await resting(server)) === 1, 'it rests')
    const late = await joinBoard(seat(member))
    expect(recordsOf(late.doc).toJSON()).toEqual(recordsOf(ada.doc).toJSON())
    await until(async () => (await resting(server)) === 1, 'it rests')
    expect((await readNotes(facilitator, board)).map(({ text }) => text).sort()).toEqual([
      'Note 0',
      'Note 1',
      'Note 2',
    ])
  })

  it('rests not while something of it waits for the disk', async () => {
    const log = createGatedLog()
    const { server, facilitator, seat } = await scene({ log, sync: restless })
    const ada = await joinRaw(seat(facilitator))
    await until(async () => (await resting(server)) === 1, 'it rests')
    log.hold()
    ada.draw(doc => addNote(doc, 'slow', 'Not on disk yet'))
    await until(() => log.waiting() === 1, 'it waits')
    for (let look = 0; look < 20; look++) expect(await resting(server)).toBe(0)
    log.release()
    await until(async () => ada.acknowledged === 1 && (await resting(server)) === 1, 'it rests again')
  })

  it('says the same as before, and tells of each change once', () => {
    const change = fc.record({
      id: fc.nat(5),
      text: fc.string(),
      isFolded: fc.boolean(),
      isGone: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), changes => {
        const told = new Y.Doc()
        const kept = new KeptDoc(new Y.Doc(), update => Y.applyUpdate(told, update))
        for (const { id, text, isFolded, isGone } of changes) {
          if (isGone) recordsOf(kept.doc).delete(`shape:${id}`)
          else addNote(kept.doc, `${id}`, text)
          const before = Y.encodeStateAsUpdate(kept.doc)
          if (isFolded) kept.fold()
          expect(Y.encodeStateAsUpdate(kept.doc)).toEqual(before)
        }
        expect(recordsOf(told).toJSON()).toEqual(recordsOf(kept.doc).toJSON())
        expect(Y.encodeStateVector(told)).toEqual(Y.encodeStateVector(kept.doc))
      }),
    )
  })
})

describe('Memory', () => {
  it('is given back once much was let go of, and nothing more is', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    let load = 0
    const collect = vi.fn()
    const relief = new Relief({ startLoad: () => () => load, collect })
    relief.letGo(1_000)
    vi.advanceTimersByTime(60_000)
    relief.letGo(200_000)
    vi.advanceTimersByTime(5_000)
    relief.letGo(1_000)
    vi.advanceTimersByTime(5_000)
    expect(collect).not.toHaveBeenCalled()
    load = 0.5
    vi.advanceTimersByTime(60_000)
    expect(collect).not.toHaveBeenCalled()
    load = 0.01
    vi.advanceTimersByTime(60_000)
    expect(collect).toHaveBeenCalledTimes(1)
  })
})
