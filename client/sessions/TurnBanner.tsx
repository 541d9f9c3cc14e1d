import { RefreshCw } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useRoom } from '../room/RoomContext.tsx'
import { useAct } from '../room/useAct.ts'
import { useMay } from '../room/usePeople.ts'
import { Button } from '../ui/controls/Button.tsx'
import { clockText } from './clock/clockText.ts'
import { useLeft } from './clock/useLeft.ts'
import { Banner } from './Banner.tsx'
import styles from './Banner.module.css'
import type { RunningSession } from './useSession.ts'

/** The boards are about to be turned: how long there is to finish a sentence. */
export function TurnBanner({ session, at }: { session: RunningSession; at: string }) {
  const { t } = useTranslation()
  const act = useAct()
  const may = useMay()
  const round = useRoom(({ state }) => state.sessions[session.id]?.run?.rounds.at(-1)?.number ?? 1)
  const clock = useMemo(() => ({ state: 'running' as const, endsAt: at }), [at])
  const left = useLeft(clock)
  return (
    <Banner role="status">
      <RefreshCw aria-hidden />
      {t('sessions.turn.soon')}
      <strong className={styles.time} role="timer">
        {clockText(Math.max(0, left))}
      </strong>
      {may('session.callTurn') && (
        <Button
          size="small"
          tone="quiet"
          onClick={() =>
            void act({ type: 'session.callTurn', session: session.id, from: round, seconds: null })
          }
        >
          {t('common.cancel')}
        </Button>
      )}
    </Banner>
  )
}
