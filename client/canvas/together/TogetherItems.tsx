import { CircleDot, ListChecks, MousePointer2, Presentation, Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import { useMe, useRoom } from '../../room/RoomContext.tsx'
import { useMay, usePeople } from '../../room/usePeople.ts'
import { useArrive } from '../../sessions/gathering/useArrive.ts'
import { MenuHeading, MenuItem, MenuSeparator } from '../../ui/overlays/Menu.tsx'
import { MenuCheck } from '../../ui/overlays/MenuCheck.tsx'
import { useBoard } from '../boardContext.ts'
import { cursorsShown } from './cursorsShown.ts'
import { stepFrames } from './frames.ts'
import { useCallAll } from './useCallAll.ts'

/** What keeps people together on a board, in a menu. */
export function TogetherItems() {
  const { t } = useTranslation()
  const { editor, setPanel } = useBoard()
  const may = useMay()
  const callAll = useCallAll()
  return (
    <>
      <MenuItem icon={ListChecks} onSelect={() => setPanel({ kind: 'session' })}>
        {t('sessions.open')}
      </MenuItem>
      {may('vote.open') && (
        <MenuItem icon={CircleDot} onSelect={() => setPanel({ kind: 'votes', form: { kind: 'dots' } })}>
          {t('votes.start')}
        </MenuItem>
      )}
      <MenuSeparator />
      {callAll && (
        <MenuItem icon={Users} onSelect={() => callAll()}>
          {t('together.bring')}
        </MenuItem>
      )}
      {editor && (
        <MenuItem
          icon={Presentation}
          shortcut="Page Down"
          onSelect={() => {
            if (!stepFrames(editor, 1)) toast.info(t('together.present.none'))
          }}
        >
          {t('together.present.start')}
        </MenuItem>
      )}
      <MenuCheck checked={!cursorsShown.use()} onChange={isHidden => cursorsShown.set(!isHidden)}>
        {t('together.hideCursors')}
      </MenuCheck>
      <Elsewhere />
    </>
  )
}

/** Who is on another board of the room: one goes there, and follows them. */
function Elsewhere() {
  const { t } = useTranslation()
  const { board } = useBoard()
  const me = useMe().id
  const presence = useRoom(room => room.presence)
  const boards = useRoom(({ state }) => state.boards)
  const { here } = usePeople()
  const { arrive } = useArrive()
  const others = here.flatMap(person => {
    const on = presence.filter(each => each.person === person.id).map(each => each.board)
    if (person.id === me || on.includes(board.id)) return []
    const place = boards[on.find(id => id !== undefined) ?? '']
    return place ? [{ ...person, place }] : []
  })
  if (others.length === 0) return null
  return (
    <>
      <MenuSeparator />
      <MenuHeading>{t('together.elsewhere')}</MenuHeading>
      {others.map(({ id, name, place }) => (
        <MenuItem
          key={id}
          icon={MousePointer2}
          onSelect={() => arrive({ board: place.id, by: id, follow: true })}
        >
          {t('together.followAt', { name, title: place.title })}
        </MenuItem>
      ))}
    </>
  )
}
