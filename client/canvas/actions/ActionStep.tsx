import { ArrowUpRight } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { initiativesOn } from '#shared/initiatives/select.ts'
import { closedVotesOn, isVoteOf } from '#shared/votes/select.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { useSession } from '../../sessions/useSession.ts'
import { useMay } from '../../room/usePeople.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { useBoard } from '../boardContext.ts'
import { useMade } from '../promote/badges.ts'
import { toPromote, useTopics } from '../votes/results/topics.ts'
import { ActionRow } from './ActionRow.tsx'
import { AddAction } from './AddAction.tsx'
import { WrittenActions } from './WrittenActions.tsx'
import styles from './ActionStep.module.css'

/** A retrospective makes few: who wants more takes them from the result of the vote, or from the notes. */
const first = 3

/** In a step that ends in actions: what people voted for and wrote, what has become of it so far, and what else is agreed on. */
export function ActionStep() {
  const { board, watching } = useBoard()
  const { t } = useTranslation()
  const may = useMay()
  const initiatives = useRoom(({ state }) => state.initiatives)
  const made = useMemo(() => initiativesOn({ initiatives }, board.id), [initiatives, board.id])
  return (
    <div className={styles.step}>
      <MostVoted />
      <WrittenActions />
      {made.length > 0 && (
        <section aria-label={t('actions.made')}>
          <h5>{t('actions.made')}</h5>
          <ul className={styles.list}>
            {made.map(initiative => (
              <ActionRow key={initiative.id} initiative={initiative} />
            ))}
          </ul>
        </section>
      )}
      {may('initiative.promote') && !watching && <AddAction />}
    </div>
  )
}

/** The first of the newest vote of the session that nothing has been made of yet. */
function MostVoted() {
  const { board, showOnCanvas, setDialog } = useBoard()
  const { t } = useTranslation()
  const may = useMay()
  const name = useMade()
  const session = useSession()
  const votes = useRoom(({ state }) => state.votes)
  const initiatives = useRoom(({ state }) => state.initiatives)
  const topics = useTopics(
    useMemo(
      () => closedVotesOn({ votes }, board.id).find(vote => session && isVoteOf(vote, session)),
      [votes, board.id, session],
    ),
    first,
  )
  const promoted = useMemo(() => {
    const made = initiativesOn({ initiatives }, board.id)
    return new Set(made.flatMap(({ sources }) => sources.map(({ note }) => note)))
  }, [initiatives, board.id])
  const left = topics.filter(({ notes }) => !notes.some(({ id }) => promoted.has(id)))
  if (left.length === 0) return null
  const promote = () => setDialog({ kind: 'promote', notes: toPromote(left) })

  return (
    <section aria-label={t('actions.voted')}>
      <h5>{t('actions.voted')}</h5>
      <ul className={styles.list}>
        {left.map(({ id, text, ranked }) => (
          <li key={id} className={styles.voted}>
            <button type="button" onClick={() => showOnCanvas(id)}>
              {text === '' ? t('votes.noText') : text}
            </button>
            <span className={styles.dots}>{t('votes.dots', { count: ranked.dots })}</span>
          </li>
        ))}
      </ul>
      {may('initiative.promote') && (
        <Button wide icon={ArrowUpRight} onClick={promote}>
          {t(`promoting.${name}.ask`, { count: left.length })}
        </Button>
      )}
    </section>
  )
}
