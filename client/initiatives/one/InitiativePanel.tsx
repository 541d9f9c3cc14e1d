import { ArrowUpRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Initiative } from '#shared/initiatives/model.ts'
import { initiativePath } from '#shared/links.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { EmptyState } from '../../ui/states/EmptyState.tsx'
import { SidePanel } from '../../ui/panels/SidePanel.tsx'
import { DescriptionField } from './DescriptionField.tsx'
import { History } from '../history/History.tsx'
import styles from './InitiativePanel.module.css'
import { MergedNotice } from './MergedNotice.tsx'
import { MoveProvider } from '../status/MoveContext.tsx'
import { Properties } from '../properties/Properties.tsx'
import { Sources } from '../sources/Sources.tsx'
import { StatusBadge } from '../status/StatusIcon.tsx'
import { TitleField } from './TitleField.tsx'
import { useMadeOf } from '../useMadeOf.ts'

/** An initiative beside the board it came from. Fills the place it is given: a column of 340 px, or a sheet. */
export function InitiativePanel({ initiative: id, onClose }: { initiative: string; onClose: () => void }) {
  const { t } = useTranslation()
  const initiative = useRoom(({ state }) => state.initiatives.get(id))
  return (
    <SidePanel
      label={t('initiatives.panel', { title: initiative?.title ?? '' })}
      head={initiative && <Head initiative={initiative} />}
      closeLabel={t('common.close')}
      onClose={onClose}
    >
      {initiative ? (
        <MoveProvider key={id}>
          <Content initiative={initiative} />
        </MoveProvider>
      ) : (
        <EmptyState>{t('initiatives.missing')}</EmptyState>
      )}
    </SidePanel>
  )
}

function Head({ initiative }: { initiative: Initiative }) {
  return <StatusBadge status={initiative.status} of={useMadeOf(initiative)} />
}

function Content({ initiative }: { initiative: Initiative }) {
  const { t } = useTranslation()
  const room = useRoom(({ state }) => state.room.id)
  return (
    <div className={styles.content}>
      <MergedNotice initiative={initiative} />
      <TitleField initiative={initiative} />
      <Properties initiative={initiative} short />
      <DescriptionField initiative={initiative} />
      <Sources initiative={initiative} />
      <History initiative={initiative} latest={3} />
      <Button asChild wide className={styles.whole}>
        <Link to={initiativePath(room, initiative.id)}>
          {t('initiatives.wholePage')}
          <ArrowUpRight aria-hidden />
        </Link>
      </Button>
    </div>
  )
}
