import { ArrowUpRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { toast } from 'sonner'
import { initiativesOf } from '#shared/ideas/already.ts'
import type { Idea } from '#shared/ideas/model.ts'
import { initiativesPath } from '#shared/links.ts'
import { useRoom } from '../room/RoomContext.tsx'
import { useAct } from '../room/useAct.ts'
import { Button } from '../ui/controls/Button.tsx'
import { useActs } from './useIdeaActs.ts'
import { timeToActMs } from '../ui/overlays/timeToAct.ts'

/** All that is confirmed, at once: one initiative an idea, with all its notes as sources. */
export function PromoteButton({ ideas }: { ideas: readonly Idea[] }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const act = useAct()
  const acts = useActs()
  const room = useRoom(({ state }) => state.room.id)
  const [isBusy, setBusy] = useState(false)
  const confirmed = ideas.filter(({ status }) => status === 'confirmed')
  const count = confirmed.length
  const initiatives = useRoom(({ state }) => state.initiatives)
  const promote = async () => {
    const joined = initiativesOf({ initiatives }, confirmed).size
    setBusy(true)
    const isDone = await act({ type: 'idea.promote', ideas: confirmed.map(({ id }) => id) })
    setBusy(false)
    if (!isDone) return
    acts?.forget()
    const made = joined < count && t('ideas.promotedNow', { count: count - joined })
    const told = [made, joined > 0 && t('ideas.joinedNow', { count: joined })]
    toast.success(told.filter(Boolean).join(' '), {
      duration: timeToActMs,
      action: { label: t('ideas.show'), onClick: () => void navigate(initiativesPath(room)) },
    })
  }
  return (
    <Button
      tone="primary"
      icon={ArrowUpRight}
      busy={isBusy}
      disabled={count === 0}
      title={count === 0 ? t('ideas.promoteNone') : undefined}
      onClick={() => void promote()}
    >
      {count === 0 ? t('ideas.promoteFirst') : t('ideas.promote', { count })}
    </Button>
  )
}
