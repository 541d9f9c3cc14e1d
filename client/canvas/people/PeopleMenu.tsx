import { UserPlus, Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useValue } from 'tldraw'
import { useInvite } from '../../room/inviting.ts'
import { useMe } from '../../room/RoomContext.tsx'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { Avatar } from '../../ui/marks/Avatar.tsx'
import { Menu, MenuHeading, MenuItem, MenuSeparator } from '../../ui/overlays/Menu.tsx'
import { MenuCheck } from '../../ui/overlays/MenuCheck.tsx'
import { useBoard } from '../boardContext.ts'
import { ReactItems } from '../together/reactions/ReactItems.tsx'
import { CursorsItem, ElsewhereItems } from '../together/FollowItems.tsx'
import styles from './PeopleMenu.module.css'
import { usePeopleOn } from './usePeopleOn.ts'

/** On a phone: who has this board open, whose view to follow, and the way to ask others in. */
export function PeopleMenu() {
  const { board, editor, follow } = useBoard()
  const { t } = useTranslation()
  const me = useMe()
  const invite = useInvite()
  const people = usePeopleOn(board.id)
  const followed = useValue('followed', () => editor?.getInstanceState().followingUserId, [editor])
  return (
    <Menu
      align="end"
      trigger={
        <IconButton
          label={t('drawing.follow.here', { count: people.length })}
          icon={Users}
          size="tall"
          className={styles.trigger}
          data-count={people.length}
        />
      }
    >
      <MenuHeading>{t('canvas.here')}</MenuHeading>
      {people.map(({ id, name, color }) => (
        <MenuCheck
          key={id}
          checked={id === followed}
          disabled={id === me.id}
          onChange={isOn => follow(isOn ? id : undefined)}
        >
          <span className={styles.person}>
            <Avatar name={name} color={color} decorative />
            {id === me.id ? t('room.youSuffix', { name }) : t('drawing.follow.start', { name })}
          </span>
        </MenuCheck>
      ))}
      <MenuSeparator />
      {editor && <ReactItems editor={editor} />}
      <CursorsItem />
      <ElsewhereItems />
      {invite && (
        <>
          <MenuSeparator />
          <MenuItem icon={UserPlus} onSelect={() => invite(board)}>
            {t('room.inviteTitle')}
          </MenuItem>
        </>
      )}
    </Menu>
  )
}
