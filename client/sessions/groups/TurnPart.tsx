import { Undo2, RefreshCw, X } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Group } from '#shared/people/model.ts'
import { BoardAccess, roundNumber, TurnRule, type TurnPlan } from '#shared/sessions/round.ts'
import { planOf, placesIn, roundAfter, roundsSoFar } from '#shared/sessions/turns.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { useAct } from '../../room/useAct.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Segmented } from '../../ui/controls/Segmented.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { clockText } from '../clock/clockText.ts'
import { useLeft } from '../clock/useLeft.ts'
import type { RunningSession } from '../useSession.ts'
import { Matrix } from './Matrix.tsx'
import styles from './TurnPart.module.css'

/** Between the word and the turn, for sentences to be finished. Seconds. */
const countdown = 10

/** A rule; of `next` with how many boards on. */
type Choice = Exclude<TurnRule, 'next'> | `next ${number}`

const asChoice = ({ rule, by }: Pick<TurnPlan, 'rule' | 'by'>): Choice =>
  rule === 'next' ? `next ${by}` : rule

function asPlan(choice: Choice): { rule: Exclude<TurnRule, 'next'> } | { rule: 'next'; by: number } {
  if (choice === 'own' || choice === 'others' || choice === 'gallery') return { rule: choice }
  return { rule: 'next', by: Number(choice.slice('next '.length)) }
}

/** All the way round is back at one's own. */
const choicesAmong = (places: number): Choice[] =>
  TurnRule.options.flatMap((rule): Choice[] =>
    rule === 'next'
      ? Array.from({ length: Math.max(1, places - 1) }, (_, index): Choice => `next ${index + 1}`)
      : [rule],
  )

/** Where everybody goes next, shown before it is done, and taken back after. */
export function TurnPart({ session, groups }: { session: RunningSession; groups: readonly Group[] }) {
  const { t } = useTranslation()
  const act = useAct()
  const boards = useRoom(({ state }) => state.boards)
  const known = useRoom(({ state }) => state.groups)
  const [chosen, setChosen] = useState<Partial<TurnPlan>>({})
  const { id, run } = session
  const plan = useMemo(() => planOf(session, session.run.turn ? {} : chosen), [session, chosen])
  const seen = useMemo(() => {
    const state = { boards, groups: known, sessions: {} }
    const next = roundAfter(state, session, plan, session.run.since)
    return next && { places: placesIn(state, session), rounds: roundsSoFar(state, session), next }
  }, [boards, known, session, plan])
  if (!seen) return <p className={styles.hint}>{t('sessions.turn.noBoards')}</p>
  const from = roundNumber(run)
  const choose = (part: Partial<TurnPlan>) => setChosen({ ...chosen, ...part })
  return (
    <section className={styles.turn} aria-label={t('sessions.turn.title')}>
      <Select
        label={t('sessions.turn.next')}
        value={asChoice(plan)}
        disabled={run.turn !== undefined}
        onChange={choice => choose(asPlan(choice))}
        options={[...new Set([...choicesAmong(seen.places.length), asChoice(plan)])].map(value => {
          const way = asPlan(value)
          return {
            value,
            label:
              way.rule === 'next'
                ? t('sessions.turn.onward', { count: way.by })
                : t(`sessions.turn.rules.${way.rule}`),
          }
        })}
      />
      <Matrix places={seen.places} rounds={seen.rounds} next={seen.next} groups={groups} />
      <div className={styles.access}>
        <span className={styles.label}>{t('sessions.turn.access')}</span>
        <Segmented
          wide
          label={t('sessions.turn.access')}
          value={plan.access}
          onChange={access => choose({ access })}
          options={BoardAccess.options.map(value => ({ value, label: t(`sessions.turn.may.${value}`) }))}
        />
      </div>
      {run.turn ? (
        <Button
          wide
          size="tall"
          icon={X}
          onClick={() => void act({ type: 'session.callTurn', session: id, from, seconds: null })}
        >
          <Countdown at={run.turn.at} />
        </Button>
      ) : (
        <Button
          wide
          size="tall"
          tone="primary"
          icon={RefreshCw}
          onClick={() =>
            void act({ type: 'session.callTurn', session: id, from, seconds: countdown, ...plan })
          }
        >
          {t('sessions.turn.do', { time: clockText(countdown) })}
        </Button>
      )}
      {run.rounds.length > 0 && !run.turn && (
        <Button
          size="small"
          tone="quiet"
          icon={Undo2}
          onClick={() => void act({ type: 'session.undoTurn', session: id, from })}
        >
          {t('sessions.turn.undo')}
        </Button>
      )}
    </section>
  )
}

function Countdown({ at }: { at: string }) {
  const { t } = useTranslation()
  const clock = useMemo(() => ({ state: 'running' as const, endsAt: at }), [at])
  const left = useLeft(clock)
  return <>{t('sessions.turn.cancel', { time: clockText(Math.max(0, left)) })}</>
}
