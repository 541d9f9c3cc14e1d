import { SquareKanban, Table2 } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Status, type Initiative } from '#shared/initiatives/model.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { Avatar } from '../../ui/marks/Avatar.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Segmented } from '../../ui/controls/Segmented.tsx'
import styles from './FilterBar.module.css'
import { FilterChoice } from './FilterChoice.tsx'
import { FindField } from './FindField.tsx'
import { isStatus } from '../status/isStatus.ts'
import { StatusIcon } from '../status/StatusIcon.tsx'
import { noFilter, type ChangeableSettings } from './useViewSettings.ts'

/** Which view, and which initiatives: find field, owners, statuses. */
export function FilterBar({
  initiatives,
  settings,
}: {
  initiatives: Initiative[]
  settings: ChangeableSettings
}) {
  const { t } = useTranslation()
  const { view, filter, change, changeFilter } = settings
  const owners = useOwnerOptions(initiatives)
  const isFiltered = filter.text !== '' || filter.owners.length > 0 || filter.statuses.length > 0
  return (
    <div className={styles.bar}>
      <Segmented
        label={t('initiatives.view')}
        value={view}
        onChange={chosen => change({ view: chosen })}
        options={[
          { value: 'board', label: t('initiatives.views.board'), icon: SquareKanban },
          { value: 'table', label: t('initiatives.views.table'), icon: Table2 },
        ]}
      />
      <fieldset className={styles.filters}>
        <legend className={styles.legend}>{t('initiatives.filter')}</legend>
        <FindField value={filter.text} onChange={text => changeFilter({ text })} className={styles.find} />
        <FilterChoice
          label={t('initiatives.fields.owner')}
          chosen={filter.owners}
          onChange={chosen => changeFilter({ owners: chosen })}
          options={owners}
        />
        <FilterChoice
          label={t('initiatives.fields.status')}
          chosen={filter.statuses}
          onChange={chosen => changeFilter({ statuses: chosen.filter(isStatus) })}
          options={Status.options.map(status => ({
            value: status,
            label: t(`initiatives.statuses.initiative.${status}`),
            leading: <StatusIcon status={status} />,
          }))}
        />
        {isFiltered && (
          <Button size="small" tone="quiet" onClick={() => changeFilter(noFilter)}>
            {t('initiatives.clearFilters')}
          </Button>
        )}
      </fieldset>
    </div>
  )
}

/** Only people who own something can be filtered by, and nobody. */
function useOwnerOptions(initiatives: Initiative[]) {
  const { t } = useTranslation()
  const people = useRoom(room => room.state.people)
  return useMemo(() => {
    const ids = new Set(initiatives.flatMap(({ owner }) => owner ?? []))
    const owners = [...ids].flatMap(id => people[id] ?? []).sort((a, b) => a.name.localeCompare(b.name))
    return [
      { value: 'none', label: t('initiatives.noOwner') },
      ...owners.map(({ id, name, color }) => ({
        value: id,
        label: name,
        leading: <Avatar name={name} color={color} size="small" decorative />,
      })),
    ]
  }, [initiatives, people, t])
}
