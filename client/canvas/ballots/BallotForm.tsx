import { useState, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/controls/Button.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { Switch } from '../../ui/controls/Switch.tsx'
import styles from './BallotForm.module.css'

/** What a facilitator says before everybody is asked. */
export function BallotForm({
  title,
  what,
  submitLabel,
  isReady = true,
  onSubmit,
  onEnd,
  children,
}: {
  title: string
  what?: string | undefined
  submitLabel: string
  /** Whether all is said that has to be. */
  isReady?: boolean
  /** @returns whether people are asked now; if not, they were told why */
  onSubmit: () => Promise<boolean>
  onEnd: () => void
  children: ReactNode
}) {
  const { t } = useTranslation()
  const [isBusy, setBusy] = useState(false)

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!isReady) return
    setBusy(true)
    const isAsked = await onSubmit()
    setBusy(false)
    if (isAsked) onEnd()
  }

  return (
    <form className={styles.form} onSubmit={event => void submit(event)} noValidate>
      <h3>{title}</h3>
      {what !== undefined && <p className={styles.quiet}>{what}</p>}
      {children}
      <div className={styles.buttons}>
        <Button onClick={onEnd}>{t('common.cancel')}</Button>
        <Button type="submit" tone="primary" busy={isBusy} aria-disabled={!isReady || undefined}>
          {submitLabel}
        </Button>
      </div>
    </form>
  )
}

/** What it is about, for those who find it later. */
export function BallotName({ value, onChange }: { value: string; onChange: (name: string) => void }) {
  const { t } = useTranslation()
  return (
    <TextField
      label={t('votes.form.name')}
      hint={t('votes.form.nameHint')}
      value={value}
      maxLength={120}
      autoComplete="off"
      onChange={event => onChange(event.target.value)}
    />
  )
}

/** Whether names are kept, said beforehand. */
export function AnonymousSwitch({
  checked,
  onChange,
  hints,
}: {
  checked: boolean
  onChange: (isAnonymous: boolean) => void
  hints: { anonymous: string; named: string }
}) {
  const { t } = useTranslation()
  return (
    <Switch
      label={t('votes.form.anonymous')}
      hint={checked ? hints.anonymous : hints.named}
      checked={checked}
      onChange={onChange}
    />
  )
}
