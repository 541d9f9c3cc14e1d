import { Plus } from 'lucide-react'
import { useCallback, useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { linesToNotes, mostNewNotes } from '#shared/canvas/notes/lines.ts'
import { maxTextLength } from '#shared/canvas/notes/sticky.ts'
import type { Frame } from '#shared/canvas/notes/notes.ts'
import { tellProblem } from '../../problems/tellProblem.ts'
import { newId } from '../../room/newId.ts'
import { useMe, useRoom, useRoomConnection } from '../../room/RoomContext.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Checkbox } from '../../ui/controls/Checkbox.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { TextArea } from '../../ui/fields/TextArea.tsx'
import { useBoard } from '../boardContext.ts'
import { noteColor } from '../notes/signature.ts'
import { signatureIn } from '../meIn.ts'
import { focusHere } from '../../ui/browser/focusHere.ts'
import { addToList } from './noteEdits.ts'
import { sectionsOf } from './sections.ts'
import styles from './AddNote.module.css'

/** Stands for a note outside every frame; a select has no empty value. */
const loose = 'loose '

/** What was typed and not added when the window closed, or when the boards were turned: it is there the next time. */
let unfinished = { room: '', text: '' }
const keepUnfinished = (room: string, text: string) => (unfinished = { room, text })

/** Writes notes without the canvas, one after the other: text and zone. A list that is pasted is a note a line. */
export function AddNote({ frames }: { frames: Frame[] }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const [zone, setZone] = useState<string>()
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      title={t('canvas.list.addTitle')}
      closeLabel={t('common.close')}
      size="small"
      trigger={
        <Button tone="primary" size="tall" wide icon={Plus}>
          {t('canvas.list.add')}
        </Button>
      }
    >
      <NoteForm frames={frames} zone={zone} onZone={setZone} onEnd={() => setOpen(false)} />
    </Dialog>
  )
}

interface NoteFormProps {
  frames: Frame[]
  zone: string | undefined
  onZone: (zone: string) => void
  onEnd: () => void
}

function NoteForm({ frames, zone, onZone, onEnd }: NoteFormProps) {
  const { board, connection } = useBoard()
  const { t } = useTranslation()
  const me = useMe()
  const room = useRoomConnection()
  const roomId = useRoom(({ state }) => state.room.id)
  const color = useRoom(({ state }) => noteColor(state, me, board.id))
  const [text, setText] = useState(unfinished.room === roomId ? unfinished.text : '')
  const [isList, setList] = useState(false)
  const [added, setAdded] = useState(0)
  const field = useRef<HTMLTextAreaElement>(null)
  const takeField = useCallback((element: HTMLTextAreaElement | null) => {
    field.current = element
    focusHere(element)
  }, [])
  const [error, setError] = useState<string>()
  const options = sectionsOf(frames).flatMap(({ title, zones }) =>
    zones
      .filter(({ id }) => id !== '')
      .map(({ id, place }) => ({ value: id, label: [title, place].filter(Boolean).join(' · ') })),
  )
  const chosen = options.find(option => option.value === zone)?.value ?? options[0]?.value

  const write = (next: string) => {
    keepUnfinished(roomId, next)
    setText(next)
  }
  const lines = linesToNotes(text)
  const whole = text.trim()
  const texts = isList && lines.length > 1 ? lines : whole === '' ? [] : [whole]

  function add(event?: FormEvent): void {
    event?.preventDefault()
    if (texts.length === 0) return setError(t('canvas.list.textTooEmpty'))
    if (texts.length > mostNewNotes)
      return setError(t('arrange.tooMany', { count: texts.length, most: mostNewNotes }))
    if (texts.some(each => each.length > maxTextLength)) return setError(t('list.tooLong'))
    const into = zone === loose ? undefined : chosen
    try {
      const meta = signatureIn(room, board.id)
      addToList(
        connection,
        texts.map(each => ({ id: newId(), text: each, color, zone: into, meta })),
      )
      setAdded(added + texts.length)
      write('')
      setList(false)
      field.current?.focus()
    } catch (problem) {
      tellProblem(problem)
    }
  }

  return (
    <form className={styles.form} onSubmit={add} noValidate>
      <TextArea
        label={t('canvas.list.text')}
        rows={3}
        ref={takeField}
        value={text}
        error={error}
        onChange={event => {
          write(event.target.value)
          setError(undefined)
        }}
        onPaste={event => setList(linesToNotes(event.clipboardData.getData('text')).length > 1)}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          add()
        }}
      />
      {lines.length > 1 && (
        <Checkbox label={t('list.eachLine', { count: lines.length })} checked={isList} onChange={setList} />
      )}
      {options.length > 0 && (
        <Select
          label={t('canvas.list.zone')}
          value={zone === loose ? loose : chosen}
          onChange={onZone}
          options={[...options, { value: loose, label: t('canvas.list.loose') }]}
        />
      )}
      <Button type="submit" tone="primary" size="tall" wide icon={Plus}>
        {t('common.add')}
      </Button>
      {added > 0 && (
        <div className={styles.done}>
          <output>{t('arrange.added', { count: added })}</output>
          <Button onClick={onEnd}>{t('list.done')}</Button>
        </div>
      )}
    </form>
  )
}
