import { Eye, EyeOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isAtLeast } from '#shared/people/model.ts'
import { isNameless } from '#shared/sessions/nameless.ts'
import { hiddenSince, hidingsOn } from '#shared/sessions/writing.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { useAct } from '../../room/useAct.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Avatar } from '../../ui/marks/Avatar.tsx'
import { PanelBody } from '../../ui/panels/PanelBody.tsx'
import { PanelFoot } from '../../ui/panels/PanelFoot.tsx'
import { EmptyState } from '../../ui/states/EmptyState.tsx'
import { useBoard } from '../boardContext.ts'
import { usePeopleOn } from '../people/usePeopleOn.ts'
import { Elsewhere, useHiddenElsewhere } from './Elsewhere.tsx'
import { useHiddenNotes, useNamelessNotes } from './useHiddenNotes.ts'
import { useReveal } from './useReveal.ts'
import styles from './WriteTab.module.css'

/** Whether people write hidden here, who has written how much, and how a facilitator shows it. */
export function WriteTab() {
  const { board } = useBoard()
  const { t } = useTranslation()
  const act = useAct()
  const isHidden = useRoom(({ state }) => hidingsOn(state, board.id).length > 0)
  const isWithoutNames = useRoom(({ state }) =>
    hidingsOn(state, board.id).some(({ since }) => isNameless(state, board.id, since)),
  )
  const session = useHiddenElsewhere(board)
  if (isHidden) return isWithoutNames ? <Nameless /> : <Hidden />
  if (session) return <Elsewhere session={session} />
  return (
    <PanelBody>
      <EmptyState
        action={
          !board.archived && (
            <Button icon={EyeOff} onClick={() => void act({ type: 'board.hide', board: board.id })}>
              {t('hiding.hide')}
            </Button>
          )
        }
      >
        {t('hiding.open')}
      </EmptyState>
    </PanelBody>
  )
}

function Hidden() {
  const { t } = useTranslation()
  const { board } = useBoard()
  const state = useRoom(room => room.state)
  const here = usePeopleOn(board.id)
  const written = useHiddenNotes()
  const reveal = useReveal()
  const notes = written.reduce((sum, each) => sum + each.notes, 0)
  const hasWritten = new Set(written.map(({ person }) => person))
  const writers = here.filter(
    ({ id, role }) => isAtLeast(role, 'member') && (hasWritten.has(id) || hiddenSince(state, board.id, id)),
  )
  const away = written.filter(({ person }) => here.every(({ id }) => id !== person))
  const rows = [
    ...writers.map(({ id, name, color }) => ({ id, name, color })),
    ...away.map(({ person, name }) => ({ id: person, name, color: state.people[person]?.color ?? 'grey' })),
  ]
  const notesOf = (id: string) => written.find(({ person }) => person === id)?.notes ?? 0
  return (
    <>
      <PanelBody>
        <p className={styles.sum}>
          {t('hiding.sum', { count: notes, people: hasWritten.size, of: rows.length })}
        </p>
        <ul aria-label={t('hiding.writers')}>
          {rows.map(({ id, name, color }) => (
            <li key={id} className={styles.person}>
              <Avatar name={name} color={color} decorative />
              <span className={styles.name}>{name}</span>
              <span className={styles.quiet} data-notes={notesOf(id)}>
                {notesOf(id) > 0 ? t('hiding.notes', { count: notesOf(id) }) : t('hiding.nothingYet')}
              </span>
              {notesOf(id) > 0 && (
                <Button
                  size="small"
                  tone="quiet"
                  aria-label={t('hiding.revealOf', { name })}
                  onClick={() => reveal(id)}
                >
                  {t('hiding.reveal')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </PanelBody>
      <RevealAll />
    </>
  )
}

/** Without names nobody is told who has written and who has not. */
function Nameless() {
  const { t } = useTranslation()
  const { board } = useBoard()
  const { notes, people } = useNamelessNotes()
  const here = usePeopleOn(board.id).filter(({ role }) => isAtLeast(role, 'member'))
  return (
    <>
      <PanelBody>
        <p className={styles.sum}>
          {t('hiding.sum', { count: notes, people, of: Math.max(people, here.length) })}
        </p>
        <p className={styles.quiet}>{t('hiding.namelessAbout')}</p>
      </PanelBody>
      <RevealAll />
    </>
  )
}

function RevealAll() {
  const { t } = useTranslation()
  const reveal = useReveal()
  return (
    <PanelFoot>
      <Button wide size="tall" tone="primary" icon={Eye} onClick={() => reveal()}>
        {t('hiding.revealAll')}
      </Button>
    </PanelFoot>
  )
}
