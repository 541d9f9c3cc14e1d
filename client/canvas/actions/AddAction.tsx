import { Plus } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { zonesOfDocument } from '#shared/canvas/notes/notes.ts'
import { nextActions } from '#shared/initiatives/actions.ts'
import { tellProblem } from '../../problems/tellProblem.ts'
import { newId } from '../../room/newId.ts'
import { useMe, useRoom, useRoomConnection } from '../../room/RoomContext.tsx'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { useBoard } from '../boardContext.ts'
import { addToList } from '../list/noteEdits.ts'
import { signatureIn } from '../meIn.ts'
import { noteColor } from '../notes/signature.ts'
import { useMade } from '../promote/badges.ts'
import { usePromote } from '../promote/usePromote.ts'
import styles from './ActionStep.module.css'

/** What is agreed on without having been written before: a note where the board has a place for it, and its action. */
export function AddAction() {
  const { board, connection } = useBoard()
  const { t } = useTranslation()
  const me = useMe()
  const room = useRoomConnection()
  const color = useRoom(({ state }) => noteColor(state, me, board.id))
  const made = useMade()
  const promote = usePromote()
  const [text, setText] = useState('')
  const title = text.trim()

  async function add(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const form = event.currentTarget
    if (title === '') return
    const hasPlace = zonesOfDocument(connection.doc).some(({ id }) => id === nextActions)
    const note = { id: newId(), text: title, color, meta: signatureIn(room, board.id) }
    try {
      addToList(connection, [{ ...note, zone: hasPlace ? nextActions : undefined }])
      setText('')
      if (await promote([note.id], { title })) form.scrollIntoView({ block: 'nearest' })
    } catch (problem) {
      tellProblem(problem)
    }
  }

  return (
    <form className={styles.add} onSubmit={event => void add(event)} noValidate>
      <TextField
        label={t(`promoting.${made}.add`)}
        labelHidden
        placeholder={t(`promoting.${made}.add`)}
        autoComplete="off"
        maxLength={200}
        value={text}
        onChange={event => setText(event.target.value)}
      />
      <IconButton type="submit" tone="plain" label={t('common.add')} icon={Plus} disabled={title === ''} />
    </form>
  )
}
