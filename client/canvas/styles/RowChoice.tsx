import { ToggleGroup } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { useValue, type Editor } from 'tldraw'
import type { StyleRow } from './styleRows.tsx'
import styles from './Styles.module.css'

/** One thing to choose about looks; nothing where what is chosen has no such thing. */
export function RowChoice({ editor, row, hasTitle }: { editor: Editor; row: StyleRow; hasTitle?: boolean }) {
  const { t } = useTranslation()
  const worn = useValue('worn', () => row.worn(editor), [editor, row])
  if (worn === null) return null
  return (
    <>
      {hasTitle && <span className={styles.title}>{row.title(t)}</span>}
      <ToggleGroup.Root
        type="single"
        className={styles.row}
        aria-label={row.title(t)}
        value={worn ?? ''}
        onValueChange={value => row.choose(editor, value)}
      >
        {row.choices.map(({ value, label, glyph }) => (
          <ToggleGroup.Item
            key={value}
            value={value}
            className={styles.choice}
            aria-label={label(t)}
            title={label(t)}
          >
            {glyph}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
    </>
  )
}
