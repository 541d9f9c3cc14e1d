import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Version } from '#shared/versions/model.ts'
import { EmptyState } from '../../ui/states/EmptyState.tsx'
import { VersionRow } from './VersionRow.tsx'
import styles from './VersionsPanel.module.css'
import { useVersionView } from './versionView.ts'
import { byDay } from './versionWords.ts'

/** Now, and every version below it, day by day. */
export function VersionList({ versions }: { versions: Version[] }) {
  const { shown, backToNow } = useVersionView()
  const { t } = useTranslation()
  const days = useMemo(() => byDay(versions, t), [versions, t])
  return (
    <nav className={styles.list} aria-label={t('versions.list')}>
      <button
        type="button"
        className={styles.version}
        aria-current={shown ? undefined : 'true'}
        onClick={backToNow}
      >
        <span className={styles.name}>{t('versions.now')}</span>
        <span className={styles.meta}>{t('versions.nowHint')}</span>
      </button>
      {versions.length === 0 && <EmptyState>{t('versions.empty')}</EmptyState>}
      {days.map(([day, those]) => (
        <section key={day}>
          <h3 className={styles.day}>{day}</h3>
          <ul>
            {those.map(version => (
              <VersionRow key={version.id} version={version} />
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}
