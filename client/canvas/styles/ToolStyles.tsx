import { useTranslation } from 'react-i18next'
import { useValue, type Editor } from 'tldraw'
import { InkChoice } from './InkChoice.tsx'
import { inks } from './inks.ts'
import { RowChoice } from './RowChoice.tsx'
import { StyleButton } from './StyleButton.tsx'
import { sizeRow } from './styleRows.tsx'
import styles from './Styles.module.css'

const first = inks.slice(0, 6)

/** How the next thing will look, beside the tool that draws it. */
export function ToolStyles({ editor }: { editor: Editor }) {
  const { t } = useTranslation()
  const isShown = useValue(
    'tool has styles',
    () => !editor.isIn('select') && editor.getSharedStyles().size > 0,
    [editor],
  )
  if (!isShown) return null
  return (
    <div className={styles.bar} role="group" aria-label={t('drawing.style')}>
      <InkChoice editor={editor} shown={first} />
      <hr />
      <span className={styles.sizes}>
        <RowChoice editor={editor} row={sizeRow} />
        <hr />
      </span>
      <StyleButton editor={editor} side="top" />
    </div>
  )
}
