import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { inviteEnd } from '#shared/people/select.ts'
import { ProblemNotice } from '../../problems/ProblemNotice.tsx'
import { useInvites } from '../../people/useInvites.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Skeleton } from '../../ui/states/Skeleton.tsx'
import { InviteRow } from './InviteRow.tsx'
import { NewInviteDialog } from './NewInviteDialog.tsx'
import styles from './Rows.module.css'

/** The links that lead into the room. Those that have ended stand apart, for whoever looks for them. */
export function InvitesSection() {
  const { t } = useTranslation()
  const invites = useInvites()
  const [isCreating, setCreating] = useState(false)
  const [isEndedShown, setEndedShown] = useState(false)
  const [now] = useState(() => new Date().toISOString())
  if (invites.isPending) return <Skeleton height={168} radius={10} />
  if (invites.isError) return <ProblemNotice error={invites.error} onRetry={() => void invites.refetch()} />
  const newestFirst = invites.data.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
  const open = newestFirst.filter(invite => !inviteEnd(invite, now))
  const ended = newestFirst.filter(invite => inviteEnd(invite, now))
  const shown = isEndedShown ? [...open, ...ended] : open
  return (
    <>
      {shown.length > 0 && (
        <ul className={styles.rows}>
          {shown.map(invite => (
            <InviteRow key={invite.id} invite={invite} end={inviteEnd(invite, now)} />
          ))}
        </ul>
      )}
      <div className={styles.under}>
        <Button icon={Plus} onClick={() => setCreating(true)}>
          {t('settings.newInvite')}
        </Button>
        {ended.length > 0 && !isEndedShown && (
          <Button tone="quiet" onClick={() => setEndedShown(true)}>
            {t('settings.showEnded', { count: ended.length })}
          </Button>
        )}
      </div>
      {isCreating && <NewInviteDialog onOpenChange={setCreating} />}
    </>
  )
}
