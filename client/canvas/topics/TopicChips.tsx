import { useTranslation } from 'react-i18next'
import { nameOf } from '#shared/votes/ranking.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { useBoard } from '../boardContext.ts'
import styles from './TopicChips.module.css'
import { isOn, useShowTopic, useTopicOn, useTopicsHere } from './useTopicsHere.ts'

/** The rest stands in the panel of the session. */
const most = 4

/** Above the board, for everybody: what is talked about, each one press away. */
export function TopicChips() {
  const { t } = useTranslation()
  const topics = useTopicsHere()
  const on = useTopicOn()
  const show = useShowTopic()
  const { setPanel } = useBoard()
  if (topics.length === 0) return null
  const rest = topics.length - most
  return (
    <span className={styles.chips} role="group" aria-label={t('topics.title')}>
      {topics.slice(0, most).map(topic => (
        <Button
          key={topic.id}
          size="small"
          aria-current={isOn(topic, on) || undefined}
          onClick={() => show(topic)}
        >
          <span className={styles.name}>{nameOf(topic) || t('votes.noText')}</span>
          <span className={styles.dots} role="img" aria-label={t('votes.dots', { count: topic.dots })}>
            <b aria-hidden />
            {topic.dots}
          </span>
        </Button>
      ))}
      {rest > 0 && (
        <Button size="small" tone="quiet" onClick={() => setPanel({ kind: 'session' })}>
          {t('topics.more', { count: rest })}
        </Button>
      )}
    </span>
  )
}
