// Undo of this person's own changes. tldraw's history would take back what others did to the same records.
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { createObservable, type Observable } from './observable.ts'
import { takeStep } from './layers/takeStep.ts'
import type { Home } from './layers/writeAtHome.ts'
import { LOCAL } from './origins.ts'
import { createServerSteps } from './serverSteps.ts'

export interface UndoState {
  canUndo: boolean
  canRedo: boolean
}

export interface Undo {
  undo: () => void
  redo: () => void
  state: Observable<UndoState>
  /** How many steps there are to be undone: changes with each. */
  stepCount: Observable<number>
  /** What the server changes under this mark is a step of this person's. @returns how to take just that back */
  expect: (mark: string) => () => boolean
}

export interface OwnUndo extends Undo {
  /** What comes next is another step. */
  endStep: () => void
  /** While something is being dragged, a pause does not end the step. */
  hold: (isHeld: boolean) => void
  /** How many steps can be undone. */
  steps: () => number
  /** Takes back what came after so many steps, as if it had never been. */
  takeBackTo: (steps: number) => void
  close: () => void
}

/** Changes that follow each other so closely are one step. Milliseconds. */
const stepMs = 500

/** @param settle writes what has not been written yet @param homeOf the layer now */
export function createUndo(
  doc: Y.Doc,
  settle: () => void,
  mayWrite: () => boolean,
  homeOf: () => Home | undefined = () => undefined,
  isBaseOpen = mayWrite,
): OwnUndo {
  const byServer = createServerSteps(doc, client => homeOf()?.has(client) ?? false)
  const manager = new Y.UndoManager(recordsOf(doc), {
    trackedOrigins: new Set([LOCAL, WebsocketProvider]),
    captureTransaction: byServer.isOwn,
    captureTimeout: stepMs,
  })
  byServer.watch(manager)
  const state = createObservable<UndoState>({ canUndo: false, canRedo: false })
  const stepCount = createObservable(0)
  const show = () => {
    stepCount.set(manager.undoStack.length)
    const canUndo = manager.canUndo()
    const canRedo = manager.canRedo()
    const shown = state.get()
    if (shown.canUndo !== canUndo || shown.canRedo !== canRedo) state.set({ canUndo, canRedo })
  }
  manager.on('stack-item-added', show)
  manager.on('stack-item-popped', show)
  manager.on('stack-cleared', show)

  const take = (way: 'undo' | 'redo') =>
    byServer.take(way, () => takeStep(manager, way, homeOf(), isBaseOpen()))
  const go = (way: () => unknown) => {
    settle()
    if (!mayWrite()) return
    way()
    // Steps that others' changes left nothing of are dropped on the way, without an event.
    show()
  }

  return {
    undo: () => go(() => take('undo')),
    redo: () => go(() => take('redo')),
    state,
    stepCount,
    endStep: () => manager.stopCapturing(),
    hold(isHeld) {
      manager.captureTimeout = isHeld ? Infinity : stepMs
    },
    steps: () => manager.undoStack.length,
    takeBackTo(steps) {
      settle()
      while (mayWrite() && manager.undoStack.length > steps) take('undo')
      manager.clear(false, true)
      show()
    },
    expect(mark) {
      byServer.expect(mark)
      return () => {
        const isThere = byServer.bringToTop(mark)
        if (isThere) go(() => take('undo'))
        return isThere
      }
    },
    close: () => manager.destroy(),
  }
}
