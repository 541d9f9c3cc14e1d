import { useTranslation } from 'react-i18next'
import { everyHand, type Fist } from '#shared/fists/model.ts'
import { handSpread, shownHands, type ShownHand } from '#shared/fists/select.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { Hand } from './Hand.tsx'
import styles from './HandsShown.module.css'

/** All hands at once: how many showed what, how far they are apart, and whom to hear first. */
export function HandsShown({ fist }: { fist: Fist }) {
  const { t } = useTranslation()
  const spread = handSpread(fist)
  if (!spread) return <p className={styles.quiet}>{t('fists.nobody')}</p>
  const { lowest, highest } = spread
  const hands = fist.outcome?.hands ?? []
  const most = Math.max(...hands)
  const shown = shownHands(fist)
  const first = shown.filter(({ isOutlier }) => isOutlier)
  const others = shown.filter(({ isOutlier }) => !isOutlier)
  return (
    <div className={styles.shown}>
      <ol className={styles.hands} aria-label={t('fists.title')}>
        {everyHand.map(fingers => {
          const count = hands[fingers] ?? 0
          const name = fingers === 0 ? t('fists.fist') : t('fists.fingers', { count: fingers })
          return (
            <li key={fingers} data-fingers={fingers} data-count={count} data-empty={count === 0 || undefined}>
              <span className={styles.bar} aria-hidden>
                <i style={{ height: `${(count / most) * 100}%` }} />
              </span>
              <span role="img" aria-label={`${name}: ${t('fists.people', { count })}`}>
                <b aria-hidden>{count}</b>
                <Hand fingers={fingers} size={20} />
                <small aria-hidden>{fingers}</small>
              </span>
            </li>
          )
        })}
      </ol>
      <p className={styles.spread}>
        {lowest === highest ? (
          t('fists.agreed', { count: spread.people, fingers: lowest })
        ) : (
          <>
            {t('fists.spread', { lowest, highest, median: spread.median.toLocaleString() })}
            <span className={styles.quiet}> · {t('fists.shown', { count: spread.people })}</span>
          </>
        )}
      </p>
      <People label={t('fists.first')} hands={first} isFirst />
      <People label={t(first.length > 0 ? 'fists.others' : 'fists.everybody')} hands={others} />
    </div>
  )
}

function People({
  label,
  hands,
  isFirst = false,
}: {
  label: string
  hands: readonly ShownHand[]
  isFirst?: boolean
}) {
  const people = useRoom(({ state }) => state.people)
  const { t } = useTranslation()
  if (hands.length === 0) return null
  return (
    <div className={styles.people} data-first={isFirst || undefined}>
      <h4>{label}</h4>
      <ul aria-label={label}>
        {hands.map(({ person, fingers }) => (
          <li key={person}>
            <b>{fingers}</b> {people[person]?.name ?? t('canvas.list.someone')}
          </li>
        ))}
      </ul>
    </div>
  )
}
