import { Lock, LockOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Editor, TLShape } from 'tldraw'
import { mayLockShapes } from '#shared/room/permissions.ts'
import { useMe } from '../../room/RoomContext.tsx'
import { MenuHeading, MenuItem } from '../../ui/overlays/Menu.tsx'
import { isLanes } from '../shapes/lanes/lanesShape.ts'
import { lockForAll, lockOf } from './locks.ts'
import { lockForMe } from './ownLocks.ts'

/** Locking what is chosen, or unlocking it, as far as this person may. */
export function LockItems({ editor, chosen }: { editor: Editor; chosen: TLShape[] }) {
  const { t } = useTranslation()
  const { role } = useMe()
  const locks = chosen.map(shape => lockOf(editor, shape))
  const isForAll = locks.every(lock => lock === 'all')
  const isForMe = locks.every(lock => lock === 'me')
  return (
    <>
      {isForAll && !mayLockShapes(role) && <MenuHeading>{t('drawing.lock.isLocked')}</MenuHeading>}
      {isForMe && <MenuHeading>{t('drawing.lock.isLockedForMe')}</MenuHeading>}
      {mayLockShapes(role) && !isForMe && (
        <MenuItem icon={isForAll ? LockOpen : Lock} onSelect={() => lockForAll(editor, chosen, !isForAll)}>
          {isForAll ? t('drawing.lock.unlockAll') : t('drawing.lock.lockAll')}
        </MenuItem>
      )}
      {!isForAll && !chosen.some(isLanes) && (
        <MenuItem icon={isForMe ? LockOpen : Lock} onSelect={() => lockForMe(editor, chosen, !isForMe)}>
          {isForMe ? t('drawing.lock.unlockMe') : t('drawing.lock.lockMe')}
        </MenuItem>
      )}
    </>
  )
}
