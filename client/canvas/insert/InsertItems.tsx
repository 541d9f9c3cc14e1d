import { ImagePlus, Link2, TableProperties } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'tldraw'
import { MenuItem } from '../../ui/overlays/Menu.tsx'
import { afterMenu } from '../frames/afterMenu.ts'
import { addFrame } from '../frames/addFrame.ts'
import { chordText } from '../keys/keys.ts'
import { insertPictures } from './insertPictures.ts'

/** Items of a menu: what is put onto the board from elsewhere. */
export function InsertItems({ editor, onLink }: { editor: Editor; onLink: () => void }) {
  const { t } = useTranslation()
  const addLanes = () =>
    addFrame(
      editor,
      { title: t('frames.lanesTitle'), column: place => t('frames.newColumn', { place }) },
      editor.getViewportPageBounds().center,
    )
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
      <MenuItem icon={TableProperties} onSelect={() => afterMenu(addLanes)}>
        {t('frames.lanes')}
      </MenuItem>
    </>
  )
}
