import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor, useValue } from 'tldraw'
import { StatusIcon } from '../../initiatives/status/StatusIcon.tsx'
import { BadgeContext, labelOf, type Badge, type BadgeSource } from './badges.ts'
import { badgesOn } from './badgesHere.ts'
import styles from './NoteBadge.module.css'

/** On a note that became an initiative: how far it is, and whose. Most notes have none, and pay for one look. */
export function NoteBadge({ note }: { note: string }) {
  const editor = useEditor()
  const source = useContext(BadgeContext)
  const badge = useValue('badge', () => source && badgesOn(editor, source.badges).notes.get(note), [
    editor,
    source,
    note,
  ])
  return source && badge ? <BadgeButton badge={badge} {...source} /> : null
}

/** The same on a heading, for the notes under it that became one initiative. */
export function GroupBadge({ group }: { group: string }) {
  const editor = useEditor()
  const source = useContext(BadgeContext)
  const badge = useValue('badge', () => source && badgesOn(editor, source.badges).groups.get(group), [
    editor,
    source,
    group,
  ])
  return source && badge ? <BadgeButton badge={badge} isGroup {...source} /> : null
}

interface BadgeButtonProps extends Pick<BadgeSource, 'made' | 'open'> {
  badge: Badge
  isGroup?: boolean
}

/** Opens the initiative beside the board. The canvas below does not take the click for its own. */
function BadgeButton({ badge, isGroup, made, open }: BadgeButtonProps) {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      className={styles.badge}
      data-badge={badge.initiative}
      data-group={isGroup}
      title={t(`promoting.${made}.open`)}
      onPointerDown={event => event.stopPropagation()}
      onPointerUp={event => event.stopPropagation()}
      onTouchStart={event => event.stopPropagation()}
      onTouchEnd={event => event.stopPropagation()}
      onClick={() => open(badge.initiative)}
    >
      <StatusIcon status={badge.status} size={16} />
      <span>{labelOf(badge, made, t)}</span>
    </button>
  )
}
