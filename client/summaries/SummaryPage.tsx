import { ClipboardList } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { toast } from 'sonner'
import { roomPath } from '#shared/links.ts'
import { toDocument } from '#shared/summaries/document.ts'
import { ProblemNotice } from '../problems/ProblemNotice.tsx'
import { PageHeader } from '../room/page/PageHeader.tsx'
import { useRoom } from '../room/RoomContext.tsx'
import { useMay } from '../room/usePeople.ts'
import { currentLocale } from '../text/format.ts'
import { useLanguage } from '../text/useLanguage.ts'
import { Button } from '../ui/controls/Button.tsx'
import { EmptyState } from '../ui/states/EmptyState.tsx'
import { Skeleton } from '../ui/states/Skeleton.tsx'
import { SummaryMenu } from './SummaryMenu.tsx'
import { SummarySection } from './SummarySection.tsx'
import styles from './SummaryPage.module.css'
import { ownTimeZone, useSummary } from './useSummary.ts'

/** What came of a session: made by itself, completed by facilitators, taken along as a file. */
export function SummaryPage() {
  const { t } = useTranslation()
  const { session = '' } = useParams()
  const known = useRoom(({ state }) =>
    Object.hasOwn(state.sessions, session) ? state.sessions[session] : undefined,
  )
  const isOver = known?.status === 'ended'
  // What was said of its last step is over with it.
  useEffect(() => {
    if (isOver) toast.dismiss(session)
  }, [isOver, session])
  if (!known || known.status === 'planned') return <NothingYet />
  return (
    <div className={styles.page}>
      <title>{`${known.title} · ${t('summaries.title')}`}</title>
      <Summary key={session} session={session} />
    </div>
  )
}

function Summary({ session }: { session: string }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const mayWrite = useMay()('session.writeSummary')
  const { data, error, refetch } = useSummary(session)
  const document = useMemo(
    () => data && toDocument(data, { language, locale: currentLocale(), timeZone: ownTimeZone() }),
    [data, language],
  )
  const shown = document?.sections.filter(({ heading, isHidden, written, blocks }) =>
    written !== '' || blocks.length > 0 ? mayWrite || !isHidden : mayWrite && heading === '',
  )
  return (
    <>
      <PageHeader title={t('summaries.title')}>
        {document && <SummaryMenu session={session} document={document} />}
      </PageHeader>
      <div className={styles.scroll}>
        {error ? (
          <ProblemNotice error={error} onRetry={() => void refetch()} />
        ) : !document ? (
          <Skeleton height={480} />
        ) : (
          <article className={styles.paper}>
            <header className={styles.head}>
              <h2 className={styles.title}>{document.title}</h2>
              <p className={styles.about}>{document.about}</p>
            </header>
            {shown?.map(section => (
              <SummarySection key={section.part} session={session} section={section} />
            ))}
          </article>
        )}
      </div>
    </>
  )
}

function NothingYet() {
  const { t } = useTranslation()
  const room = useRoom(({ state }) => state.room.id)
  return (
    <EmptyState
      icon={ClipboardList}
      action={
        <Button asChild>
          <Link to={roomPath(room)}>{t('summaries.toLobby')}</Link>
        </Button>
      }
    >
      {t('summaries.missing')}
    </EmptyState>
  )
}
