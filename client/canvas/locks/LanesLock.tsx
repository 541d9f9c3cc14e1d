import { Lock, LockOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useEditor } from 'tldraw'
import { mayLockShapes } from '#shared/room/permissions.ts'
import { useMe } from '../../room/RoomContext.tsx'
import type { LanesShape } from '../shapes/lanes/lanesShape.ts'
import styles from './LanesLock.module.css'
import { lockForAll } from './locks.ts'

/** The padlock in the title of a prepared frame: a sign for participants, a button for facilitators. */
export function LanesLock({ shape }: { shape: LanesShape }) {
  const editor = useEditor()
  const { t } = useTranslation()
  const { role } = useMe()
  const Sign = shape.isLocked ? Lock : LockOpen
  if (!mayLockShapes(role) || editor.getIsReadonly())
    return (
      <Sign role="img" aria-label={shape.isLocked ? t('canvas.frameLocked') : t('canvas.frameUnlocked')} />
    )
  return (
    <button
      type="button"
      className={styles.lock}
      aria-label={shape.isLocked ? t('drawing.lock.unlockAll') : t('drawing.lock.lockAll')}
      title={shape.isLocked ? t('drawing.lock.unlockAll') : t('drawing.lock.lockAll')}
      // The canvas would take the press as one on itself.
      onPointerDown={event => event.stopPropagation()}
      onClick={() => lockForAll(editor, [shape], !shape.isLocked)}
    >
      <Sign aria-hidden />
    </button>
  )
}
