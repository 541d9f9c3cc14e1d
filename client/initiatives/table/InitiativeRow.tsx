import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Initiative } from '#shared/initiatives/model.ts'
import { initiativePath } from '#shared/links.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { Age } from '../Age.tsx'
import { DueDate } from '../DueDate.tsx'
import styles from './InitiativesTable.module.css'
import { OwnerButton } from '../owner/OwnerButton.tsx'
import { SourceGroups } from '../sources/SourceGroups.tsx'
import { StatusButton } from '../status/StatusButton.tsx'

export function InitiativeRow({ initiative }: { initiative: Initiative }) {
  const { t } = useTranslation()
  const room = useRoom(({ state }) => state.room.id)
  const { id, title, theme, reason, sources } = initiative
  return (
    <tr data-initiative={id}>
      <th scope="row">
        <Link to={initiativePath(room, id)} className={styles.title}>
          {title}
        </Link>
        {reason !== undefined && <p className={styles.reason}>{reason}</p>}
      </th>
      <td>
        <StatusButton initiative={initiative} />
      </td>
      <td>
        <OwnerButton initiative={initiative} />
      </td>
      <td className={styles.theme}>{theme}</td>
      <td>
        <DueDate initiative={initiative} />
      </td>
      <td>
        <span className={styles.sources} title={t('initiatives.notesCount', { count: sources.length })}>
          {sources.length}
          <SourceGroups initiative={initiative} />
        </span>
      </td>
      <td>
        <Age initiative={initiative} />
      </td>
    </tr>
  )
}
