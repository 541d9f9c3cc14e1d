import { ArrowUpRight } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { notesOf } from '#shared/canvas/notes/notes.ts'
import { initiativesOn } from '#shared/initiatives/select.ts'
import { closedVotesOn, topOf } from '#shared/votes/select.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { useMay } from '../../room/usePeople.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { useBoard } from '../boardContext.ts'
import { ActionRow } from './ActionRow.tsx'
import styles from './ActionStep.module.css'

/** A retrospective makes few: who wants more takes them from the result of the vote, or from the notes. */
const first = 3

/** In a step that ends in actions: what people voted for, and what has become of it so far. */
export function ActionStep() {
  const { board } = useBoard()
  const { t } = useTranslation()
  const initiatives = useRoom(({ state }) => state.initiatives)
  const made = useMemo(() => initiativesOn({ initiatives }, board.id), [initiatives, board.id])
  return (
    <div className={styles.step}>
      <MostVoted />
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
    </div>
  )
}

/** The first of the newest vote that nothing has been made of yet. */
function MostVoted() {
  const { board, connection, showOnCanvas, setDialog } = useBoard()
  const { t } = useTranslation()
  const may = useMay()
  const votes = useRoom(({ state }) => state.votes)
  const initiatives = useRoom(({ state }) => state.initiatives)
  const open = useMemo(() => {
    const [vote] = closedVotesOn({ votes }, board.id)
    const promoted = new Set(
      initiativesOn({ initiatives }, board.id).flatMap(({ sources }) => sources.map(({ note }) => note)),
    )
    return vote ? topOf(vote, first).filter(({ note }) => !promoted.has(note)) : []
  }, [votes, initiatives, board.id])
  // What was deleted has no words any more.
  const left = open.filter(({ excerpt }) => excerpt !== undefined)
  if (left.length === 0) return null

  function promote(): void {
    const written = new Map(notesOf(connection.doc).map(note => [note.id, note]))
    setDialog({ kind: 'promote', notes: left.flatMap(({ note }) => written.get(note) ?? []) })
  }

  return (
    <section aria-label={t('actions.voted')}>
      <h5>{t('actions.voted')}</h5>
      <ul className={styles.list}>
        {left.map(({ note, excerpt, dots }) => (
          <li key={note} className={styles.voted}>
            <button type="button" onClick={() => showOnCanvas(note)}>
              {excerpt === '' ? t('votes.noText') : excerpt}
            </button>
            <span className={styles.dots}>{t('votes.dots', { count: dots })}</span>
          </li>
        ))}
      </ul>
      {may('initiative.promote') && (
        <Button wide icon={ArrowUpRight} onClick={promote}>
          {t('actions.promote', { count: left.length })}
        </Button>
      )}
    </section>
  )
}
