import { useTranslation } from 'react-i18next'
import type { Table } from '#shared/exchange/imports/table.ts'
import type { Mapping } from '#shared/exchange/imports/tableNotes.ts'
import styles from '../Import.module.css'

const shownRows = 6
const shownColumns = 12

/** The first rows as they were read; what is imported of them stands out. */
export function TablePreview({ table, mapping }: { table: Table; mapping: Mapping }) {
  const { t } = useTranslation()
  const hasHeader = mapping.kind === 'zones' || mapping.hasHeader
  const isTaken = (column: number) =>
    mapping.kind === 'zones' || [mapping.text, mapping.zone, mapping.color].includes(column)
  return (
    <section className={styles.preview} aria-label={t('files.import.preview')}>
      <table>
        <tbody>
          {table.slice(0, shownRows).map((cells, row) => (
            <tr key={row} data-heading={(hasHeader && row === 0) || undefined}>
              {cells.slice(0, shownColumns).map((cell, column) => (
                <td key={column} data-taken={isTaken(column) || undefined}>
                  {cell.slice(0, 120)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
