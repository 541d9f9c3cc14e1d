import { Ellipsis } from 'lucide-react'
import { Toolbar as Radix } from 'radix-ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useValue, type Editor } from 'tldraw'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { Menu, MenuItem, MenuSeparator } from '../../ui/overlays/Menu.tsx'
import { InsertItems } from '../insert/InsertItems.tsx'
import { NewLink } from '../insert/NewLink.tsx'
import { boardTools, chooseTool } from './boardTools.ts'
import styles from './Toolbar.module.css'

/** The tools and menus a narrow toolbar has no room for. On a wide one it is not shown. */
export function MoreTools({ editor }: { editor: Editor }) {
  const { t } = useTranslation()
  const [isLinking, setLinking] = useState(false)
  const tools = boardTools.filter(tool => tool.isRare && !tool.isHidden)
  const armed = useValue('armed', () => tools.find(({ tool }) => tool === editor.getCurrentToolId()), [
    editor,
  ])
  return (
    <>
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
        <InsertItems editor={editor} onLink={() => setLinking(true)} />
        <MenuSeparator />
        {tools.map(tool => (
          <MenuItem key={tool.name} icon={tool.icon} onSelect={() => chooseTool(editor, tool)}>
            {t(`canvas.tools.${tool.name}`)}
          </MenuItem>
        ))}
      </Menu>
      {isLinking && <NewLink editor={editor} onClose={() => setLinking(false)} />}
    </>
  )
}
