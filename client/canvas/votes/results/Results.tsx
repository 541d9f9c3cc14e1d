import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Vote } from '#shared/votes/model.ts'
import { nameOf, ranked, standing } from '#shared/votes/ranking.ts'
import { givenTo } from '#shared/votes/select.ts'
import { useAct } from '../../../room/useAct.ts'
import { useRoom } from '../../../room/RoomContext.tsx'
import { useMay } from '../../../room/usePeople.ts'
import { ColorStrip } from '../../../ui/marks/ColorStrip.tsx'
import { VisuallyHidden } from '../../../ui/marks/VisuallyHidden.tsx'
import ballot from '../../ballots/ballot.module.css'
import { RemoveBallot } from '../../ballots/RemoveBallot.tsx'
import { useBoard } from '../../boardContext.ts'
import { useNotes } from '../../list/useNotes.ts'
import styles from './Results.module.css'
import { topicsOf, type Topic } from './topics.ts'
import { TopNotes } from './TopNotes.tsx'

/** What came of a vote: notes and groups by their dots, those with as many together. */
export function Results({ vote, isFirst }: { vote: Vote; isFirst: boolean }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(isFirst)
  return (
    <details
      className={ballot.over}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      data-results={vote.id}
    >
      <summary>
        <h3>{vote.title ?? t('votes.untitled')}</h3>
        <span className={ballot.quiet}>
          {t('votes.people', { count: vote.outcome?.people ?? 0 })}
          {vote.anonymous && ` · ${t('votes.anonymous')}`}
        </span>
      </summary>
      {isOpen && <Places vote={vote} />}
    </details>
  )
}

/** The board is read only for what is looked at. */
function Places({ vote }: { vote: Vote }) {
  const { t } = useTranslation()
  const may = useMay()
  const act = useAct()
  const { notes } = useNotes()
  const topics = useMemo(() => topicsOf(ranked(vote, standing(notes)), notes), [vote, notes])
  const shared = useMemo(() => sharedPlaces(topics), [topics])
  return (
    <>
      {topics.length === 0 && <p className={ballot.quiet}>{t('votes.nobody')}</p>}
      <ol className={styles.list} aria-label={vote.title ?? t('votes.untitled')}>
        {topics.map(topic => (
          <Result key={topic.id} vote={vote} topic={topic} shared={shared.get(topic)} />
        ))}
      </ol>
      <div className={styles.foot}>
        {topics.length > 0 && <TopNotes all={topics} />}
        {may('vote.remove') && (
          <RemoveBallot
            label={t('votes.remove')}
            title={t('votes.removeTitle')}
            text={t('votes.removeText')}
            onRemove={() => void act({ type: 'vote.remove', vote: vote.id })}
          />
        )}
      </div>
    </>
  )
}

/** How many have the place that begins with this one, where it is shared: said once. */
const sharedPlaces = (topics: readonly Topic[]): ReadonlyMap<Topic, number> =>
  new Map(
    [...Map.groupBy(topics, ({ ranked }) => ranked.rank).values()].flatMap(same =>
      same[0] && same.length > 1 ? [[same[0], same.length]] : [],
    ),
  )

/** So many notes of a group are told. */
const mostTold = 5

function Result({ vote, topic, shared }: { vote: Vote; topic: Topic; shared: number | undefined }) {
  const { showOnCanvas } = useBoard()
  const { t } = useTranslation()
  const people = useRoom(({ state }) => state.people)
  const { id, notes, ranked: voted } = topic
  const { dots, rank, heading } = voted
  const isGroup = heading !== undefined
  const name = topic.text || nameOf(voted)
  const names = vote.anonymous
    ? []
    : givenTo(
        vote,
        voted.notes.map(({ note }) => note),
      ).map(({ person, dots: given }) => {
        const name = people[person]?.name ?? ''
        return given > 1 ? `${name} ${given}` : name
      })
  const told = isGroup ? notes.slice(0, mostTold) : []
  return (
    <li data-color={isGroup ? undefined : (voted.notes[0].color ?? 'grey')} data-result={id}>
      <ColorStrip dense />
      {shared !== undefined && (
        <span className={styles.shared}>{t('votes.sharedPlace', { rank, count: shared })}</span>
      )}
      <span className={styles.rank}>
        <VisuallyHidden>{t('votes.rank', { rank })}</VisuallyHidden>
        <span aria-hidden>{rank}</span>
      </span>
      <span className={styles.words}>
        {name === undefined ? (
          <span className={ballot.quiet}>{t('votes.gone')}</span>
        ) : (
          <button type="button" className={styles.note} data-group={isGroup} onClick={() => showOnCanvas(id)}>
            {name || t('votes.noText')}
          </button>
        )}
        {told.length > 0 && (
          <ul className={styles.members} aria-label={t('votes.groupNotes', { count: notes.length })}>
            {told.map(note => (
              <li key={note.id}>{note.text.trim() || t('votes.noText')}</li>
            ))}
            {notes.length > mostTold && <li>+{notes.length - mostTold}</li>}
          </ul>
        )}
        {names.length > 0 && <span className={ballot.quiet}>{names.join(', ')}</span>}
      </span>
      <span className={styles.dots} role="img" aria-label={t('votes.dots', { count: dots })}>
        <b aria-hidden />
        {dots}
      </span>
    </li>
  )
}
