import { useTranslation } from 'react-i18next'
import { peopleToGroup } from '#shared/people/grouping.ts'
import type { Group } from '#shared/people/model.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { useAct } from '../../room/useAct.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Swatch } from '../../ui/marks/Swatch.tsx'
import { Menu, MenuHeading, MenuItem } from '../../ui/overlays/Menu.tsx'
import styles from './Ungrouped.module.css'

/** Who is in no group yet; a press on somebody puts them into one, here or away. */
export function Ungrouped({ groups }: { groups: readonly Group[] }) {
  const { t } = useTranslation()
  const act = useAct()
  const people = useRoom(({ state }) => state.people)
  const left = peopleToGroup({ people }).filter(({ group }) => group === undefined)
  if (left.length === 0) return null
  return (
    <div className={styles.left}>
      <span className={styles.label}>{t('sessions.groups.left')}</span>
      {left.map(({ id, name }) => (
        <Menu
          key={id}
          trigger={
            <Button size="small" aria-label={t('sessions.groups.putInto', { name })}>
              {name}
            </Button>
          }
        >
          <MenuHeading>{t('sessions.groups.putInto', { name })}</MenuHeading>
          {groups.map(group => (
            <MenuItem
              key={group.id}
              onSelect={() => void act({ type: 'group.assign', person: id, group: group.id })}
            >
              <span className={styles.group}>
                <Swatch color={group.color} />
                {group.name}
              </span>
            </MenuItem>
          ))}
        </Menu>
      ))}
    </div>
  )
}
