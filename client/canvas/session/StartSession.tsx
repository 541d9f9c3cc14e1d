import { Play } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../sessions/useSession.ts'
import { useMay } from '../../room/usePeople.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { MenuItem } from '../../ui/overlays/Menu.tsx'
import { useBoard } from '../boardContext.ts'

/** How whoever may lead begins a session on this board; undefined while one runs, and for others. */
function useStartSession(): (() => void) | undefined {
  const { board, setDialog } = useBoard()
  const may = useMay()
  const isRunning = useSession() !== undefined
  if (isRunning || board.archived || !may('session.create')) return undefined
  return () => setDialog({ kind: 'plan' })
}

/** Stands where the step and its clock are going to be. */
export function StartSession() {
  const { t } = useTranslation()
  const start = useStartSession()
  if (!start) return null
  return (
    <div data-middle>
      <Button tone="quiet" size="small" icon={Play} onClick={start}>
        {t('sessions.startHere')}
      </Button>
    </div>
  )
}

export function StartSessionItem() {
  const { t } = useTranslation()
  const start = useStartSession()
  if (!start) return null
  return (
    <MenuItem icon={Play} onSelect={start}>
      {t('sessions.startHere')}
    </MenuItem>
  )
}
