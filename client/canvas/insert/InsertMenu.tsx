import { Plus } from 'lucide-react'
import { Toolbar } from 'radix-ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'tldraw'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { Menu } from '../../ui/overlays/Menu.tsx'
import styles from '../bars/Toolbar.module.css'
import { InsertItems } from './InsertItems.tsx'
import { NewLink } from './NewLink.tsx'

/** On a wide toolbar; on a narrow one its items stand under "More". */
export function InsertMenu({ editor }: { editor: Editor }) {
  const { t } = useTranslation()
  const [isLinking, setLinking] = useState(false)
  return (
    <>
      <Menu
        side="top"
        trigger={
          <Toolbar.Button asChild>
            <IconButton label={t('insert.menu')} icon={Plus} side="top" className={styles.tool} data-rare />
          </Toolbar.Button>
        }
      >
        <InsertItems editor={editor} onLink={() => setLinking(true)} />
      </Menu>
      {isLinking && <NewLink editor={editor} onClose={() => setLinking(false)} />}
    </>
  )
}
