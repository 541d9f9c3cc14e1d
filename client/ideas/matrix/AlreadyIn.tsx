import { ArrowUpRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Initiative } from '#shared/initiatives/model.ts'
import { initiativePath } from '#shared/links.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import styles from './AlreadyIn.module.css'

/** Of an idea whose notes are sources of an initiative: which one, before it is promoted a second time. */
export function AlreadyIn({ initiative: { id, title } }: { initiative: Initiative }) {
  const { t } = useTranslation()
  const room = useRoom(({ state }) => state.room.id)
  return (
    <Link className={styles.already} to={initiativePath(room, id)} title={t('ideas.alreadyHint')}>
      <ArrowUpRight aria-hidden />
      {t('ideas.already', { title })}
    </Link>
  )
}
