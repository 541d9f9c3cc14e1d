import { useTranslation } from 'react-i18next'
import { PersonMenu } from '../../people/PersonMenu.tsx'
import { formatDate } from '../../text/format.ts'
import { Avatar } from '../../ui/marks/Avatar.tsx'
import { useMe } from '../../room/RoomContext.tsx'
import { useMay, usePeople } from '../../room/usePeople.ts'
import { RemovedPeople } from './RemovedPeople.tsx'
import styles from './Rows.module.css'

export function PeopleSection() {
  const { t } = useTranslation()
  const may = useMay()
  const me = useMe()
  const { all } = usePeople()
  return (
    <>
      <ul className={styles.rows}>
        {all.map(person => (
          <li key={person.id} className={styles.row}>
            <Avatar name={person.name} color={person.color} size="large" decorative />
            <span className={styles.words}>
              <strong>
                {person.id === me.id ? t('room.youSuffix', { name: person.name }) : person.name}
              </strong>
              <span>
                {t(`room.roles.${person.role}`)}
                {', '}
                {t('settings.joinedAt', { date: formatDate(person.joinedAt, { dateStyle: 'medium' }) })}
              </span>
            </span>
            {may('person.setRole') && <PersonMenu person={person} />}
          </li>
        ))}
      </ul>
      {may('person.setRole') && <RemovedPeople />}
    </>
  )
}
