import { toast } from 'sonner'
import { expect, onTestFinished, test, vi } from 'vitest'
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { offerUndo } from '../../../client/canvas/list/offerUndo.ts'
import { LOCAL } from '../../../client/canvas/sync/origins.ts'
import { createUndo } from '../../../client/canvas/sync/undo.ts'

test('what is offered is to take back just that: once something else was done, the offer is gone', () => {
  vi.stubGlobal('requestAnimationFrame', (show: () => void) => show())
  onTestFinished(() => void vi.unstubAllGlobals())
  const doc = new Y.Doc({ gc: false })
  const undo = createUndo(
    doc,
    () => undefined,
    () => true,
  )
  onTestFinished(() => undo.close())
  const change = (id: string, origin?: string) => {
    undo.endStep()
    doc.transact(() => recordsOf(doc).set(id, new Y.Map()), origin)
  }
  change('deleted', LOCAL)
  offerUndo(undo, 'Deleted', 'Undo')
  change('of somebody else')
  expect(toast.getToasts()).toHaveLength(1)
  change('written since', LOCAL)
  expect(toast.getToasts()).toHaveLength(0)
})
