// A real editor of tldraw without a page: it needs a document only to measure text and to hear the keyboard, and
// the tests do neither.
import { onTestFinished } from 'vitest'
import { defaultBindingUtils, defaultShapeUtils, defaultTools, Editor } from 'tldraw'
import type { BoardConnection } from '../../../../client/canvas/sync/connectBoard.ts'
import { shapeUtils } from './boards.ts'

const nothing = () => undefined

function createElement() {
  return {
    classList: { add: nothing, remove: nothing, toggle: nothing, contains: () => false },
    style: { setProperty: nothing, getPropertyValue: () => '' },
    children: [],
    setAttribute: nothing,
    appendChild: nothing,
    remove: nothing,
    focus: nothing,
    addEventListener: nothing,
    removeEventListener: nothing,
    getBoundingClientRect: () => ({ x: 0, y: 0, width: 10, height: 10 }),
  }
}

const page = {
  createElement,
  body: createElement(),
  fonts: new Set(),
  activeElement: null,
  visibilityState: 'visible',
  addEventListener: nothing,
  removeEventListener: nothing,
}

/** @param isHidden whether it is in a tab behind others, which gets no frames */
export function openPage(isHidden = false): void {
  page.visibilityState = isHidden ? 'hidden' : 'visible'
  Object.assign(globalThis, {
    window: globalThis,
    devicePixelRatio: 1,
    document: page,
    requestAnimationFrame: (show: () => void) => setTimeout(show, 16),
    cancelAnimationFrame: clearTimeout,
    addEventListener: nothing,
    removeEventListener: nothing,
  })
}

/** An editor on a board's store, bound as the board's page does it. */
export function openEditor(connection: BoardConnection): Editor {
  openPage()
  const editor = new Editor({
    store: connection.store,
    shapeUtils: [...defaultShapeUtils, ...shapeUtils],
    bindingUtils: defaultBindingUtils,
    tools: defaultTools,
    initialState: 'select',
    getContainer: () => document.createElement('div'),
    options: { maxPages: 1 },
  })
  const letGo = connection.bindEditor(editor)
  onTestFinished(() => {
    letGo()
    editor.dispose()
  })
  return editor
}
