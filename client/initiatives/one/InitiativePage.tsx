import { SearchX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { initiativesPath } from '#shared/links.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { EmptyState } from '../../ui/states/EmptyState.tsx'
import { DescriptionField } from './DescriptionField.tsx'
import { History } from '../history/History.tsx'
import { InitiativeHead } from './InitiativeHead.tsx'
import styles from './InitiativePage.module.css'
import { MergedNotice } from './MergedNotice.tsx'
import { MoveProvider } from '../status/MoveContext.tsx'
import { Properties } from '../properties/Properties.tsx'
import { Sources } from '../sources/Sources.tsx'
import { TitleField } from './TitleField.tsx'

/** One initiative: what it is, where it came from, and all that has happened to it. */
export function InitiativePage() {
  const { initiative: id = '' } = useParams()
  const initiative = useRoom(({ state }) => state.initiatives.get(id))
  if (!initiative) return <NoSuchInitiative />
  return (
    <MoveProvider key={id}>
      <InitiativeHead initiative={initiative} />
      <div className={styles.page}>
        <div className={styles.intro}>
          <MergedNotice initiative={initiative} />
          <TitleField initiative={initiative} />
          <Properties initiative={initiative} />
          <DescriptionField initiative={initiative} />
        </div>
        <aside className={styles.aside}>
          <Sources initiative={initiative} />
        </aside>
        <div className={styles.history}>
          <History initiative={initiative} />
        </div>
      </div>
    </MoveProvider>
  )
}

function NoSuchInitiative() {
  const { t } = useTranslation()
  const room = useRoom(({ state }) => state.room.id)
  return (
    <EmptyState
      icon={SearchX}
      action={
        <Button asChild>
          <Link to={initiativesPath(room)}>{t('initiatives.allInitiatives')}</Link>
        </Button>
      }
    >
      {t('initiatives.missing')}
    </EmptyState>
  )
}
