import { EyeOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isNameless } from '#shared/sessions/nameless.ts'
import { hiddenSince, hidingsOn } from '#shared/sessions/writing.ts'
import { useMe, useRoom } from '../../room/RoomContext.tsx'
import hints from '../hints/BoardHints.module.css'
import { useBoard } from '../boardContext.ts'
import { Reveal } from './Reveal.tsx'
import { useHiddenNotes, useNamelessNotes } from './useHiddenNotes.ts'

/**
 * Says in plain sight that writing is hidden, from whom, and how much there is; facilitators show it. What the step asks
 * for stands above that.
 */
export function HiddenWriting({ instruction }: { instruction?: string | undefined }) {
  const { board } = useBoard()
  const { t } = useTranslation()
  const me = useMe()
  const state = useRoom(room => room.state)
  if (hidingsOn(state, board.id).length === 0) return null
  const since = hiddenSince(state, board.id, me.id)
  const yours = since && isNameless(state, board.id, since) ? 'hiding.nameless' : 'hiding.yours'
  return (
    <div className={hints.hint} data-hiding>
      <EyeOff aria-hidden />
      <div className={hints.lines}>
        {instruction !== undefined && <p>{instruction}</p>}
        <span>
          <output>{t(since === undefined ? 'hiding.others' : yours)}</output>
          <Counts />
        </span>
      </div>
      {me.role === 'facilitator' && <Reveal />}
    </div>
  )
}

function Counts() {
  const { t } = useTranslation()
  const me = useMe()
  const others = useHiddenNotes().filter(({ person }) => person !== me.id)
  const { notes: nameless } = useNamelessNotes()
  const notes = others.reduce((sum, each) => sum + each.notes, 0)
  if (nameless > 0) return <span> · {t('hiding.notes', { count: nameless })}</span>
  if (notes === 0) return null
  const words = others.map(({ name, notes }) => `${name}: ${notes}`).join(', ')
  return (
    <span title={words}>
      {' · '}
      {t('hiding.count', { count: notes, who: t('hiding.who', { count: others.length }) })}
    </span>
  )
}
