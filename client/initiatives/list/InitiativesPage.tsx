import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { filterInitiatives, openInitiatives } from '#shared/initiatives/select.ts'
import { FilledPage } from '../../room/page/FilledPage.tsx'
import { useRoom } from '../../room/RoomContext.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { FilterBar } from './FilterBar.tsx'
import { InitiativesView } from './InitiativesView.tsx'
import { MoveProvider } from '../status/MoveContext.tsx'
import { NoInitiatives } from './NoInitiatives.tsx'
import { useViewSettings } from './useViewSettings.ts'

/** All the room's initiatives, as a board by status or as a table. */
export function InitiativesPage() {
  const { t } = useTranslation()
  const initiatives = useRoom(room => room.state.initiatives)
  const open = useMemo(() => openInitiatives({ initiatives }), [initiatives])
  const settings = useViewSettings()
  const { filter } = settings
  const shown = useMemo(() => filterInitiatives(open, filter), [open, filter])
  // Words that are looked for do not narrow a file.
  const exported = useMemo(() => filterInitiatives(open, { ...filter, text: '' }).length, [open, filter])
  const count =
    shown.length < open.length
      ? t('initiatives.countOf', { shown: shown.length, total: open.length })
      : open.length

  return (
    <MoveProvider>
      <FilledPage
        title={t('initiatives.title')}
        count={open.length > 0 ? count : undefined}
        actions={open.length > 0 && <ExportMenu filter={filter} exported={exported} total={open.length} />}
      >
        {open.length === 0 ? (
          <NoInitiatives />
        ) : (
          <>
            <FilterBar initiatives={open} settings={settings} />
            <InitiativesView initiatives={shown} settings={settings} />
          </>
        )}
      </FilledPage>
    </MoveProvider>
  )
}
