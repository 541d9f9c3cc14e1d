import { useTranslation } from 'react-i18next'
import type { Initiative } from '#shared/initiatives/model.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { Avatar } from '../../ui/marks/Avatar.tsx'
import styles from './Owner.module.css'

/** Who has it in hand: face and name, or that nobody has. */
export function Owner({ initiative, size }: { initiative: Initiative; size?: 'small' | 'normal' }) {
  const { t } = useTranslation()
  const owner = useOwner(initiative)
  if (!owner) return <span className={styles.nobody}>{t('initiatives.noOwner')}</span>
  return (
    <span className={styles.owner}>
      <Avatar name={owner.name} color={owner.color} size={size} away={owner.removed} decorative />
      <span className={styles.name} title={owner.removed ? t('initiatives.left') : undefined}>
        {owner.name}
      </span>
    </span>
  )
}

export const useOwner = ({ owner }: Initiative) =>
  useRoom(room => (owner === undefined ? undefined : room.state.people[owner]))
