import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Initiative } from '#shared/initiatives/model.ts'
import { initiativePath } from '#shared/links.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { Age } from '../Age.tsx'
import { DueDate } from '../DueDate.tsx'
import styles from './InitiativeCard.module.css'
import { Owner } from '../owner/Owner.tsx'
import { SourceGroups } from '../sources/SourceGroups.tsx'
import { StatusLine } from '../status/StatusLine.tsx'

/** An initiative on the board of statuses. The title is a link that covers the card; `actions` lie above it. */
export function InitiativeCard({ initiative, actions }: { initiative: Initiative; actions?: ReactNode }) {
  const room = useRoom(({ state }) => state.room.id)
  const { id, title, theme, reason } = initiative
  return (
    <article className={styles.card} data-initiative={id}>
      <div className={styles.top}>
        <StatusLine initiative={initiative} />
        <Age initiative={initiative} />
      </div>
      <h3 className={styles.title}>
        <Link to={initiativePath(room, id)} draggable={false}>
          {title}
        </Link>
      </h3>
      {theme !== undefined && <p className={styles.theme}>{theme}</p>}
      {reason !== undefined && <p className={styles.reason}>{reason}</p>}
      <div className={styles.bottom}>
        <Owner initiative={initiative} size="small" />
        <span className={styles.end}>
          <SourceGroups initiative={initiative} />
          <DueDate initiative={initiative} />
        </span>
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </article>
  )
}
