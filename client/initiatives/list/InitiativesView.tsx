import { SearchX } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Initiative } from '#shared/initiatives/model.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { EmptyState } from '../../ui/states/EmptyState.tsx'
import { NARROW, useMediaQuery } from '../../ui/browser/useMediaQuery.ts'
import { VisuallyHidden } from '../../ui/marks/VisuallyHidden.tsx'
import { InitiativesTable } from '../table/InitiativesTable.tsx'
import { StatusBoard } from '../columns/StatusBoard.tsx'
import { StatusList } from '../columns/StatusList.tsx'
import { useFocusOn } from './useFocusOn.ts'
import { noFilter, type ChangeableSettings } from './useViewSettings.ts'

/** The initiatives that fit the filters, in the form that is chosen and that the screen has room for. */
export function InitiativesView({
  initiatives,
  settings,
}: {
  initiatives: Initiative[]
  settings: ChangeableSettings
}) {
  const { t } = useTranslation()
  const isNarrow = useMediaQuery(NARROW)
  const [movedId, setMovedId] = useState<string>()
  const moved = initiatives.find(({ id }) => id === movedId)
  const focusOn = useFocusOn()
  const onMoved = (initiative: string) => {
    setMovedId(initiative)
    focusOn(initiative)
  }
  if (initiatives.length === 0)
    return (
      <EmptyState
        icon={SearchX}
        action={
          <Button onClick={() => settings.changeFilter(noFilter)}>{t('initiatives.clearFilters')}</Button>
        }
      >
        {t('initiatives.noMatch')}
      </EmptyState>
    )
  const Board = isNarrow ? StatusList : StatusBoard
  return (
    <>
      {settings.view === 'table' ? (
        <InitiativesTable
          initiatives={initiatives}
          sort={settings.sort}
          onSort={sort => settings.change({ sort })}
        />
      ) : (
        <Board initiatives={initiatives} onMoved={onMoved} />
      )}
      <VisuallyHidden>
        <output>
          {moved &&
            t('initiatives.moved', {
              title: moved.title,
              status: t(`initiatives.statuses.initiative.${moved.status}`),
            })}
        </output>
      </VisuallyHidden>
    </>
  )
}
