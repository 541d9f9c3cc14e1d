import { ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useValue, type Editor } from 'tldraw'
import { Popover } from '../../ui/overlays/Popover.tsx'
import { InkChoice } from './InkChoice.tsx'
import { inkColor, wornInk } from './inks.ts'
import { RowChoice } from './RowChoice.tsx'
import { styleRows } from './styleRows.tsx'
import styles from './Styles.module.css'

/** All that can be chosen about the looks of what is chosen, or of what an armed tool draws next. */
export function StyleButton({ editor, side }: { editor: Editor; side?: 'top' }) {
  const { t } = useTranslation()
  const hasStyles = useValue('has styles', () => editor.getSharedStyles().size > 0, [editor])
  const color = useValue('shown ink', () => inkColor(editor, wornInk(editor) ?? 'black'), [editor])
  if (!hasStyles) return null
  return (
    <Popover
      label={t('drawing.style')}
      side={side}
      trigger={
        <button type="button" className={styles.trigger} aria-label={t('drawing.style')}>
          <span className={styles.ink} style={{ background: color }} />
          <ChevronDown aria-hidden />
        </button>
      }
    >
      <div className={styles.panel}>
        <InkChoice editor={editor} />
        <div className={styles.rows}>
          {styleRows.map((row, at) => (
            <RowChoice key={at} editor={editor} row={row} hasTitle />
          ))}
        </div>
      </div>
    </Popover>
  )
}
