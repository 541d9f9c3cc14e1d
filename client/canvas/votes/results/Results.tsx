import { useTranslation } from 'react-i18next'
import type { Vote } from '#shared/votes/model.ts'
import { givenTo, ranked, type Ranked } from '#shared/votes/select.ts'
import { useAct } from '../../../room/useAct.ts'
import { useRoom } from '../../../room/RoomContext.tsx'
import { useMay } from '../../../room/usePeople.ts'
import { VisuallyHidden } from '../../../ui/marks/VisuallyHidden.tsx'
import ballot from '../../ballots/ballot.module.css'
import { RemoveBallot } from '../../ballots/RemoveBallot.tsx'
import { useBoard } from '../../boardContext.ts'
import styles from './Results.module.css'
import { TopNotes } from './TopNotes.tsx'

/** What came of a vote: the notes by their dots, those with as many together. */
export function Results({ vote, isFirst }: { vote: Vote; isFirst: boolean }) {
  const { t } = useTranslation()
  const may = useMay()
  const act = useAct()
  const results = ranked(vote)
  const title = vote.title ?? t('votes.untitled')
  return (
    <details className={ballot.over} open={isFirst} data-results={vote.id}>
      <summary>
        <h3>{title}</h3>
        <span className={ballot.quiet}>
          {t('votes.people', { count: vote.outcome?.people ?? 0 })}
          {vote.anonymous && ` · ${t('votes.anonymous')}`}
        </span>
      </summary>
      {results.length === 0 && <p className={ballot.quiet}>{t('votes.nobody')}</p>}
      <ol className={styles.list} aria-label={title}>
        {results.map(result => (
          <Result key={result.note} vote={vote} result={result} />
        ))}
      </ol>
      <div className={styles.foot}>
        {results.length > 0 && <TopNotes vote={vote} />}
        {may('vote.remove') && (
          <RemoveBallot
            label={t('votes.remove')}
            title={t('votes.removeTitle')}
            text={t('votes.removeText')}
            onRemove={() => void act({ type: 'vote.remove', vote: vote.id })}
          />
        )}
      </div>
    </details>
  )
}

function Result({ vote, result }: { vote: Vote; result: Ranked }) {
  const { showOnCanvas } = useBoard()
  const { t } = useTranslation()
  const people = useRoom(({ state }) => state.people)
  const { note, excerpt, color, dots, rank, isTied } = result
  const names = vote.anonymous
    ? []
    : givenTo(vote, note).map(({ person, dots: given }) => {
        const name = people[person]?.name ?? ''
        return given > 1 ? `${name} ${given}` : name
      })
  return (
    <li data-color={color ?? 'grey'} data-result={note}>
      <span className={styles.rank}>
        <VisuallyHidden>{t('votes.rank', { rank })}</VisuallyHidden>
        <span aria-hidden>{rank}</span>
      </span>
      <span className={styles.words}>
        {excerpt === undefined ? (
          <span className={ballot.quiet}>{t('votes.gone')}</span>
        ) : (
          <button type="button" className={styles.note} onClick={() => showOnCanvas(note)}>
            {excerpt || t('votes.noText')}
          </button>
        )}
        {(names.length > 0 || isTied) && (
          <span className={ballot.quiet}>
            {[isTied ? t('votes.tied') : '', names.join(', ')].filter(Boolean).join(' · ')}
          </span>
        )}
      </span>
      <span className={styles.dots} role="img" aria-label={t('votes.dots', { count: dots })}>
        <b aria-hidden />
        {dots}
      </span>
    </li>
  )
}
