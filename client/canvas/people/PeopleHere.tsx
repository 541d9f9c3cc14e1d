import { useTranslation } from 'react-i18next'
import { track, type Editor } from 'tldraw'
import type { PaletteColor } from '#shared/palette.ts'
import type { Person } from '#shared/people/model.ts'
import { MeItems } from '../../room/menus/MeItems.tsx'
import { useMe } from '../../room/RoomContext.tsx'
import { Avatar } from '../../ui/marks/Avatar.tsx'
import { Menu, MenuItem } from '../../ui/overlays/Menu.tsx'
import { Tooltip } from '../../ui/overlays/Tooltip.tsx'
import { useBoard } from '../boardContext.ts'
import styles from './PeopleHere.module.css'
import { usePeopleOn } from './usePeopleOn.ts'

const shownAtMost = 4

/** Who has this board open. A click on somebody follows their view, another one leaves it; one on oneself opens one's menu. */
export function PeopleHere() {
  const { board, editor } = useBoard()
  const { t } = useTranslation()
  const me = useMe()
  const all = usePeopleOn(board.id)
  const people = [...all.filter(({ id }) => id === me.id), ...all.filter(({ id }) => id !== me.id)]
  const hidden = people.slice(shownAtMost)
  return (
    <ul className={styles.people} aria-label={t('canvas.here')}>
      {people.slice(0, shownAtMost).map(person => (
        <li key={person.id}>
          {person.id === me.id ? (
            <OwnBadge person={person} />
          ) : editor ? (
            <FollowButton editor={editor} person={person} />
          ) : (
            <Avatar name={person.name} color={person.color} />
          )}
        </li>
      ))}
      {hidden.length > 0 && (
        <li>
          <Menu
            align="end"
            trigger={
              <button type="button" className={styles.more} aria-label={t('drawing.follow.others')}>
                +{hidden.length}
              </button>
            }
          >
            {hidden.map(person => (
              <MenuItem
                key={person.id}
                disabled={!editor}
                onSelect={() => editor?.startFollowingUser(person.id)}
              >
                {person.name}
              </MenuItem>
            ))}
          </Menu>
        </li>
      )}
    </ul>
  )
}

type Badged = Person & { color: PaletteColor }

function OwnBadge({ person: { name, color } }: { person: Badged }) {
  const { t } = useTranslation()
  return (
    <Menu
      align="end"
      trigger={
        <button type="button" className={styles.person} aria-label={t('room.meMenu', { name })}>
          <Avatar name={name} color={color} decorative />
        </button>
      }
    >
      <MeItems />
    </Menu>
  )
}

const FollowButton = track(function FollowButton({ editor, person }: { editor: Editor; person: Badged }) {
  const { t } = useTranslation()
  const isFollowed = editor.getInstanceState().followingUserId === person.id
  const label = t(isFollowed ? 'drawing.follow.stop' : 'drawing.follow.start', { name: person.name })
  return (
    <Tooltip label={label}>
      <button
        type="button"
        className={styles.person}
        aria-label={label}
        aria-pressed={isFollowed}
        onClick={() => (isFollowed ? editor.stopFollowingUser() : editor.startFollowingUser(person.id))}
      >
        <Avatar name={person.name} color={person.color} decorative />
      </button>
    </Tooltip>
  )
})
