import { useTranslation } from 'react-i18next'
import type { Initiative } from '#shared/initiatives/model.ts'
import { ProblemNotice } from '../../problems/ProblemNotice.tsx'
import { Skeleton } from '../../ui/states/Skeleton.tsx'
import { CommentForm } from './CommentForm.tsx'
import styles from './History.module.css'
import { HistoryEntry } from './HistoryEntry.tsx'
import { useHistory } from './useHistory.ts'
import { useMayEditThis } from '../useRights.ts'

/** All that has happened, newest first, comments among it; `latest` shows no more than so many. */
export function History({ initiative, latest }: { initiative: Initiative; latest?: number }) {
  const { t } = useTranslation()
  const history = useHistory(initiative)
  const mayComment = useMayEditThis(initiative)
  return (
    <section className={styles.history} data-short={latest !== undefined || undefined}>
      <h2>{t(latest === undefined ? 'initiatives.history' : 'initiatives.latest')}</h2>
      {history.status === 'loading' && (
        <div aria-busy="true" className={styles.loading}>
          <Skeleton height={24} />
          <Skeleton height={24} width="60%" />
        </div>
      )}
      {history.status === 'failed' && <ProblemNotice error={history.error} onRetry={history.retry} />}
      {history.status === 'ready' && (
        <ol>
          {history.events.slice(0, latest).map(event => (
            <HistoryEntry key={event.seq} event={event} initiative={initiative.id} />
          ))}
        </ol>
      )}
      {mayComment && <CommentForm initiative={initiative} />}
    </section>
  )
}
