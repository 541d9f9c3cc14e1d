import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { BacklogFormat } from '#shared/exchange/formats.ts'
import type { InitiativeFilter } from '#shared/initiatives/select.ts'
import { fileUrl } from '../../api/call.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { currentLanguage } from '../../text/i18n.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Menu, MenuHeading, MenuItem } from '../../ui/overlays/Menu.tsx'

/** Links to the backlog as files, narrowed by owner and status as the page is. */
export function ExportMenu({
  filter,
  shown,
  total,
}: {
  filter: InitiativeFilter
  shown: number
  total: number
}) {
  const { t } = useTranslation()
  const room = useRoom(({ state }) => state.room.id)
  const href = (format: BacklogFormat) =>
    fileUrl('exportBacklog', {
      params: { room },
      query: {
        format,
        language: currentLanguage(),
        owner: filter.owners.join(','),
        status: filter.statuses.join(','),
      },
    })
  return (
    <Menu
      align="end"
      trigger={
        <Button tone="quiet" icon={Download}>
          {t('initiatives.export')}
        </Button>
      }
    >
      <MenuHeading>
        {filter.text !== ''
          ? t('initiatives.exportIgnoresFind')
          : shown < total
            ? t('initiatives.exportShown', { count: shown })
            : t('initiatives.exportAll', { count: total })}
      </MenuHeading>
      {BacklogFormat.options.map(format => (
        <MenuItem key={format} asChild>
          <a href={href(format)} download>
            {t(`initiatives.formats.${format}`)}
          </a>
        </MenuItem>
      ))}
    </Menu>
  )
}
