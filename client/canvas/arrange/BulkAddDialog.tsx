import { ListPlus } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import type { Editor } from 'tldraw'
import { linesToNotes, mostNewNotes } from '#shared/canvas/notes/lines.ts'
import type { PaletteColor } from '#shared/palette.ts'
import { tellProblem } from '../../problems/tellProblem.ts'
import { useMe, useRoom, useRoomConnection } from '../../room/RoomContext.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { ColorPicker } from '../../ui/controls/ColorPicker.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { submitsForm } from '../../ui/fields/submitsForm.ts'
import { TextArea } from '../../ui/fields/TextArea.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { useBoard } from '../boardContext.ts'
import { addLines } from '../notes/addLines.ts'
import { noteColor } from '../notes/signature.ts'
import { focusHere } from '../../ui/browser/focusHere.ts'
import { signatureIn } from '../meIn.ts'
import styles from './BulkAddDialog.module.css'
import { namedZones, zoneInView } from './zoneInView.ts'

/** Stands for the middle of the view; a select has no empty value. */
const view = 'view '

interface BulkAddDialogProps {
  editor: Editor
  /** What was written before the dialog was closed. */
  draft: string
  onDraft: (draft: string) => void
  onClose: () => void
}

/** Many notes from a text, one a line, in a zone or where one is looking. */
export function BulkAddDialog({ editor, draft, onDraft, onClose }: BulkAddDialogProps) {
  const { t } = useTranslation()
  const me = useMe()
  const room = useRoomConnection()
  const { board } = useBoard()
  const own = useRoom(({ state }) => noteColor(state, me, board.id))
  const [color, setColor] = useState<PaletteColor>(own)
  const [zones] = useState(() => namedZones(editor))
  const [place, setPlace] = useState(() => zoneInView(editor)?.id ?? view)
  const [isEmpty, setEmpty] = useState(false)
  const texts = linesToNotes(draft)
  const isOver = texts.length > mostNewNotes

  function add(event: FormEvent): void {
    event.preventDefault()
    if (texts.length === 0) return setEmpty(true)
    if (isOver) return
    try {
      addLines(editor, {
        texts,
        color,
        zone: place === view ? undefined : place,
        around: editor.getViewportPageBounds().center,
        meta: signatureIn(room, board.id),
      })
      toast.success(t('arrange.added', { count: texts.length }))
      onDraft('')
      onClose()
    } catch (problem) {
      tellProblem(problem)
    }
  }

  return (
    <Dialog
      open
      onOpenChange={isOpen => !isOpen && onClose()}
      title={t('arrange.bulkTitle')}
      closeLabel={t('common.close')}
      onSubmit={add}
      footer={
        <>
          <output className={styles.count} data-over={isOver || undefined}>
            {isOver
              ? t('arrange.tooMany', { count: texts.length, most: mostNewNotes })
              : t('arrange.count', { count: texts.length })}
          </output>
          <Button type="submit" tone="primary" icon={ListPlus} aria-disabled={isOver}>
            {t('arrange.bulkSubmit')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <TextArea
          label={t('arrange.bulkText')}
          hint={t('arrange.bulkHint')}
          error={isEmpty ? t('canvas.list.textTooEmpty') : undefined}
          className={styles.text}
          rows={8}
          ref={focusHere}
          value={draft}
          onChange={event => {
            onDraft(event.target.value)
            setEmpty(false)
          }}
          onKeyDown={submitsForm}
        />
        {zones.length > 0 && (
          <Select
            label={t('canvas.list.zone')}
            value={place}
            onChange={setPlace}
            options={[
              ...zones.map(({ id, title }) => ({ value: id, label: title })),
              { value: view, label: t('arrange.inView') },
            ]}
          />
        )}
        <ColorPicker
          label={t('canvas.note.colors')}
          value={color}
          onChange={setColor}
          names={t('common.colors', { returnObjects: true })}
        />
      </div>
    </Dialog>
  )
}
