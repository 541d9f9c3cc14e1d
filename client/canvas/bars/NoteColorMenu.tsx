import { ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'tldraw'
import { colors } from '../../ui/theme/colors.ts'
import { Menu } from '../../ui/overlays/Menu.tsx'
import { MenuChoice } from '../../ui/overlays/MenuChoice.tsx'
import { Swatch } from '../../ui/marks/Swatch.tsx'
import type { StickyShape } from '../shapes/sticky/stickyShape.ts'
import { colorNotes } from '../notes/boardActions.ts'
import styles from './ContextToolbar.module.css'

/** The colours of notes, by name. */
export function NoteColorMenu({ editor, notes }: { editor: Editor; notes: StickyShape[] }) {
  const { t } = useTranslation()
  const worn = [...new Set(notes.map(note => note.props.color))]
  const [only] = worn
  const color = worn.length === 1 ? only : undefined
  return (
    <Menu
      trigger={
        <button
          type="button"
          className={styles.color}
          aria-label={
            color
              ? t('canvas.note.color', { color: t(`common.colors.${color}`).toLowerCase() })
              : t('canvas.note.colorMixed')
          }
        >
          {worn.slice(0, 3).map(each => (
            <Swatch key={each} color={each} size={16} />
          ))}
          <ChevronDown aria-hidden />
        </button>
      }
    >
      <MenuChoice
        label={t('canvas.note.colors')}
        value={color}
        onChange={chosen => colorNotes(editor, chosen)}
        options={colors.map(each => ({
          value: each,
          label: t(`common.colors.${each}`),
          leading: <Swatch color={each} size={16} />,
        }))}
      />
    </Menu>
  )
}
