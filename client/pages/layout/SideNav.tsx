import { ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { Logo } from '../../home/Logo.tsx'
import { useLanguage } from '../../text/useLanguage.ts'
import { Avatar } from '../../ui/marks/Avatar.tsx'
import { EarlyButton } from '../../ui/overlays/EarlyButton.tsx'
import { MeMenu, RoomMenu } from '../laterMenus.ts'
import { type Place, usePlaces } from './places.ts'
import { useMe, useRoom } from '../../room/RoomContext.tsx'
import styles from './SideNav.module.css'

export function SideNav() {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { pages, settings } = usePlaces()
  const me = useMe()
  const name = useRoom(({ state }) => state.room.name)
  const roomButton = (
    <button type="button" className={styles.room} aria-label={t('room.roomMenu', { name })}>
      <Logo />
      <span className={styles.name}>{name}</span>
      <ChevronDown aria-hidden />
    </button>
  )
  const meButton = (
    <button type="button" className={styles.me} aria-label={t('room.meMenu', { name: me.name })}>
      <Avatar name={me.name} color={me.color} decorative />
      <span className={styles.name}>{me.name}</span>
      <span className={styles.language}>{language.toUpperCase()}</span>
    </button>
  )
  return (
    <nav className={styles.nav} aria-label={t('room.navigation')}>
      <EarlyButton button={roomButton}>
        {wasPressed => <RoomMenu button={roomButton} isOpenAtFirst={wasPressed} />}
      </EarlyButton>
      <ul>
        {pages.map(place => (
          <PlaceLink key={place.name} place={place} />
        ))}
      </ul>
      <ul className={styles.last}>
        <PlaceLink place={settings} />
      </ul>
      <EarlyButton button={meButton}>
        {wasPressed => <MeMenu button={meButton} isOpenAtFirst={wasPressed} />}
      </EarlyButton>
    </nav>
  )
}

function PlaceLink({ place: { to, name, icon: Icon, count } }: { place: Place }) {
  const { t } = useTranslation()
  return (
    <li>
      <NavLink to={to} end={name === 'lobby'} className={styles.link}>
        <Icon aria-hidden />
        <span className={styles.name}>{t(`room.${name}`)}</span>
        {count !== undefined && count > 0 && <span className={styles.count}>{count}</span>}
      </NavLink>
    </li>
  )
}
