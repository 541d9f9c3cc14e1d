import { ToggleGroup } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { DefaultColorStyle, useValue, type Editor } from 'tldraw'
import { inkColor, inks, wornInk, type Ink } from './inks.ts'
import styles from './Styles.module.css'
import { wear } from './wear.ts'

/** Dots of colour; null where nothing of what is chosen has one. */
export function InkChoice({ editor, shown = inks }: { editor: Editor; shown?: readonly Ink[] }) {
  const { t } = useTranslation()
  const ink = useValue('ink', () => wornInk(editor), [editor])
  const colors = useValue('inks', () => shown.map(each => inkColor(editor, each)), [editor, shown])
  if (ink === null) return null
  return (
    <ToggleGroup.Root
      type="single"
      className={styles.inks}
      aria-label={t('canvas.note.colors')}
      value={ink ?? ''}
      onValueChange={value => {
        const chosen = shown.find(each => each === value)
        if (chosen) wear(editor, DefaultColorStyle, chosen)
      }}
    >
      {shown.map((each, at) => (
        <ToggleGroup.Item
          key={each}
          value={each}
          className={styles.choice}
          aria-label={t(`drawing.inks.${each}`)}
          title={t(`drawing.inks.${each}`)}
        >
          <span className={styles.ink} style={{ background: colors[at] }} />
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  )
}
