import { RefreshCw } from 'lucide-react'
import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { questionAfter } from '#templates/retrospectives/checkIn.ts'
import { useAct } from '../../room/useAct.ts'
import { useLanguage } from '../../text/useLanguage.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { endsByKey } from '../../ui/fields/endsByKey.ts'
import { TextField } from '../../ui/fields/TextField.tsx'
import { focusHere } from '../../ui/browser/focusHere.ts'
import type { RunningSession } from '../useSession.ts'
import styles from './CheckIn.module.css'

/** In a step that asks something: whoever leads takes another question, or asks their own. Everybody reads it at once. */
export function CheckIn({ session: { id, activities, activity } }: { session: RunningSession }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const act = useAct()
  const [draft, setDraft] = useState<string>()
  const ask = (instruction: string) =>
    act({
      type: 'session.edit',
      session: id,
      activities: activities.map(each => (each.id === activity.id ? { ...each, instruction } : each)),
    })
  const keep = async () => {
    const own = draft?.trim()
    if (!own || (await ask(own))) setDraft(undefined)
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    void keep()
  }
  /** Only the question is left, not the panel. */
  const leave = (event: SyntheticEvent) => {
    event.stopPropagation()
    setDraft(undefined)
  }
  if (draft !== undefined)
    return (
      <form className={styles.own} onSubmit={submit}>
        <TextField
          ref={focusHere}
          label={t('sessions.question')}
          labelHidden
          value={draft}
          maxLength={300}
          autoComplete="off"
          onChange={({ target }) => setDraft(target.value)}
          onKeyDown={endsByKey({ onKeep: () => void keep(), onLeave: leave })}
        />
        <Button type="submit">{t('sessions.askIt')}</Button>
      </form>
    )
  return (
    <div className={styles.ways}>
      <Button
        size="small"
        icon={RefreshCw}
        onClick={() => void ask(questionAfter(language, activity.instruction))}
      >
        {t('sessions.anotherQuestion')}
      </Button>
      <Button size="small" tone="quiet" onClick={() => setDraft('')}>
        {t('sessions.ownQuestion')}
      </Button>
    </div>
  )
}
