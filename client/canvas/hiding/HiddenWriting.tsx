import { EyeOff } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { hiddenSince, hidingsOn } from '#shared/sessions/writing.ts'
import { runningSession } from '#shared/sessions/select.ts'
import { useMe, useRoom } from '../../room/RoomContext.tsx'
import { useAct } from '../../room/useAct.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Menu, MenuHeading, MenuItem } from '../../ui/overlays/Menu.tsx'
import hints from '../BoardHints.module.css'
import { useBoard } from '../boardContext.ts'

/** Says in plain sight that writing is hidden, from whom, and how much there is; facilitators show it. */
export function HiddenWriting() {
  const { board } = useBoard()
  const { t } = useTranslation()
  const me = useMe()
  const state = useRoom(room => room.state)
  if (hidingsOn(state, board.id).length === 0) return null
  const isMine = hiddenSince(state, board.id, me.id) !== undefined
  return (
    <div className={hints.hint} data-hiding>
      <EyeOff aria-hidden />
      <output>{t(isMine ? 'hiding.yours' : 'hiding.others')}</output>
      <Counts />
      {me.role === 'facilitator' && <Reveal />}
    </div>
  )
}

function useHiddenNotes() {
  const { board } = useBoard()
  const hidden = useRoom(room => room.hidden)
  const people = useRoom(({ state }) => state.people)
  return useMemo(
    () =>
      hidden
        .filter(each => each.board === board.id)
        .map(({ person, notes }) => ({ person, notes, name: people[person]?.name ?? '' }))
        .sort((a, b) => a.name.localeCompare(b.name)),
    [hidden, people, board.id],
  )
}

function Counts() {
  const { t } = useTranslation()
  const me = useMe()
  const others = useHiddenNotes().filter(({ person }) => person !== me.id)
  const notes = others.reduce((sum, each) => sum + each.notes, 0)
  if (notes === 0) return null
  const words = others.map(({ name, notes }) => `${name}: ${notes}`).join(', ')
  return (
    <span title={words}>
      {t('hiding.count', { count: notes, who: t('hiding.who', { count: others.length }) })}
    </span>
  )
}

function Reveal() {
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
