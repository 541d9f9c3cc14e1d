import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay, usePeople } from '../room/usePeople.ts'
import { AvatarStack } from '../ui/marks/AvatarStack.tsx'
import { Swatch } from '../ui/marks/Swatch.tsx'
import styles from './GroupList.module.css'
import { NewGroupButton } from './laterMenus.ts'

/** The groups with their members. Who may make groups sees the section before there are any. */
export function GroupList() {
  const { t } = useTranslation()
  const may = useMay()
  const { groups } = usePeople()
  const mayCreate = may('group.create')
  if (groups.length === 0 && !mayCreate) return null
  return (
    <section aria-labelledby="groups">
      <div className={styles.head}>
        <h2 id="groups">{t('room.groups')}</h2>
        {mayCreate && (
          <Suspense>
            <NewGroupButton />
          </Suspense>
        )}
      </div>
      {groups.length === 0 && <p className={styles.empty}>{t('room.groupsEmpty')}</p>}
      <ul>
        {groups.map(({ id, name, color, members }) => (
          <li key={id} className={styles.group}>
            <Swatch color={color} />
            <span className={styles.name}>{name}</span>
            {members.length > 0 ? (
              <AvatarStack people={members} label={name} max={6} size="small" />
            ) : (
              <span className={styles.empty}>{t('room.membersEmpty')}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
