import { Eye, EyeOff, ListChecks, ListOrdered, Presentation, Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import { hidingsOn } from '#shared/sessions/writing.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { useAct } from '../../room/useAct.ts'
import { useMay } from '../../room/usePeople.ts'
import { MenuItem, MenuSeparator } from '../../ui/overlays/Menu.tsx'
import { useBoard } from '../boardContext.ts'
import { useReveal } from '../hiding/useReveal.ts'
import { stepFrames } from '../together/frames.ts'
import { useCallAll } from '../together/useCallAll.ts'
import { StartSessionItem } from './StartSession.tsx'
import { useShowBallots } from '../ballots/useShowBallots.ts'
import { useStarts } from '../ballots/useStarts.ts'

/** All that a group is led with, in one menu: what everybody is asked, what is hidden, who comes where. */
export function SessionItems() {
  const { t } = useTranslation()
  const { editor, setPanel } = useBoard()
  const showBallots = useShowBallots()
  const starts = useStarts()
  const callAll = useCallAll()
  return (
    <>
      <StartSessionItem />
      <MenuItem icon={ListChecks} onSelect={() => setPanel({ kind: 'session' })}>
        {t('sessions.open')}
      </MenuItem>
      <MenuSeparator />
      {starts.map(({ form, icon, label }) => (
        <MenuItem key={form.kind} icon={icon} onSelect={() => showBallots(form)}>
          {label}
        </MenuItem>
      ))}
      <MenuItem icon={ListOrdered} onSelect={() => showBallots()}>
        {t('votes.results')}
      </MenuItem>
      <HidingItem />
      <MenuSeparator />
      {callAll && (
        <MenuItem icon={Users} onSelect={() => callAll()}>
          {t('together.bring')}
        </MenuItem>
      )}
      {editor && (
        <MenuItem
          icon={Presentation}
          shortcut="Page Down"
          onSelect={() => {
            if (!stepFrames(editor, 1)) toast.info(t('together.present.none'))
          }}
        >
          {t('together.present.start')}
        </MenuItem>
      )}
    </>
  )
}

function HidingItem() {
  const { t } = useTranslation()
  const { board } = useBoard()
  const may = useMay()
  const act = useAct()
  const reveal = useReveal()
  const isHidden = useRoom(({ state }) => hidingsOn(state, board.id).length > 0)
  if (!may('board.hide') || board.archived) return null
  return isHidden ? (
    <MenuItem icon={Eye} onSelect={() => reveal()}>
      {t('hiding.revealAll')}
    </MenuItem>
  ) : (
    <MenuItem icon={EyeOff} onSelect={() => void act({ type: 'board.hide', board: board.id })}>
      {t('hiding.hide')}
    </MenuItem>
  )
}
