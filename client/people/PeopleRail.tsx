import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePeople } from '../room/usePeople.ts'
import { Button } from '../ui/controls/Button.tsx'
import { GroupList } from './GroupList.tsx'
import styles from './PeopleRail.module.css'
import { PersonRow } from './PersonRow.tsx'

/** So many absent people are shown before one asks for all. */
const fewAway = 5

export function PeopleRail() {
  const { t } = useTranslation()
  const { here, away } = usePeople()
  const [isAllShown, setAllShown] = useState(away.length <= fewAway + 1)
  return (
    <aside className={styles.rail} aria-label={t('room.people')}>
      <section aria-labelledby="people-here">
        <div className={styles.head}>
          <h2 id="people-here">{t('room.here')}</h2>
          <span className={styles.count}>{here.length}</span>
        </div>
        <ul>
          {here.map(person => (
            <PersonRow key={person.id} person={person} on={person.on} />
          ))}
        </ul>
      </section>
      {away.length > 0 && (
        <section aria-labelledby="people-away">
          <div className={styles.head}>
            <h2 id="people-away">{t('room.away')}</h2>
            <span className={styles.count}>{away.length}</span>
          </div>
          <ul>
            {away.slice(0, isAllShown ? undefined : fewAway).map(person => (
              <PersonRow key={person.id} person={person} />
            ))}
          </ul>
          {!isAllShown && away.length > fewAway && (
            <Button tone="quiet" size="small" onClick={() => setAllShown(true)}>
              {t('common.showAll', { count: away.length })}
            </Button>
          )}
        </section>
      )}
      <GroupList />
    </aside>
  )
}
