import { Download } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BacklogFormat, jiraRowLimit } from '#shared/exchange/formats.ts'
import type { InitiativeFilter } from '#shared/initiatives/select.ts'
import { callFile } from '../../api/call.ts'
import { saveFile } from '../../problems/saveFile.tsx'
import { useRoom } from '../../room/RoomContext.tsx'
import { currentLanguage } from '../../text/i18n.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Menu, MenuHeading, MenuItem } from '../../ui/overlays/Menu.tsx'

/** The backlog as files, narrowed by owner and status as the page is. What Jira takes in parts is offered so. */
export function ExportMenu({
  filter,
  exported,
  total,
}: {
  filter: InitiativeFilter
  /** How many initiatives the file has. */
  exported: number
  total: number
}) {
  const { t } = useTranslation()
  const room = useRoom(({ state }) => state.room.id)
  const [isBusy, setBusy] = useState(false)

  async function save(format: BacklogFormat, part: number | undefined): Promise<void> {
    setBusy(true)
    const query = {
      format,
      language: currentLanguage(),
      owner: filter.owners.join(','),
      status: filter.statuses.join(','),
      part,
    }
    await saveFile(callFile('exportBacklog', { params: { room }, query }))
    setBusy(false)
  }

  return (
    <Menu
      align="end"
      trigger={
        <Button tone="quiet" icon={Download} busy={isBusy}>
          {t('initiatives.export')}
        </Button>
      }
    >
      <MenuHeading>
        {filter.text !== ''
          ? t('initiatives.exportIgnoresFind')
          : exported < total
            ? t('initiatives.exportShown', { count: exported })
            : t('initiatives.exportAll', { count: total })}
      </MenuHeading>
      {BacklogFormat.options.flatMap(format =>
        partsOf(format, exported).map(part => (
          <MenuItem key={`${format} ${part}`} onSelect={() => void save(format, part)}>
            {part === undefined
              ? t(`initiatives.formats.${format}`)
              : t('initiatives.exportPart', {
                  format: t(`initiatives.formats.${format}`),
                  part,
                  parts: Math.ceil(exported / jiraRowLimit),
                })}
          </MenuItem>
        )),
      )}
    </Menu>
  )
}

/** Numbers of the files that a format needs; undefined where one has everything. */
function partsOf(format: BacklogFormat, rows: number): (number | undefined)[] {
  if (format !== 'jira-csv' || rows <= jiraRowLimit) return [undefined]
  return Array.from({ length: Math.ceil(rows / jiraRowLimit) }, (_, index) => index + 1)
}
