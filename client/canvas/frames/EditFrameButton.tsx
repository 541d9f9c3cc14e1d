import { TableProperties } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../room/RoomContext.tsx'
import { useBoard } from '../boardContext.ts'
import lock from '../locks/LanesLock.module.css'
import { keptFromCanvas } from '../shapes/keptFromCanvas.ts'
import type { LanesShape } from '../shapes/lanes/lanesShape.ts'
import { mayEditFrame } from './mayEditFrame.ts'

/** In the title of a frame: opens the list of its names, columns and rows. */
export function EditFrameButton({ shape }: { shape: LanesShape }) {
  const { panel, setPanel, watching } = useBoard()
  const { t } = useTranslation()
  const { role } = useMe()
  if (watching || !mayEditFrame(role, shape)) return null
  const isOpen = panel?.kind === 'frame' && panel.frame === shape.id
  return (
    <button
      type="button"
      className={lock.lock}
      aria-label={t('frames.edit')}
      title={t('frames.edit')}
      aria-pressed={isOpen}
      onClick={() => setPanel(isOpen ? undefined : { kind: 'frame', frame: shape.id })}
      {...keptFromCanvas}
    >
      <TableProperties aria-hidden />
    </button>
  )
}
