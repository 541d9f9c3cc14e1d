import { ArrowUpRight, Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Idea } from '#shared/ideas/model.ts'
import { initiativePath } from '#shared/links.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { Badge } from '../../ui/marks/Badge.tsx'
import { useActs } from '../useIdeaActs.ts'
import styles from './IdeaState.module.css'

/** A tick for what is confirmed, to set where one may; the way to its initiative for what was promoted. */
export function IdeaState({ idea }: { idea: Idea }) {
  const { t } = useTranslation()
  const acts = useActs()
  const room = useRoom(({ state }) => state.room.id)
  const isConfirmed = idea.status === 'confirmed'
  if (idea.initiative !== undefined)
    return (
      <Link className={styles.link} to={initiativePath(room, idea.initiative)}>
        <Badge tone="success" icon={ArrowUpRight}>
          {t('ideas.promoted')}
        </Badge>
      </Link>
    )
  if (acts)
    return (
      <button
        type="button"
        className={styles.tick}
        aria-pressed={isConfirmed}
        aria-label={t('ideas.confirmIdea', { title: idea.title })}
        title={t('ideas.confirm')}
        onClick={() => void acts.confirm([idea], !isConfirmed)}
      >
        <Check aria-hidden />
      </button>
    )
  return isConfirmed ? <Check className={styles.confirmed} aria-label={t('ideas.confirm')} /> : null
}
