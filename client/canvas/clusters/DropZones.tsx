import { useTranslation } from 'react-i18next'
import { TLPOINTER_ID, useEditor, useValue } from 'tldraw'
import type { Box } from '#shared/canvas/lanes/lanes.ts'
import styles from './DropZones.module.css'
import { noteDrag, targetAt } from './dropTarget.ts'
import { stackOf } from './stacking.ts'

const at = ({ x, y, w, h }: Box) => ({ width: w, height: h, transform: `translate(${x}px, ${y}px)` })

/** While notes are dragged: the cluster they would go into, the place that takes them out of theirs, a note they lie on. */
export function DropZones() {
  const editor = useEditor()
  const { t } = useTranslation()
  const drag = useValue('drag', () => noteDrag(editor).get(), [editor])
  const target = useValue(
    'target',
    () => {
      const pointer = drag && editor.store.get(TLPOINTER_ID)
      const found = pointer && targetAt(editor, drag, pointer)
      return found?.kind === 'cluster' ? found.cluster.id : found?.kind
    },
    [editor, drag],
  )
  const cluster = useValue(
    'box',
    () => {
      const shape = target && target !== 'exit' ? editor.getShape(target) : undefined
      return shape && editor.getShapePageBounds(shape)
    },
    [editor, target],
  )
  const stack = useValue('stack', () => stackOf(editor).get(), [editor])
  if (!drag) return null
  return (
    <>
      {cluster && <div className={styles.target} style={at(cluster)} />}
      {stack && (
        <div className={styles.stack} data-held={stack.isHeld || undefined} style={at(stack.box)}>
          <span>{t(stack.isHeld ? 'arrange.dropToGroup' : 'arrange.holdToGroup')}</span>
        </div>
      )}
      {drag.exit && (
        <div className={styles.exit} data-over={target === 'exit' || undefined} style={at(drag.exit)}>
          <span>{t('arrange.exit')}</span>
        </div>
      )}
    </>
  )
}
