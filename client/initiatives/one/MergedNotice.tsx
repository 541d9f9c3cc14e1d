import { Merge } from 'lucide-react'
import { Trans } from 'react-i18next'
import { Link } from 'react-router'
import type { Initiative } from '#shared/initiatives/model.ts'
import { initiativePath } from '#shared/links.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { Notice } from '../../ui/states/Notice.tsx'
import styles from './MergedNotice.module.css'

/** Where a merged initiative went. */
export function MergedNotice({ initiative: { mergedInto } }: { initiative: Initiative }) {
  const room = useRoom(({ state }) => state.room.id)
  const into = useRoom(({ state }) =>
    mergedInto === undefined ? undefined : state.initiatives.get(mergedInto),
  )
  if (!into) return null
  return (
    <div className={styles.notice}>
      <Notice icon={Merge}>
        <Trans
          i18nKey="initiatives.mergedInto"
          values={{ title: into.title }}
          components={{ into: <Link className={styles.link} to={initiativePath(room, into.id)} /> }}
        />
      </Notice>
    </div>
  )
}
