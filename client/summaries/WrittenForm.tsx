import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/controls/Button.tsx'
import { FirstFocus } from '../ui/fields/FirstFocus.tsx'
import { submitsForm } from '../ui/fields/submitsForm.ts'
import { TextArea } from '../ui/fields/TextArea.tsx'
import styles from './SummarySection.module.css'

const longest = 10_000

/** Words of a facilitator's own; nothing takes them away. */
export function WrittenForm({
  label,
  text,
  onSave,
  onClose,
}: {
  label: string
  text: string
  onSave: (text: string) => Promise<boolean>
  onClose: () => void
}) {
  const { t } = useTranslation()
  const [value, setValue] = useState(text)
  const [isBusy, setBusy] = useState(false)
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    setBusy(true)
    const isSaved = value.trim() === text || (await onSave(value))
    setBusy(false)
    if (isSaved) onClose()
  }
  return (
    <form className={styles.form} onSubmit={event => void submit(event)}>
      <FirstFocus>
        <TextArea
          label={label}
          labelHidden
          rows={3}
          maxLength={longest}
          value={value}
          onChange={event => setValue(event.target.value)}
          onKeyDown={event => {
            if (event.key === 'Escape') onClose()
            submitsForm(event)
          }}
        />
      </FirstFocus>
      <div className={styles.buttons}>
        <Button type="submit" tone="primary" size="small" busy={isBusy}>
          {t('common.save')}
        </Button>
        <Button tone="quiet" size="small" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
