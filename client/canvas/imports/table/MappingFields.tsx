import { useTranslation } from 'react-i18next'
import type { Table } from '#shared/exchange/imports/table.ts'
import type { Mapping } from '#shared/exchange/imports/tableNotes.ts'
import { Checkbox } from '../../../ui/controls/Checkbox.tsx'
import { Segmented } from '../../../ui/controls/Segmented.tsx'
import { Select } from '../../../ui/fields/Select.tsx'
import styles from '../Import.module.css'

const none = 'none'
type Field = 'text' | 'zone' | 'color'

interface MappingProps {
  table: Table
  mapping: Mapping
  onChange: (mapping: Mapping) => void
}

export function MappingFields({ table, mapping, onChange }: MappingProps) {
  const { t } = useTranslation()
  const change = (kind: Mapping['kind']) =>
    onChange(
      kind === 'zones' ? { kind } : { kind, hasHeader: false, text: 0, zone: undefined, color: undefined },
    )
  return (
    <>
      <Segmented
        label={t('files.import.how')}
        value={mapping.kind}
        onChange={change}
        wide
        options={[
          { value: 'columns', label: t('files.import.perRow') },
          { value: 'zones', label: t('files.import.perZone') },
        ]}
      />
      {mapping.kind === 'zones' ? (
        <p className={styles.hint}>{t('files.import.perZoneHint')}</p>
      ) : (
        <ColumnFields table={table} mapping={mapping} onChange={onChange} />
      )}
    </>
  )
}

function ColumnFields({
  table,
  mapping,
  onChange,
}: MappingProps & { mapping: Extract<Mapping, { kind: 'columns' }> }) {
  const { t } = useTranslation()
  const [first = []] = table
  const columns = first.map((cell, at) => ({
    value: `${at}`,
    label: (mapping.hasHeader && cell.slice(0, 60)) || t('files.import.column', { number: at + 1 }),
  }))
  const choose = (field: Field, value: string) =>
    onChange({ ...mapping, [field]: value === none ? undefined : Number(value) })
  const withNone = [{ value: none, label: t('files.import.none') }, ...columns]
  return (
    <>
      <Checkbox
        label={t('files.import.hasHeader')}
        checked={mapping.hasHeader}
        onChange={hasHeader => onChange({ ...mapping, hasHeader })}
      />
      <div className={styles.columns}>
        {(['text', 'zone', 'color'] as const).map(field => (
          <Select
            key={field}
            label={t(`files.import.columns.${field}`)}
            value={mapping[field] === undefined ? none : `${mapping[field]}`}
            onChange={value => choose(field, value)}
            options={field === 'text' ? columns : withNone}
          />
        ))}
      </div>
    </>
  )
}
