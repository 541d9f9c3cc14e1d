import { useTranslation } from 'react-i18next'
import { Switch } from '../../ui/controls/Switch.tsx'
import styles from './AskModel.module.css'
import { asksEmbedder } from './useEmbedder.ts'

/** Says where texts go before they do, and lets whoever compares keep them here. */
export function AskModel({ host }: { host: string }) {
  const { t } = useTranslation()
  const isAsked = asksEmbedder.use()
  return (
    <div className={styles.choice}>
      <Switch
        label={t('ideas.model.ask')}
        hint={t(isAsked ? 'ideas.model.sent' : 'ideas.model.notSent', { host })}
        checked={isAsked}
        onChange={asksEmbedder.set}
      />
    </div>
  )
}
