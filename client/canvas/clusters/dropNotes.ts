// Dragging notes into clusters and out of them. What follows from a drop is one step of undo with its drag.
import type { Editor, StateNode } from 'tldraw'
import { refitCluster } from '#shared/canvas/clusters/clusterEdits.ts'
import { toNoteId } from '#shared/canvas/document.ts'
import { i18n } from '../../text/i18n.ts'
import { announce } from '../announce.ts'
import { editBoard } from '../notes/boardOf.ts'
import { measureNote } from '../notes/measureNote.ts'
import { draggedNotes, noteDrag, startDrag, targetAt, type DropTarget, type NoteDrag } from './dropTarget.ts'
import { clustersWith } from './membership.ts'

/** The states live and die with the editor. */
export function makeDropsGroup(editor: Editor): void {
  const dragging = editor.getStateDescendant('select.translating')
  if (!dragging) throw new Error('The select tool of this tldraw has other states')
  const drag = noteDrag(editor)
  before(dragging, 'onEnter', () => drag.set(startDrag(editor)))
  before(dragging, 'onExit', () => drag.set(undefined))
  before(dragging, 'onPointerUp', () => {
    const current = drag.get()
    const target = current && targetAt(editor, current, editor.inputs.currentPagePoint)
    // When the drag is over, and with it the operation of the canvas that ends it.
    if (current) queueMicrotask(() => dropNotes(editor, current, target))
  })
}

type Handler = 'onEnter' | 'onExit' | 'onPointerUp'

function before(state: StateNode, handler: Handler, act: () => void): void {
  const own = state[handler]?.bind(state) as ((info: never, other: never) => void) | undefined // each takes its own
  state[handler] = (info: unknown, other?: unknown) => {
    act()
    own?.(info as never, other as never)
  }
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
