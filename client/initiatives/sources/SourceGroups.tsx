import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Initiative } from '#shared/initiatives/model.ts'
import { sourceGroups } from '#shared/initiatives/select.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { Swatch } from '../../ui/marks/Swatch.tsx'
import { VisuallyHidden } from '../../ui/marks/VisuallyHidden.tsx'
import styles from './SourceGroups.module.css'

/** A square for each group whose notes it came from; their names are its title. */
export function SourceGroups({ initiative }: { initiative: Initiative }) {
  const { t } = useTranslation()
  const groups = useRoom(room => room.state.groups)
  const known = useMemo(() => sourceGroups(initiative).flatMap(id => groups[id] ?? []), [initiative, groups])
  if (known.length === 0) return null
  const label = t('initiatives.fromGroups', { groups: known.map(({ name }) => name).join(', ') })
  return (
    <span className={styles.groups} title={label}>
      {known.map(({ id, color }) => (
        <Swatch key={id} color={color} size={8} />
      ))}
      <VisuallyHidden>{label}</VisuallyHidden>
    </span>
  )
}
