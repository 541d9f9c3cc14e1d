import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../room/useAct.ts'
import { useSession } from '../../sessions/useSession.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Switch } from '../../ui/controls/Switch.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import styles from './AskFist.module.css'

/** What a facilitator says before hands go up. In a session the question ends with its step. */
export function AskFist({ onEnd }: { onEnd: () => void }) {
  const { t } = useTranslation()
  const act = useAct()
  const session = useSession()?.id
  const [question, setQuestion] = useState('')
  const [anonymous, setAnonymous] = useState(false)
  const [isBusy, setBusy] = useState(false)

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    setBusy(true)
    const isDone = await act({
      type: 'fist.open',
      anonymous,
      session,
      ...(question.trim() !== '' && { question: question.trim() }),
    })
    setBusy(false)
    if (isDone) onEnd()
  }

  return (
    <form className={styles.form} onSubmit={event => void submit(event)} noValidate>
      <h3>{t('fists.title')}</h3>
      <p className={styles.quiet}>{t('fists.form.what')}</p>
      <TextField
        label={t('fists.form.question')}
        hint={t('fists.form.questionHint')}
        value={question}
        maxLength={200}
        autoComplete="off"
        onChange={event => setQuestion(event.target.value)}
      />
      <Switch
        label={t('fists.form.anonymous')}
        hint={t(anonymous ? 'fists.form.anonymousHint' : 'fists.form.namedHint')}
        checked={anonymous}
        onChange={setAnonymous}
      />
      <div className={styles.buttons}>
        <Button onClick={onEnd}>{t('common.cancel')}</Button>
        <Button type="submit" tone="primary" busy={isBusy}>
          {t('fists.form.submit')}
        </Button>
      </div>
    </form>
  )
}
