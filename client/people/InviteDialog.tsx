import { Expand } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Board } from '#shared/boards/model.ts'
import { inviteTo } from '#shared/links.ts'
import type { Role } from '#shared/people/model.ts'
import { inviteToGive } from '#shared/people/select.ts'
import { ProblemNotice } from '../problems/ProblemNotice.tsx'
import { useAct } from '../room/useAct.ts'
import { Button } from '../ui/controls/Button.tsx'
import { CopyField } from '../ui/controls/CopyField.tsx'
import { RadioCards } from '../ui/controls/RadioCards.tsx'
import { Dialog } from '../ui/overlays/Dialog.tsx'
import { QrCode } from '../ui/marks/QrCode.tsx'
import { Skeleton } from '../ui/states/Skeleton.tsx'
import { NARROW, useMediaQuery } from '../ui/browser/useMediaQuery.ts'
import styles from './InviteDialog.module.css'
import { QrDialog } from './QrDialog.tsx'
import { useInvites } from './useInvites.ts'

const offered = ['member', 'observer', 'facilitator'] as const satisfies readonly Role[]

/** The three ways in, as links to copy and as a code to point a phone at. */
export function InviteDialog({
  board,
  onOpenChange,
}: {
  /** Where whoever comes in lands, instead of in the lobby. */
  board?: Board
  onOpenChange: (isOpen: boolean) => void
}) {
  const { t } = useTranslation()
  return (
    <Dialog
      size="wide"
      open
      onOpenChange={onOpenChange}
      title={t('room.inviteTitle')}
      description={board ? t('room.inviteToBoard', { board: board.title }) : t('room.inviteText')}
      closeLabel={t('common.close')}
    >
      <Links board={board} />
    </Dialog>
  )
}

function Links({ board }: { board: Board | undefined }) {
  const { t } = useTranslation()
  const invites = useInvites()
  const [role, setRole] = useState<Role>('member')
  const [now] = useState(() => new Date().toISOString())
  if (invites.isPending) return <Skeleton height={280} radius={10} />
  if (invites.isError) return <ProblemNotice error={invites.error} onRetry={() => void invites.refetch()} />
  const linkOf = (wanted: Role) => {
    const url = inviteToGive(invites.data, wanted, now)?.url
    return url === undefined || !board ? url : inviteTo(url, board.id)
  }
  const link = linkOf(role)
  return (
    <div className={styles.columns}>
      <RadioCards
        label={t('room.inviteRole')}
        value={role}
        onChange={setRole}
        options={offered.map(each => ({
          value: each,
          label: t(`room.roles.${each}`),
          description: t(`room.roleDoes.${each}`),
          below: <LinkOf role={each} url={linkOf(each)} isChosen={each === role} />,
        }))}
      />
      {link !== undefined && (
        <div className={styles.code}>
          <QrCode value={link} label={t('room.qrLabel', { role: t(`room.roles.${role}`) })} />
          <p>{t('room.qrText')}</p>
          <QrDialog link={link} role={role}>
            <Button tone="quiet" icon={Expand}>
              {t('room.qrFull')}
            </Button>
          </QrDialog>
        </div>
      )}
    </div>
  )
}

function LinkOf({ role, url, isChosen }: { role: Role; url: string | undefined; isChosen: boolean }) {
  const { t } = useTranslation()
  const act = useAct()
  const isNarrow = useMediaQuery(NARROW)
  if (url === undefined)
    return <Button onClick={() => void act({ type: 'invite.create', role })}>{t('room.makeLink')}</Button>
  return (
    <CopyField
      label={t('room.link', { role: t(`room.roles.${role}`) })}
      labelHidden
      value={url}
      copyLabel={t(isNarrow ? 'common.copy' : 'common.copyLink')}
      copiedLabel={t('common.copied')}
      tone={isChosen ? 'primary' : 'plain'}
    />
  )
}
