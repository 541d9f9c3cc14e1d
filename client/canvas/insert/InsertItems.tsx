import { ImagePlus, Link2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'tldraw'
import { MenuItem } from '../../ui/overlays/Menu.tsx'
import { chordText } from '../keys/keys.ts'
import { insertPictures } from './insertPictures.ts'

/** Items of a menu: what is put onto the board from elsewhere. */
export function InsertItems({ editor, onLink }: { editor: Editor; onLink: () => void }) {
  const { t } = useTranslation()
  return (
    <>
      <MenuItem
        icon={ImagePlus}
        shortcut={chordText({ key: 'u', code: 'KeyU', mod: true })}
        onSelect={() => void insertPictures(editor)}
      >
        {t('insert.pictures')}
      </MenuItem>
      <MenuItem icon={Link2} onSelect={onLink}>
        {t('insert.link')}
      </MenuItem>
    </>
  )
}
