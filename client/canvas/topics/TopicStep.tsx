import { SkipForward } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { nameOf } from '#shared/votes/ranking.ts'
import { useMay } from '../../room/usePeople.ts'
import { Button } from '../../ui/controls/Button.tsx'
import styles from './TopicStep.module.css'
import { isOn, useNextTopic, useShowTopic, useTopicOn, useTopicsHere } from './useTopicsHere.ts'

/** In the card of a step to talk: what was voted first. Whoever leads takes everybody from one to the next. */
export function TopicStep() {
  const { t } = useTranslation()
  const topics = useTopicsHere()
  const show = useShowTopic()
  const leads = useMay()('gathering.spotlight')
  const on = useTopicOn()
  const next = useNextTopic()
  if (topics.length === 0) return null
  return (
    <section className={styles.topics} aria-label={t('topics.title')}>
      <h5>{t('topics.title')}</h5>
      <ol>
        {topics.map(topic => (
          <li key={topic.id} aria-current={isOn(topic, on) || undefined}>
            <span className={styles.rank}>{topic.rank}</span>
            <button type="button" onClick={() => show(topic)}>
              {nameOf(topic) || t('votes.noText')}
            </button>
            <span className={styles.dots}>{t('votes.dots', { count: topic.dots })}</span>
          </li>
        ))}
      </ol>
      {leads && <p className={styles.hint}>{t('topics.hint')}</p>}
      {next && (
        <Button wide tone="primary" icon={SkipForward} onClick={next.show}>
          {next.label}
        </Button>
      )}
    </section>
  )
}
