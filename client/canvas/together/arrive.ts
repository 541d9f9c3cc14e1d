// Brings the view of this canvas to where somebody was asked to.
import { Box, createShapeId, react, type Editor } from 'tldraw'
import type { Arrival } from '../../sessions/gathering/arrival.ts'
import { clusterOf } from '../clusters/membership.ts'
import { light } from './spotlight.ts'

/** Whoever has just opened a board hears a moment later who is on it. Milliseconds. */
const lookForMs = 10_000

const motion = (editor: Editor) => ({ animation: { duration: editor.options.animationMediumMs } })

export function arriveAt(editor: Editor, { by, sight, note, group = false, follow }: Arrival): void {
  editor.stopFollowingUser()
  if (sight) editor.zoomToBounds(new Box(sight.x, sight.y, sight.w, sight.h), { inset: 0, ...motion(editor) })
  if (note !== undefined) showToAll(editor, { note, group }, by)
  if (follow) followOnceHere(editor, by)
}

function showToAll(editor: Editor, { note, group }: { note: string; group: boolean }, by: string): void {
  const named = createShapeId(note)
  const shape = editor.getShape((group && clusterOf(editor, named)?.id) || named)
  const bounds = shape && editor.getShapePageBounds(shape)
  if (!bounds) return
  editor.zoomToBounds(bounds, { targetZoom: 1, inset: 160, ...motion(editor) })
  light(editor, { shape: shape.id, by })
}

function followOnceHere(editor: Editor, person: string): void {
  let isOver = false
  const stop = react('follow once here', () => {
    if (!editor.getCollaborators().some(({ userId }) => userId === person)) return
    // Not from within: whoever follows watches as well.
    setTimeout(() => {
      if (isOver || editor.isDisposed) return
      end()
      editor.startFollowingUser(person)
    })
  })
  const late = setTimeout(end, lookForMs)
  function end(): void {
    isOver = true
    clearTimeout(late)
    stop()
  }
}
