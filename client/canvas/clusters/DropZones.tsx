import { useTranslation } from 'react-i18next'
import { TLPOINTER_ID, useEditor, useValue } from 'tldraw'
import type { Box } from '#shared/canvas/lanes/lanes.ts'
import styles from './DropZones.module.css'
import { noteDrag, targetAt } from './dropTarget.ts'

const at = ({ x, y, w, h }: Box) => ({ width: w, height: h, transform: `translate(${x}px, ${y}px)` })

/** While notes are dragged: the cluster they would go into, and the place that takes them out of theirs. */
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
  if (!drag) return null
  return (
    <>
      {cluster && <div className={styles.target} style={at(cluster)} />}
      {drag.exit && (
        <div className={styles.exit} data-over={target === 'exit' || undefined} style={at(drag.exit)}>
          <span>{t('arrange.exit')}</span>
        </div>
      )}
    </>
  )
}
