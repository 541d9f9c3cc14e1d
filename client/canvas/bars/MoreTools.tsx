import { Ellipsis } from 'lucide-react'
import { Toolbar as Radix } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { useValue, type Editor } from 'tldraw'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { Menu, MenuItem } from '../../ui/overlays/Menu.tsx'
import { boardTools, chooseTool } from './boardTools.ts'
import styles from './Toolbar.module.css'

/** The tools a narrow toolbar has no room for. On a wide one it is not shown. */
export function MoreTools({ editor }: { editor: Editor }) {
  const { t } = useTranslation()
  const tools = boardTools.filter(tool => tool.isRare && !tool.isHidden)
  const armed = useValue('armed', () => tools.find(({ tool }) => tool === editor.getCurrentToolId()), [
    editor,
  ])
  return (
    <Menu
      side="top"
      align="end"
      trigger={
        <Radix.Button asChild>
          <IconButton
            label={t('canvas.tools.more')}
            icon={armed?.icon ?? Ellipsis}
            side="top"
            className={styles.tool}
            data-more
            aria-pressed={armed !== undefined}
          />
        </Radix.Button>
      }
    >
      {tools.map(tool => (
        <MenuItem key={tool.name} icon={tool.icon} onSelect={() => chooseTool(editor, tool)}>
          {t(`canvas.tools.${tool.name}`)}
        </MenuItem>
      ))}
    </Menu>
  )
}
