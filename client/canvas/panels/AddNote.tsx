import { Plus } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import { maxTextLength } from '#shared/canvas/sticky.ts'
import type { Frame } from '#shared/canvas/notes.ts'
import { tellProblem } from '../../problems/tellProblem.ts'
import { newId } from '../../room/newId.ts'
import { useMe, useRoom } from '../../room/RoomContext.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { TextArea } from '../../ui/fields/TextArea.tsx'
import { useBoard } from '../boardContext.ts'
import { personColor } from '../people/personColor.ts'
import { noteMetaOf } from '../useBoardConnection.ts'
import { focusHere } from './focusHere.ts'
import { addToList } from './noteEdits.ts'
import { sectionsOf } from './sections.ts'
import styles from './AddNote.module.css'

/** Stands for a note outside every frame; a select has no empty value. */
const loose = 'loose '

/** Writes a note without the canvas: text and zone. The zone stays chosen for the next one. */
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
  const { connection } = useBoard()
  const { t } = useTranslation()
  const me = useMe()
  const color = useRoom(({ state }) => personColor(state, me))
  const [text, setText] = useState('')
  const [error, setError] = useState<string>()
  const options = sectionsOf(frames).flatMap(({ title, zones }) =>
    zones
      .filter(({ id }) => id !== '')
      .map(({ id, place }) => ({ value: id, label: [title, place].filter(Boolean).join(' · ') })),
  )
  const chosen = options.find(option => option.value === zone)?.value ?? options[0]?.value

  function add(event?: FormEvent): void {
    event?.preventDefault()
    if (text.trim() === '') return setError(t('canvas.list.textTooEmpty'))
    const into = zone === loose ? undefined : chosen
    try {
      addToList(connection, { id: newId(), text: text.trim(), color, zone: into, meta: noteMetaOf(me) })
      toast.success(t('canvas.list.added'))
      onEnd()
    } catch (problem) {
      tellProblem(problem)
    }
  }

  return (
    <form className={styles.form} onSubmit={add} noValidate>
      <TextArea
        label={t('canvas.list.text')}
        rows={3}
        ref={focusHere}
        maxLength={maxTextLength}
        value={text}
        error={error}
        onChange={event => {
          setText(event.target.value)
          setError(undefined)
        }}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          add()
        }}
      />
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
    </form>
  )
}
