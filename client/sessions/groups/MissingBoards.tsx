import { LayoutGrid } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { boardsBeside } from '#shared/boards/newBoards.ts'
import type { Group } from '#shared/people/model.ts'
import { useTemplates } from '../../api/useTemplates.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { useAct } from '../../room/useAct.ts'
import { useLanguage } from '../../text/useLanguage.ts'
import { Button } from '../../ui/controls/Button.tsx'
import type { RunningSession } from '../useSession.ts'

/** The boards that the agenda speaks of and that a group has not: made in one go. */
export function MissingBoards({ session, groups }: { session: RunningSession; groups: readonly Group[] }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const act = useAct()
  const { data: templates = [] } = useTemplates()
  const boards = useRoom(({ state }) => state.boards)
  const [isBusy, setBusy] = useState(false)
  const named = [...new Set(session.activities.flatMap(({ template }) => template ?? []))]
  const has = (template: string, group: string | undefined) =>
    Object.values(boards).some(
      board => !board.archived && board.template === template && board.group === group,
    )
  const all = boardsBeside(named.length > 0 ? named : ['blank'], templates, language, groups)
  const hasAny = (group: string | undefined) =>
    Object.values(boards).some(board => !board.archived && board.group === group)
  const missing = all.filter(({ template, group }) =>
    named.length > 0 ? !has(template, group) : !hasAny(group),
  )
  if (missing.length === 0) return null
  const make = async () => {
    setBusy(true)
    for (const board of missing) if (!(await act({ type: 'board.create', ...board }))) break
    setBusy(false)
  }
  return (
    <Button size="small" icon={LayoutGrid} busy={isBusy} onClick={() => void make()}>
      {t('sessions.groups.boards')}
    </Button>
  )
}
