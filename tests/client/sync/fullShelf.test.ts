import { expect, onTestFinished, test, vi } from 'vitest'
import * as Y from 'yjs'
import { keepUnsent } from '../../../client/canvas/sync/unsent/keepUnsent.ts'
import { createMemoryShelf } from './stage/memoryShelf.ts'

test('storage that is full is asked less and less often, and at once when the page is left', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const shelf = createMemoryShelf()
  let isFull = true
  let asked = 0
  const doc = new Y.Doc()
  const keeper = keepUnsent({
    doc,
    shelf: {
      ...shelf,
      put(batch) {
        asked++
        return isFull ? Promise.reject(new Error('full')) : shelf.put(batch)
      },
    },
    onChange: () => undefined,
  })
  doc.on('update', update => keeper.changed({ update, count: 1, isSaved: false }))
  for (let nth = 0; nth < 60; nth++) {
    doc.getMap('records').set(`${nth}`, nth)
    await vi.advanceTimersByTimeAsync(1_000)
  }
  expect(asked).toBeGreaterThan(5)
  expect(asked).toBeLessThan(12)
  expect(keeper.isWorking()).toBe(false)

  isFull = false
  keeper.write()
  await vi.advanceTimersByTimeAsync(0)
  expect(shelf.count()).toBe(60)
  expect(keeper.isWorking()).toBe(true)
  keeper.close()
})
