import { TableProperties } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../room/RoomContext.tsx'
import { MenuItem } from '../../ui/overlays/Menu.tsx'
import { useBoard } from '../boardContext.ts'
import { chordText } from '../keys/keys.ts'
import type { LanesShape } from '../shapes/lanes/lanesShape.ts'
import { mayEditFrame } from './mayEditFrame.ts'

/** In a menu: all of a frame in a list beside the board. */
export function EditFrameItem({ frame }: { frame: Pick<LanesShape, 'id' | 'isLocked'> }) {
  const { setPanel, watching } = useBoard()
  const { t } = useTranslation()
  const { role } = useMe()
  if (watching || !mayEditFrame(role, frame)) return null
  return (
    <MenuItem
      icon={TableProperties}
      shortcut={chordText({ key: 'f', code: 'KeyF', shift: true })}
      onSelect={() => setPanel({ kind: 'frame', frame: frame.id })}
    >
      {t('frames.edit')}
    </MenuItem>
  )
}
