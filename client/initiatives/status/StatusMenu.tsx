import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { canGo, nextStatuses, Status, type Initiative } from '#shared/initiatives/model.ts'
import { Menu, MenuHeading, MenuItem } from '../../ui/overlays/Menu.tsx'
import { useMoves } from './MoveContext.tsx'
import { useMadeOf } from '../useMadeOf.ts'
import { StatusBadge } from './StatusIcon.tsx'

/** Where an initiative may go from its status, and then where it gets by the statuses between. */
export function StatusMenu({
  initiative,
  trigger,
  align,
  onMoved,
}: {
  initiative: Initiative
  /** One button that takes a ref and props. */
  trigger: ReactNode
  align?: 'start' | 'end'
  onMoved?: () => void
}) {
  const { t } = useTranslation()
  const { move } = useMoves()
  const made = useMadeOf(initiative)
  const { status: from } = initiative
  const toItem = (status: Status) => (
    <MenuItem
      key={status}
      onSelect={() => void move(initiative, status).then(isMoved => isMoved && onMoved?.())}
    >
      <StatusBadge status={status} of={made} bare />
    </MenuItem>
  )
  return (
    <Menu trigger={trigger} align={align}>
      <MenuHeading>{t('initiatives.moveTo')}</MenuHeading>
      {nextStatuses[from].map(toItem)}
      <MenuHeading>{t('initiatives.moveThrough')}</MenuHeading>
      {Status.options.filter(status => status !== from && !canGo(from, status)).map(toItem)}
    </Menu>
  )
}
