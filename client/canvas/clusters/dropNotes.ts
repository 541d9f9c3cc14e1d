// Dragging notes into clusters, out of them, and onto each other. What follows from a drop is one step of undo with its
// drag.
import type { Editor, StateNode } from 'tldraw'
import { moveTo } from '#shared/canvas/blocks.ts'
import { refitCluster } from '#shared/canvas/clusters/clusterEdits.ts'
import { toNoteId } from '#shared/canvas/document.ts'
import { i18n } from '../../text/i18n.ts'
import { announce } from '../announce.ts'
import { editBoard } from '../notes/boardOf.ts'
import { shiftApart, standingOn } from '../notes/freePlace.ts'
import { measureNote } from '../notes/measureNote.ts'
import { raiseNotes } from '../notes/order.ts'
import { draggedNotes, noteDrag, startDrag, targetAt, type DropTarget, type NoteDrag } from './dropTarget.ts'
import { groupOnto } from './grouping.ts'
import { clustersWith, noteBoxesOf } from './membership.ts'
import { stackOf, watchStack, type Stack } from './stacking.ts'

/** The states live and die with the editor. */
export function makeDropsGroup(editor: Editor): void {
  const dragging = editor.getStateDescendant('select.translating')
  if (!dragging) throw new Error('The select tool of this tldraw has other states')
  const drag = noteDrag(editor)
  const stack = stackOf(editor)
  const targetNow = (current: NoteDrag) => targetAt(editor, current, editor.inputs.currentPagePoint)
  around(dragging, 'onEnter', own => {
    drag.set(startDrag(editor))
    own()
    raiseNotes(editor, draggedNotes(editor))
  })
  around(dragging, 'onPointerMove', own => {
    own()
    const current = drag.get()
    if (current) watchStack(editor, targetNow(current) !== undefined)
  })
  around(dragging, 'onExit', own => {
    drag.set(undefined)
    stack.set(undefined)
    own()
  })
  around(dragging, 'onPointerUp', own => {
    const current = drag.get()
    const target = current && targetNow(current)
    const held = stack.get()
    // When the drag is over, and with it the operation of the canvas that ends it.
    if (current)
      queueMicrotask(() => {
        dropNotes(editor, current, target)
        if (held && !target) (held.isHeld ? stackNotes : stepAside)(editor, held)
      })
    own()
  })
}

type Handler = 'onEnter' | 'onExit' | 'onPointerMove' | 'onPointerUp'

function around(state: StateNode, handler: Handler, act: (own: () => void) => void): void {
  const own = state[handler]?.bind(state) as ((info: never, other: never) => void) | undefined // each takes its own
  state[handler] = (info: unknown, other?: unknown) => act(() => own?.(info as never, other as never))
}

/** Let go at once it would hide the note below. */
function stepAside(editor: Editor, { under }: Stack): void {
  if (editor.isDisposed || !editor.getShape(under)) return
  const moved = new Set(draggedNotes(editor))
  const boxes = new Map([...noteBoxesOf(editor)].filter(([id]) => moved.has(id)))
  const { dx, dy } = shiftApart(editor, [...boxes.values()], standingOn(editor, moved))
  editBoard(
    editor,
    doc => {
      for (const [id, { x, y }] of boxes) moveTo(doc, id, x + dx, y + dy)
    },
    { isPart: true },
  )
}

function stackNotes(editor: Editor, { under }: Stack): void {
  const count = editor.isDisposed || !editor.getShape(under) ? 0 : groupOnto(editor, under)
  if (count > 0) announce(i18n.t('arrange.grouped', { count }))
}

export function dropNotes(editor: Editor, { sources }: NoteDrag, target: DropTarget): void {
  if (editor.isDisposed) return
  const notes = draggedNotes(editor)
  const moved = new Set(notes.map(toNoteId))
  // Those that were let go half over an edge belong to where their middle is.
  const around = clustersWith(editor, notes)
  if (target?.kind === 'cluster') around.add(target.cluster.id)
  const touched = new Set([...sources, ...around])
  if (touched.size === 0) return
  editBoard(
    editor,
    doc => {
      for (const id of touched) {
        const isJoined = target?.kind === 'cluster' && target.cluster.id === id
        const isLeft = target !== undefined && !isJoined && sources.has(id)
        refitCluster(doc, toNoteId(id), measureNote, {
          ...(isJoined && { joining: moved }),
          ...(isLeft && { leaving: moved }),
        })
      }
    },
    { isPart: true },
  )
  if (target?.kind === 'exit') announce(i18n.t('arrange.takenOut', { count: notes.length }))
  else if (target && !sources.has(target.cluster.id))
    announce(i18n.t('arrange.takenIn', { count: notes.length, heading: target.cluster.heading }))
}
