// A copy of a board on a canvas of its own, that nobody can change: the same way from document to canvas as that of
// the board itself, with nobody at the other end.
import type { TLAssetStore, TLStore } from 'tldraw'
import * as Y from 'yjs'
import type { BoardCopy } from '#shared/versions/boardCopy.ts'
import { writeCopy } from '#shared/versions/copy.ts'
import { ownShapeUtils } from '../../editor/canvasKit.ts'
import { bindDocument } from '../../sync/bindDocument.ts'
import { allShapeUtils, createBoardStore } from '../../sync/boardStore.ts'
import { createJudge } from '../../sync/judge/validate.ts'

export interface OpenCopy {
  store: TLStore
  /** Shows another content; resolves when it is shown. */
  show: (copy: BoardCopy) => Promise<void>
  close: () => void
}

export function openCopy(assets: TLAssetStore): OpenCopy {
  const doc = new Y.Doc()
  const store = createBoardStore(ownShapeUtils, assets)
  const binding = bindDocument({
    doc,
    store,
    judge: createJudge(store, allShapeUtils(ownShapeUtils)),
    isReadonly: true,
    beforeWrite: () => undefined,
    onRefused: () => undefined,
  })
  let hydrated: Promise<void> | undefined
  return {
    store,
    show(copy) {
      writeCopy(doc, copy)
      return (hydrated ??= binding.hydrate())
    },
    close() {
      binding.close()
      doc.destroy()
    },
  }
}
