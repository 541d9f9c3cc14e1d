import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IdeaTitle, type Idea } from '#shared/ideas/model.ts'
import { endsByKey } from '../../ui/fields/endsByKey.ts'
import { FirstFocus } from '../../ui/fields/FirstFocus.tsx'
import { TextArea } from '../../ui/fields/TextArea.tsx'
import styles from './IdeaTitleField.module.css'
import { useActs } from '../useIdeaActs.ts'

/** What the idea is called; a click turns it into a field. */
export function IdeaTitleField({ idea, id }: { idea: Idea; id: string }) {
  const { t } = useTranslation()
  const acts = useActs()
  const [isEditing, setEditing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const wasKey = useRef(false)
  // Whoever has left the field by a key goes on where it was.
  useLayoutEffect(() => {
    if (!isEditing && wasKey.current) button.current?.focus()
    wasKey.current = false
  }, [isEditing])
  if (isEditing && acts)
    return (
      <TitleForm
        title={idea.title}
        onSave={title => acts.rename(idea, title)}
        onClose={isKey => {
          wasKey.current = isKey
          setEditing(false)
        }}
      />
    )
  if (!acts || idea.status === 'promoted')
    return (
      <p id={id} className={styles.title}>
        {idea.title}
      </p>
    )
  return (
    <button
      ref={button}
      type="button"
      id={id}
      className={styles.title}
      title={t('ideas.editTitle')}
      onClick={() => setEditing(true)}
    >
      {idea.title}
    </button>
  )
}

/** Enter saves, and so does going away; Escape leaves it as it was. */
function TitleForm({
  title,
  onSave,
  onClose,
}: {
  title: string
  onSave: (title: string) => Promise<boolean>
  onClose: (isKey: boolean) => void
}) {
  const { t } = useTranslation()
  const [text, setText] = useState(title)
  const [isSaving, setSaving] = useState(false)
  const parsed = IdeaTitle.safeParse(text)
  const save = async (isKey: boolean) => {
    if (isSaving || !parsed.success) return
    if (parsed.data === title) return onClose(isKey)
    setSaving(true)
    const isSaved = await onSave(parsed.data)
    setSaving(false)
    if (isSaved) onClose(isKey)
  }
  const error = parsed.success
    ? undefined
    : t(text.trim() === '' ? 'initiatives.titleMissing' : 'initiatives.titleTooLong')
  return (
    <FirstFocus select>
      <TextArea
        label={t('ideas.editTitle')}
        labelHidden
        rows={2}
        value={text}
        error={error}
        readOnly={isSaving}
        onChange={event => setText(event.target.value)}
        onKeyDown={endsByKey({ onKeep: () => void save(true), onLeave: () => onClose(true) })}
        onBlur={() => void save(false)}
      />
    </FirstFocus>
  )
}
