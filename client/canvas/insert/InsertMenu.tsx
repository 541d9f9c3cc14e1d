import { ImagePlus, Link2, Plus } from 'lucide-react'
import { Toolbar } from 'radix-ui'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'tldraw'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { Menu, MenuItem } from '../../ui/overlays/Menu.tsx'
import styles from '../bars/Toolbar.module.css'
import { chordText } from '../keys/keys.ts'
import { addLink } from '../links/addLink.ts'
import { LinkDialog } from '../links/later.ts'
import { insertPictures } from './insertPictures.ts'

/** What is put onto the board from elsewhere. */
export function InsertMenu({ editor }: { editor: Editor }) {
  const { t } = useTranslation()
  const [isLinking, setLinking] = useState(false)
  return (
    <>
      <Menu
        side="top"
        trigger={
          <Toolbar.Button asChild>
            <IconButton label={t('insert.menu')} icon={Plus} side="top" className={styles.tool} />
          </Toolbar.Button>
        }
      >
        <MenuItem
          icon={ImagePlus}
          shortcut={chordText({ key: 'u', code: 'KeyU', mod: true })}
          onSelect={() => void insertPictures(editor)}
        >
          {t('insert.pictures')}
        </MenuItem>
        <MenuItem icon={Link2} onSelect={() => setLinking(true)}>
          {t('insert.link')}
        </MenuItem>
      </Menu>
      {isLinking && (
        <Suspense>
          <LinkDialog
            link={undefined}
            onSave={link => addLink(editor, link, editor.getViewportPageBounds().center)}
            onClose={() => setLinking(false)}
          />
        </Suspense>
      )}
    </>
  )
}
