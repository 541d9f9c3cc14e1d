import { BookmarkPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import type { PlannedActivity } from '#shared/sessions/rules.ts'
import { useAct } from '../../room/useAct.ts'
import { Button } from '../../ui/controls/Button.tsx'

/** Keeps an agenda for other sessions of the same kind. */
export function KeepAgenda({
  title,
  activities,
  isWhole,
}: {
  title: string
  activities: PlannedActivity[]
  /** It has a title, and so have all steps. */
  isWhole: boolean
}) {
  const { t } = useTranslation()
  const act = useAct()
  const keep = async () => {
    if (await act({ type: 'agenda.keep', title, activities })) toast.success(t('sessions.kept', { title }))
  }
  return (
    <Button tone="quiet" icon={BookmarkPlus} disabled={!isWhole} onClick={() => void keep()}>
      {t('sessions.keep')}
    </Button>
  )
}
