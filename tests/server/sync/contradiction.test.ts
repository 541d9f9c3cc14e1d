// Whoever comes back says again what the board knows in part, and the board may have let go of it meanwhile.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { inspectUpdate } from '../../../server/sync/inspection/inspectUpdate.ts'
import { contradicts } from '../../../server/sync/intake/contradiction.ts'

test('letters that were added to a text which somebody has replaced are taken, as Yjs takes them', () => {
  const [away, here, board] = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
  const text = new Y.Text()
  away.getMap('records').set('text', text)
  text.insert(0, 'hel')
  for (const doc of [here, board]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(away))
  text.insert(3, 'lo')
  here.getMap('records').set('text', new Y.Text('Another'))
  Y.applyUpdate(board, Y.encodeStateAsUpdate(here))

  const update = Y.encodeStateAsUpdate(away)
  expect(contradicts(update, inspectUpdate(update), board)).toBe(false)
  Y.applyUpdate(board, update)
  expect(board.getMap('records').toJSON()).toEqual({ text: 'Another' })
})
