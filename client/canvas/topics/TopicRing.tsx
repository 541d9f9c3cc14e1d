import { createShapeId, useEditor, useValue, type Editor, type TLShapeId } from 'tldraw'
import type { Topic } from '#shared/sessions/model.ts'
import { useBoard } from '../boardContext.ts'
import { clusterOf } from '../clusters/membership.ts'
import styles from './TopicRing.module.css'
import { useTopicOn } from './useTopicsHere.ts'

/** Around what is talked about, for as long as it is. Below the shapes: what hangs on a note stays whole. */
export function TopicRing() {
  const editor = useEditor()
  const isThisBoard = useBoard().editor === editor
  const topic = useTopicOn()
  const ring = useValue('ring', () => (topic && isThisBoard ? ringOf(editor, topic) : undefined), [
    editor,
    topic,
    isThisBoard,
  ])
  if (!ring) return null
  const { shape, x, y, w, h, zIndex } = ring
  return (
    <div
      className={styles.ring}
      data-topic={shape}
      style={{ transform: `translate(${x}px, ${y}px)`, width: w, height: h, zIndex }}
    />
  )
}

function ringOf(editor: Editor, { note, group }: Topic) {
  const named = createShapeId(note)
  const shape: TLShapeId = (group && clusterOf(editor, named)?.id) || named
  const bounds = editor.getShapePageBounds(shape)
  if (!bounds) return undefined
  const { x, y, w, h } = bounds
  // Notes that are painted have no place among the shapes that are there.
  const place = editor.getRenderingShapes().find(({ id }) => id === shape)?.index
  return { shape, x, y, w, h, zIndex: place ?? editor.options.maxShapesPerPage * 3 }
}
