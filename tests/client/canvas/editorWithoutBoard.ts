// An editor on a store of its own, for what needs no document and no server.
import './pageWithoutPen.ts'
import { onTestFinished } from 'vitest'
import { defaultBindingUtils, defaultTools, Editor } from 'tldraw'
import { allShapeUtils, createBoardStore } from '../../../client/canvas/sync/boardStore.ts'
import { shapeUtils } from '../sync/stage/boards.ts'
import { openPage } from '../sync/stage/headlessEditor.ts'

const nothing = () => undefined

export function editorWithoutBoard(): Editor {
  openPage()
  const editor = new Editor({
    store: createBoardStore(shapeUtils),
    shapeUtils: allShapeUtils(shapeUtils),
    bindingUtils: defaultBindingUtils,
    tools: defaultTools,
    initialState: 'select',
    getContainer: () => document.createElement('div'),
    options: { maxPages: 1, maxShapesPerPage: 20_000 },
  })
  editor.updateViewportScreenBounds = nothing as never // there is nothing to measure
  onTestFinished(() => editor.dispose())
  return editor
}
