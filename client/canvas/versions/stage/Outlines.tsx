import { isShapeId, useEditor, useValue, type Editor } from 'tldraw'
import { toRecordId } from '#shared/canvas/document.ts'
import type { Note } from '#shared/canvas/notes/notes.ts'
import type { Comparison } from '#shared/versions/compare.ts'
import styles from './Outlines.module.css'

/** Around each note that is different, on the page: by kind of line, and by colour. One path a kind, however many. */
export function Outlines({ comparison }: { comparison: Comparison }) {
  const editor = useEditor()
  const paths = useValue(
    'outlines',
    () => {
      const { added, changed, removed } = comparison
      const kinds = { added, changed: changed.map(({ after }) => after), removed }
      return Object.entries(kinds).map(([kind, notes]) => [kind, pathAround(editor, notes)] as const)
    },
    [editor, comparison],
  )
  return (
    <svg className={styles.outlines} aria-hidden>
      {paths.map(([kind, path]) => path !== '' && <path key={kind} data-kind={kind} d={path} />)}
    </svg>
  )
}

const distance = 5

function pathAround(editor: Editor, notes: readonly Note[]): string {
  let path = ''
  for (const { id } of notes) {
    const shape = toRecordId(id)
    const bounds = isShapeId(shape) ? editor.getShapePageBounds(shape) : undefined
    if (!bounds) continue
    const [x, y] = [bounds.x - distance, bounds.y - distance]
    const [w, h] = [bounds.w + 2 * distance, bounds.h + 2 * distance]
    path += `M${x} ${y}h${w}v${h}h${-w}Z`
  }
  return path
}
