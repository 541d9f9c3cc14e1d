import { ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { DefaultColorStyle, getDefaultColorTheme, useValue, type Editor, type TLShape } from 'tldraw'
import { Menu } from '../../ui/overlays/Menu.tsx'
import { MenuChoice } from '../../ui/overlays/MenuChoice.tsx'
import styles from './ContextToolbar.module.css'

const inks = ['black', 'grey', 'blue', 'violet', 'green', 'orange', 'yellow', 'red'] as const
type Ink = (typeof inks)[number]

/** The colour of lines, arrows, texts and forms. */
export function ShapeColorMenu({ editor, shapes }: { editor: Editor; shapes: TLShape[] }) {
  const { t } = useTranslation()
  const theme = useValue('theme', () => getDefaultColorTheme({ isDarkMode: editor.user.getIsDarkMode() }), [
    editor,
  ])
  const worn = shapes.map(shape => editor.getShapeStyleIfExists(shape, DefaultColorStyle))
  const color = inks.find(ink => worn.every(each => each === ink))
  if (worn.every(each => each === undefined)) return null
  const choose = (ink: Ink) => {
    editor.markHistoryStoppingPoint('colour')
    editor.setStyleForSelectedShapes(DefaultColorStyle, ink)
    editor.setStyleForNextShapes(DefaultColorStyle, ink)
  }
  const dot = (ink: Ink) => <span className={styles.ink} style={{ background: theme[ink].solid }} />
  return (
    <Menu
      trigger={
        <button type="button" className={styles.color} aria-label={t('canvas.note.colors')}>
          {dot(color ?? 'black')}
          <ChevronDown aria-hidden />
        </button>
      }
    >
      <MenuChoice
        label={t('canvas.note.colors')}
        value={color}
        onChange={choose}
        options={inks.map(ink => ({
          value: ink,
          label: t(`canvas.note.shapeColors.${ink}`),
          leading: dot(ink),
        }))}
      />
    </Menu>
  )
}
