import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { Avatar } from '../../ui/marks/Avatar.tsx'
import { EarlyButton } from '../../ui/overlays/EarlyButton.tsx'
import styles from './BottomBar.module.css'
import { MeMenu } from '../laterMenus.ts'
import { usePlaces } from './places.ts'
import { useMe } from '../../room/RoomContext.tsx'

export function BottomBar() {
  const { t } = useTranslation()
  const { pages, settings } = usePlaces()
  const me = useMe()
  const button = (
    <button type="button" className={styles.place} aria-label={t('room.meMenu', { name: me.name })}>
      <Avatar name={me.name} color={me.color} decorative />
      <span>{me.name}</span>
    </button>
  )
  return (
    <nav className={styles.bar} aria-label={t('room.navigation')}>
      {[...pages, settings].map(({ to, name, icon: Icon }) => (
        <NavLink key={name} to={to} end={name === 'lobby'} className={styles.place}>
          <Icon aria-hidden />
          <span>{t(`room.${name}`)}</span>
        </NavLink>
      ))}
      <EarlyButton button={button}>
        {wasPressed => <MeMenu button={button} isOpenAtFirst={wasPressed} hasRooms />}
      </EarlyButton>
    </nav>
  )
}
