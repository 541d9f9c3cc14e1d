import { useTranslation } from 'react-i18next'
import type { Initiative } from '#shared/initiatives/model.ts'
import { sourceGroups } from '#shared/initiatives/select.ts'
import { SourceCard } from './SourceCard.tsx'
import styles from './Sources.module.css'

/** The notes an initiative came from, each where it stands on its board. */
export function Sources({ initiative }: { initiative: Initiative }) {
  const { t } = useTranslation()
  const groups = sourceGroups(initiative).length
  return (
    <section className={styles.sources}>
      <div className={styles.head}>
        <h2>{t('initiatives.sources')}</h2>
        {groups > 1 && <p>{t('initiatives.groupsWrote', { count: groups })}</p>}
      </div>
      <ul>
        {initiative.sources.map(source => (
          <SourceCard key={`${source.board}/${source.note}`} source={source} />
        ))}
      </ul>
    </section>
  )
}
