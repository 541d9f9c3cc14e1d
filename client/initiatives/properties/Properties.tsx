import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Initiative } from '#shared/initiatives/model.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { currentLocale } from '../../text/format.ts'
import { useNow } from '../../ui/browser/useNow.ts'
import { RelativeTime } from '../../ui/marks/RelativeTime.tsx'
import { shortDate } from '../dates.ts'
import { DueField } from './DueField.tsx'
import { OwnerButton } from '../owner/OwnerButton.tsx'
import styles from './Properties.module.css'
import { StatusButton } from '../status/StatusButton.tsx'
import { ThemeField } from './ThemeField.tsx'

/** The facts of an initiative; those who may change them in place. */
export function Properties({ initiative, short }: { initiative: Initiative; short?: boolean }) {
  const { t } = useTranslation()
  const { reason, updatedAt, createdAt, createdBy } = initiative
  const now = useNow()
  const maker = useRoom(room => room.state.people[createdBy]?.name)
  return (
    <dl className={styles.properties} data-short={short || undefined}>
      <Property name={t('initiatives.fields.status')}>
        <StatusButton initiative={initiative} />
      </Property>
      <Property name={t('initiatives.fields.owner')}>
        <OwnerButton initiative={initiative} />
      </Property>
      <Property name={t('initiatives.fields.due')}>
        <DueField initiative={initiative} />
      </Property>
      <Property name={t('initiatives.fields.theme')}>
        <ThemeField initiative={initiative} />
      </Property>
      {!short && (
        <>
          <Property name={t('initiatives.fields.created')}>
            {t('initiatives.madeBy', {
              name: maker ?? t('initiatives.somebody'),
              date: shortDate(createdAt, now),
            })}
          </Property>
          <Property name={t('initiatives.fields.updated')}>
            <RelativeTime value={updatedAt} locale={currentLocale()} />
          </Property>
        </>
      )}
      {reason !== undefined && (
        <div className={styles.reason}>
          <dt>{t('initiatives.reason')}</dt>
          <dd>{reason}</dd>
        </div>
      )}
    </dl>
  )
}

function Property({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
