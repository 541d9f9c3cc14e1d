// What the list of initiatives shows lives in the address, so that a view can be sent and the way back finds it.
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import {
  sortColumns,
  type InitiativeFilter,
  type InitiativeSort,
  type SortColumn,
} from '#shared/initiatives/select.ts'
import { isStatus } from '../status/isStatus.ts'

export type View = 'board' | 'table'

export interface ViewSettings {
  view: View
  filter: InitiativeFilter
  sort: InitiativeSort
}

const listOf = (text: string | null) => text?.split(',').filter(Boolean) ?? []
const columnOf = (text: string | null): SortColumn => sortColumns.find(column => column === text) ?? 'updated'

export function readViewSettings(params: URLSearchParams): ViewSettings {
  const column = columnOf(params.get('sort'))
  const direction = params.get('dir') ?? (column === 'updated' ? 'desc' : 'asc')
  return {
    view: params.get('view') === 'table' ? 'table' : 'board',
    filter: {
      owners: listOf(params.get('owner')),
      statuses: listOf(params.get('status')).filter(isStatus),
      text: params.get('find') ?? '',
    },
    sort: { column, isDescending: direction === 'desc' },
  }
}

/** What is as it was to begin with is left out. */
export function writeViewSettings({ view, filter, sort }: ViewSettings): URLSearchParams {
  const isFirstOrder = sort.column === 'updated' && sort.isDescending
  const written = {
    view: view === 'table' ? view : '',
    owner: filter.owners.join(','),
    status: filter.statuses.join(','),
    find: filter.text,
    sort: isFirstOrder ? '' : sort.column,
    dir: isFirstOrder ? '' : sort.isDescending ? 'desc' : 'asc',
  }
  return new URLSearchParams(Object.entries(written).filter(([, value]) => value !== ''))
}

export function useViewSettings() {
  const [params, setParams] = useSearchParams()
  const settings = useMemo(() => readViewSettings(params), [params])
  /**
   * Builds on the address itself: what is shown follows it a moment later, and a second change must not undo the
   * first. Typing a word or ticking a box is no step to come back to; another view is.
   */
  const change = (changed: Partial<ViewSettings>) => {
    const latest = readViewSettings(new URLSearchParams(location.search))
    setParams(writeViewSettings({ ...latest, ...changed }), { replace: changed.view === undefined })
  }
  const changeFilter = (changed: Partial<InitiativeFilter>) => {
    const { filter } = readViewSettings(new URLSearchParams(location.search))
    change({ filter: { ...filter, ...changed } })
  }
  return { ...settings, change, changeFilter }
}

export type ChangeableSettings = ReturnType<typeof useViewSettings>

export const noFilter: InitiativeFilter = { owners: [], statuses: [], text: '' }
