import { AlignStartVertical } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'tldraw'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { Menu, MenuItem, MenuSeparator } from '../../ui/overlays/Menu.tsx'
import { MenuCheck } from '../../ui/overlays/MenuCheck.tsx'
import { chordText } from '../keys/keys.ts'
import { alignedCount, alignments, runAlignment } from './alignments.ts'
import { snapping } from './snapping.ts'

/** For two shapes and more. */
export function AlignMenu({ editor }: { editor: Editor }) {
  const { t } = useTranslation()
  return (
    <Menu
      trigger={
        <IconButton label={t('drawing.aligns.title')} icon={AlignStartVertical} size="small" side="top" />
      }
    >
      <AlignItems editor={editor} />
      <MenuSeparator />
      <SnapItem />
    </Menu>
  )
}

export function AlignItems({ editor }: { editor: Editor }) {
  const { t } = useTranslation()
  const count = alignedCount(editor)
  return alignments
    .filter(({ least }) => count >= least)
    .map(alignment => (
      <MenuItem
        key={alignment.name}
        icon={alignment.icon}
        shortcut={chordText(alignment.chord)}
        onSelect={() => runAlignment(editor, alignment)}
      >
        {t(`drawing.aligns.${alignment.name}`)}
      </MenuItem>
    ))
}

export function SnapItem() {
  const { t } = useTranslation()
  return (
    <MenuCheck checked={snapping.use()} onChange={snapping.set}>
      {t('drawing.snap')}
    </MenuCheck>
  )
}
