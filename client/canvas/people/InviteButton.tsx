import { UserPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useInvite } from '../../room/inviting.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { useBoard } from '../boardContext.ts'

/** Asks people straight onto this board, for those who may invite. */
export function InviteButton() {
  const { board } = useBoard()
  const { t } = useTranslation()
  const invite = useInvite()
  if (!invite) return null
  return (
    <Button size="small" icon={UserPlus} onClick={() => invite(board)}>
      {t('room.invite')}
    </Button>
  )
}
