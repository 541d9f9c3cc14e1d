// A cluster makes room while somebody writes in one of its notes, not only when they are done.
import type { Editor, TLShapeId } from 'tldraw'
import { refitCluster } from '#shared/canvas/clusters/clusterEdits.ts'
import { clusterAt } from '#shared/canvas/clusters/clusters.ts'
import { toNoteId } from '#shared/canvas/document.ts'
import { editBoard } from '../notes/boardOf.ts'
import { measureNote } from '../notes/measureNote.ts'
import { isSticky, type StickyShape } from '../shapes/sticky/stickyShape.ts'
import { stickyHeight } from '../shapes/textLines.ts'
import { clusters } from './membership.ts'

const heightOf = ({ props: { text, w }, meta }: StickyShape) => stickyHeight(text, w, meta)

/** Once a line, not once a letter. @returns how to stop it */
export function makeRoomWhileWriting(editor: Editor): () => void {
  /** By cluster the notes that were in it before they grew: many lines at once may reach beyond it. */
  const grown = new Map<TLShapeId, Set<string>>()

  function makeRoom(): void {
    const all = [...grown]
    grown.clear()
    editBoard(
      editor,
      doc => {
        for (const [id, joining] of all) refitCluster(doc, toNoteId(id), measureNote, { joining })
      },
      { isPart: true },
    )
  }

  return editor.sideEffects.registerAfterChangeHandler('shape', (before, after, source) => {
    if (source !== 'user' || before.props === after.props || !isSticky(before) || !isSticky(after)) return
    if (before.props.text === after.props.text) return
    const height = heightOf(before)
    if (height === heightOf(after)) return
    const cluster = clusterAt(clusters(editor), before.x + before.props.w / 2, before.y + height / 2)
    if (!cluster) return
    if (grown.size === 0) queueMicrotask(makeRoom)
    grown.set(cluster.id, (grown.get(cluster.id) ?? new Set()).add(toNoteId(after.id)))
  })
}
