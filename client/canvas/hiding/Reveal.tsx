import { useTranslation } from 'react-i18next'
import { runningSession } from '#shared/sessions/select.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { useAct } from '../../room/useAct.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Menu, MenuHeading, MenuItem } from '../../ui/overlays/Menu.tsx'
import { useBoard } from '../boardContext.ts'
import { useHiddenNotes } from './useHiddenNotes.ts'

/** Shows what was written hidden: all of it, or one person's. */
export function Reveal() {
  const { board } = useBoard()
  const { t } = useTranslation()
  const act = useAct()
  const written = useHiddenNotes()
  const isOwn = useRoom(({ state }) => state.boards[board.id]?.hiding !== undefined)
  const session = useRoom(({ state }) => runningSession(state)?.id)
  const reveal = (person?: string) => {
    const whom = person === undefined ? {} : { person }
    if (isOwn) void act({ type: 'board.reveal', board: board.id, ...whom })
    else if (session !== undefined) void act({ type: 'session.reveal', session, ...whom })
  }
  return (
    <Menu
      align="center"
      trigger={
        <Button size="small" tone="primary">
          {t('hiding.reveal')}
        </Button>
      }
    >
      <MenuItem onSelect={() => reveal()}>{t('hiding.revealAll')}</MenuItem>
      {written.length > 0 && <MenuHeading>{t('hiding.revealOne')}</MenuHeading>}
      {written.map(({ person, name, notes }) => (
        <MenuItem key={person} onSelect={() => reveal(person)}>
          {t('hiding.ofPerson', { name, notes: t('hiding.notes', { count: notes }) })}
        </MenuItem>
      ))}
    </Menu>
  )
}
