import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import type { inviteEnd } from '#shared/people/select.ts'
import type { InviteWithLink } from '../../people/useInvites.ts'
import { formatDate } from '../../text/format.ts'
import { Badge } from '../../ui/marks/Badge.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { ConfirmDialog } from '../../ui/overlays/ConfirmDialog.tsx'
import { copyText } from '../../ui/browser/copyText.ts'
import { useAct } from '../../room/useAct.ts'
import styles from './Rows.module.css'

export function InviteRow({ invite, end }: { invite: InviteWithLink; end: ReturnType<typeof inviteEnd> }) {
  const { t } = useTranslation()
  const act = useAct()
  const [isCopied, setCopied] = useState(false)
  const { id, role, url, uses, maxUses, createdAt, expiresAt } = invite
  const shortDate = (moment: string) => formatDate(moment, { day: 'numeric', month: 'short' })
  const facts = [
    maxUses === undefined
      ? t('settings.joined', { count: uses })
      : t('settings.joinedOf', { uses, max: maxUses }),
    t('settings.created', { date: shortDate(createdAt) }),
    ...(expiresAt === undefined ? [] : [t('settings.until', { date: shortDate(expiresAt) })]),
  ]
  const copy = async () => {
    const isDone = await copyText(url)
    setCopied(isDone)
    if (!isDone) toast.message(url, { duration: Infinity })
  }
  return (
    <li className={styles.row} data-ended={end}>
      <span className={styles.words}>
        <strong>{t(`room.roles.${role}`)}</strong>
        <span>{facts.join(', ')}</span>
      </span>
      {end ? (
        <Badge>{t(`settings.ends.${end}`)}</Badge>
      ) : (
        <span className={styles.actions}>
          <Button tone="quiet" size="small" icon={isCopied ? Check : Copy} onClick={() => void copy()}>
            {t(isCopied ? 'common.copied' : 'common.copyLink')}
          </Button>
          <ConfirmDialog
            trigger={
              <Button tone="quiet" size="small">
                {t('settings.revoke')}
              </Button>
            }
            title={t('settings.revokeTitle')}
            description={t('settings.revokeText')}
            confirmLabel={t('settings.revoke')}
            cancelLabel={t('common.cancel')}
            onConfirm={() => void act({ type: 'invite.revoke', invite: id })}
          />
        </span>
      )}
    </li>
  )
}
