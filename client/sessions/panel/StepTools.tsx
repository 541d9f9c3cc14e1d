import { ChartNoAxesGantt, Combine, Hand, Presentation } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { openFist } from '#shared/fists/select.ts'
import { ideasPath, initiativesPath } from '#shared/links.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { useEndsInActions } from '../useEndsInActions.ts'
import type { RunningSession } from '../useSession.ts'
import type { StepWays } from './useLead.ts'

/** What a step is done with, where that is not on the board. */
export function StepTools({ session, ways }: { session: RunningSession; ways: StepWays }) {
  const { t } = useTranslation()
  const room = useRoom(({ state }) => state.room.id)
  const { mode } = session.activity
  // Actions stand in the panel themselves.
  const isActing = useEndsInActions(session)
  const isAsked = useRoom(({ state }) => openFist(state) !== undefined)
  return (
    <>
      {mode === 'present' && ways.present && (
        <Button wide size="tall" icon={Presentation} onClick={ways.present}>
          {t('sessions.takeAlong')}
        </Button>
      )}
      {(mode === 'discuss' || mode === 'promote') && !isAsked && (
        <Button wide icon={Hand} onClick={ways.hands}>
          {t('fists.ask')}
        </Button>
      )}
      {mode === 'converge' && (
        <Button wide size="tall" icon={Combine} asChild>
          <Link to={ideasPath(room)}>{t('ideas.title')}</Link>
        </Button>
      )}
      {mode === 'promote' && !isActing && (
        <Button wide size="tall" icon={ChartNoAxesGantt} asChild>
          <Link to={initiativesPath(room)}>{t('initiatives.title')}</Link>
        </Button>
      )}
    </>
  )
}
