// A note that is held on another for a moment makes a group of the two when it is let go; where people are grouping, at
// once. Otherwise it steps aside when it is let go at once, for the one below would be hidden.
import { atom, WeakCache, type Atom, type Editor, type TLShapeId, type VecLike } from 'tldraw'
import { isInside, type Box } from '#shared/canvas/lanes/lanes.ts'
import type { NoteBox } from '../view/noteBoxes.ts'
import { noteViewOf } from '../view/noteView.ts'
import { draggedNotes } from './dropTarget.ts'
import { isGroupingOn } from './groupingHere.ts'
import { clusterOf, noteBoxesOf } from './membership.ts'

export interface Stack {
  /** The note below. */
  under: TLShapeId
  /** Around both, in page units. */
  box: Box
  /** They have lain like this for long enough. */
  isHeld: boolean
  /** Tells when they have. */
  timer: number
}

/** How much of the smaller one lies on the other: less is a pile, as people make them. */
const leastShared = 0.5
const holdMs = 400

const stacks = new WeakCache<Editor, Atom<Stack | undefined>>()

export const stackOf = (editor: Editor): Atom<Stack | undefined> =>
  stacks.get(editor, () => atom<Stack | undefined>('stack of notes', undefined))

/** Looks again where the dragged notes lie; `isOnGroup`: they would go into a group, or out of theirs. */
export function watchStack(editor: Editor, isOnGroup: boolean): void {
  const stack = stackOf(editor)
  const before = stack.get()
  const next = isOnGroup ? undefined : findStack(editor)
  if (next?.under === before?.under) return void (next && before && stack.set({ ...before, box: next.box }))
  if (!next) return void stack.set(undefined)
  const timer = editor.timers.setTimeout(() => {
    const now = stack.get()
    if (now?.timer === timer) stack.set({ ...now, isHeld: true })
  }, holdMs)
  stack.set({ ...next, isHeld: isGroupingOn(editor), timer })
}

/** Only of notes: what lies between them otherwise was meant to go along. */
function findStack(editor: Editor): Pick<Stack, 'under' | 'box'> | undefined {
  const notes = draggedNotes(editor)
  if (notes.length < editor.getSelectedShapeIds().length) return undefined
  const dragged = new Set(notes)
  const boxes = noteBoxesOf(editor)
  const held = notes.map(id => boxes.get(id)).find(box => box && isAt(box, editor.inputs.currentPagePoint))
  if (!held) return undefined
  let found: { under: TLShapeId; box: NoteBox; share: number } | undefined
  const part = { minX: held.x, minY: held.y, maxX: held.x + held.w, maxY: held.y + held.h }
  noteViewOf(editor)
    .boxes.get()
    .grid.eachIn(part, (under, box) => {
      const share = dragged.has(under) ? 0 : shareOf(held, box)
      if (share > (found?.share ?? leastShared)) found = { under, box, share }
    })
  if (!found || editor.getShape(found.under)?.isLocked !== false || clusterOf(editor, found.under))
    return undefined
  return { under: found.under, box: around(held, found.box) }
}

const isAt = ({ x, y, w, h }: Box, point: VecLike) => isInside({ x, y, w, h }, point.x, point.y)

function shareOf(one: Box, other: Box): number {
  const w = Math.min(one.x + one.w, other.x + other.w) - Math.max(one.x, other.x)
  const h = Math.min(one.y + one.h, other.y + other.h) - Math.max(one.y, other.y)
  return (Math.max(0, w) * Math.max(0, h)) / Math.min(one.w * one.h, other.w * other.h)
}

function around(one: Box, other: Box): Box {
  const x = Math.min(one.x, other.x)
  const y = Math.min(one.y, other.y)
  return {
    x,
    y,
    w: Math.max(one.x + one.w, other.x + other.w) - x,
    h: Math.max(one.y + one.h, other.y + other.h) - y,
  }
}
