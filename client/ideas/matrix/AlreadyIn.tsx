import { ArrowUpRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { initiativeOf } from '#shared/ideas/already.ts'
import { isOpen } from '#shared/ideas/select.ts'
import type { Idea } from '#shared/ideas/model.ts'
import { initiativePath } from '#shared/links.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import styles from './AlreadyIn.module.css'

/** Of an idea whose notes are sources of an initiative: which one, before it is promoted a second time. */
export function AlreadyIn({ idea }: { idea: Idea }) {
  const { t } = useTranslation()
  const room = useRoom(({ state }) => state.room.id)
  const known = useRoom(({ state }) => (isOpen(idea) ? initiativeOf(state, idea) : undefined))
  if (!known) return null
  return (
    <Link className={styles.already} to={initiativePath(room, known.id)} title={t('ideas.alreadyHint')}>
      <ArrowUpRight aria-hidden />
      {t('ideas.already', { title: known.title })}
    </Link>
  )
}
