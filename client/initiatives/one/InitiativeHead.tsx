import { ChevronRight, Link2 } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { toast } from 'sonner'
import type { Initiative } from '#shared/initiatives/model.ts'
import { openInitiatives } from '#shared/initiatives/select.ts'
import { initiativesPath, statusPath } from '#shared/links.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { copyText } from '../../ui/browser/copyText.ts'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import styles from './InitiativeHead.module.css'
import { InitiativeMenu } from './InitiativeMenu.tsx'
import { useMayEditThis } from '../useRights.ts'

/** The bar above an initiative: the way back, its place among those of its status, and what can be done. */
export function InitiativeHead({ initiative }: { initiative: Initiative }) {
  const { t } = useTranslation()
  const mayEdit = useMayEditThis(initiative)
  const copyLink = async () => {
    const isCopied = await copyText(location.href)
    if (isCopied) toast.success(t('initiatives.linkCopied'))
    else toast.error(t('initiatives.linkNotCopied'))
  }
  return (
    <header className={styles.head}>
      <Breadcrumbs initiative={initiative} />
      <IconButton label={t('common.copyLink')} icon={Link2} onClick={() => void copyLink()} />
      {mayEdit && <InitiativeMenu initiative={initiative} />}
    </header>
  )
}

function Breadcrumbs({ initiative }: { initiative: Initiative }) {
  const { t } = useTranslation()
  const room = useRoom(({ state }) => state.room.id)
  const { status } = initiative
  const { index, total } = usePosition(initiative)
  return (
    <nav aria-label={t('initiatives.breadcrumbs')} className={styles.crumbs}>
      <ol>
        <li>
          <Link to={initiativesPath(room)}>{t('initiatives.title')}</Link>
        </li>
        <li>
          <ChevronRight aria-hidden />
          <Link to={statusPath(room, status)}>{t(`initiatives.columns.${status}`)}</Link>
        </li>
        {index > 0 && (
          <li aria-current="page">
            <ChevronRight aria-hidden />
            {t('initiatives.position', { index, total })}
          </li>
        )}
      </ol>
    </nav>
  )
}

/** 0 for an initiative that was merged: it is no longer in the list. */
function usePosition({ id, status }: Initiative): { index: number; total: number } {
  const initiatives = useRoom(({ state }) => state.initiatives)
  return useMemo(() => {
    const column = openInitiatives({ initiatives }).filter(each => each.status === status)
    return { index: column.findIndex(each => each.id === id) + 1, total: column.length }
  }, [initiatives, id, status])
}
