import { Users } from 'lucide-react'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { isAt } from '#shared/sessions/select.ts'
import { SessionPanel, type SessionTab } from '../../sessions/panel/SessionPanel.tsx'
import { useSession } from '../../sessions/useSession.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { ActionStep } from '../actions/ActionStep.tsx'
import { BallotsTab } from '../ballots/later.ts'
import { useShowBallots } from '../ballots/useShowBallots.ts'
import { useBoard, type DecisionForm } from '../boardContext.ts'
import { WriteTab } from '../hiding/WriteTab.tsx'
import { LookBackStep } from '../lookBack/later.ts'
import { useLookBack } from '../lookBack/useLookBack.ts'
import { TopicStep } from '../topics/TopicStep.tsx'
import { useNextTopic } from '../topics/useTopicsHere.ts'
import { stepFrames } from '../together/frames.ts'
import { useCallAll } from '../together/useCallAll.ts'

/** The session's panel beside a board, with what of it happens on the board. */
export function SessionBeside({
  tab,
  form,
}: {
  tab: SessionTab | undefined
  form: DecisionForm | undefined
}) {
  const { t } = useTranslation()
  const { board, editor, setPanel } = useBoard()
  const callAll = useCallAll()
  const showBallots = useShowBallots()
  const isLookedBack = useLookBack(board).since !== undefined
  const session = useSession()
  const topic = useNextTopic()
  const isActing = session?.activity.mode === 'promote' && isAt(session.activity, board)
  return (
    <SessionPanel
      board={board}
      tab={tab}
      onTab={next => setPanel({ kind: 'session', ...(next && { tab: next }) })}
      onClose={() => setPanel(undefined)}
      step={
        <>
          {isLookedBack && (
            <Suspense>
              <LookBackStep />
            </Suspense>
          )}
          {isActing && <ActionStep />}
          <TopicStep />
        </>
      }
      write={<WriteTab />}
      vote={
        <Suspense>
          <BallotsTab form={form} />
        </Suspense>
      }
      ways={{
        vote: () => showBallots({ kind: 'dots' }),
        hands: () => showBallots({ kind: 'fist' }),
        topic,
        turn: () => setPanel({ kind: 'session', tab: 'groups' }),
        present:
          editor && callAll
            ? () => {
                stepFrames(editor, 1)
                callAll(true)
              }
            : undefined,
      }}
      foot={
        callAll && (
          <Button wide icon={Users} onClick={() => callAll()}>
            {t('together.bring')}
          </Button>
        )
      }
    />
  )
}
