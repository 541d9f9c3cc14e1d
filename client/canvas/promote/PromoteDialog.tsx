import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/controls/Button.tsx'
import { NOBODY, useOwnerOptions } from '../../initiatives/owner/useOwnerOptions.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { focusHere } from '../panels/focusHere.ts'
import styles from './PromoteDialog.module.css'
import { usePromote } from './usePromote.ts'

const shownNotes = 6

const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Several notes become one initiative: which words stand for all of them, and who sees to it? */
export function PromoteDialog({
  notes,
  heading = '',
  onClose,
}: {
  notes: { id: string; text: string }[]
  /** What stands over them, where they are a group. */
  heading?: string
  onClose: () => void
}) {
  const { t } = useTranslation()
  const promote = usePromote()
  const [title, setTitle] = useState(
    () =>
      [heading, ...notes.map(note => note.text)]
        .map(onOneLine)
        .find(text => text !== '')
        ?.slice(0, 200) ?? '',
  )
  const [owner, setOwner] = useState(NOBODY)
  const owners = useOwnerOptions()
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<string>()

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (title.trim() === '') return setError(t('canvas.promote.emptyTitle'))
    setBusy(true)
    const isMade = await promote(
      notes.map(note => note.id),
      { title: title.trim(), ...(owner !== NOBODY && { owner }) },
    )
    setBusy(false)
    if (isMade) onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={open => !open && onClose()}
      title={t('canvas.promote.title', { count: notes.length })}
      description={t('canvas.promote.description')}
      closeLabel={t('common.close')}
      onSubmit={event => void submit(event)}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" tone="primary" busy={isBusy}>
            {t('canvas.promote.submit')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('canvas.promote.name')}
        value={title}
        maxLength={200}
        ref={focusHere}
        error={error}
        onChange={event => {
          setTitle(event.target.value)
          setError(undefined)
        }}
        onFocus={event => event.target.select()}
      />
      <div className={styles.owner}>
        <Select label={t('initiatives.fields.owner')} value={owner} onChange={setOwner} options={owners} />
      </div>
      <ul className={styles.notes}>
        {notes.slice(0, shownNotes).map(note => (
          <li key={note.id}>{note.text}</li>
        ))}
        {notes.length > shownNotes && <li>+{notes.length - shownNotes}</li>}
      </ul>
    </Dialog>
  )
}
