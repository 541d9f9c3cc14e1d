import { Focus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TLShapeId } from 'tldraw'
import { toNoteId } from '#shared/canvas/document.ts'
import { useAct } from '../../room/useAct.ts'
import { useMay } from '../../room/usePeople.ts'
import { MenuItem } from '../../ui/overlays/Menu.tsx'
import { useBoard } from '../boardContext.ts'
import { useIsHidden } from '../hiding/hiddenNotes.ts'

/** Shows one note to everybody, wherever they are: for facilitators, once others may see it. */
export function SpotlightItem({ shape }: { shape: TLShapeId }) {
  const { t } = useTranslation()
  const { board } = useBoard()
  const act = useAct()
  const may = useMay()
  const isHidden = useIsHidden(shape)
  if (!may('gathering.spotlight') || isHidden) return null
  return (
    <MenuItem
      icon={Focus}
      onSelect={() => void act({ type: 'gathering.spotlight', board: board.id, note: toNoteId(shape) })}
    >
      {t('together.spotlight')}
    </MenuItem>
  )
}
