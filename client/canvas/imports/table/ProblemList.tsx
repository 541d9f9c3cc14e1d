import { useTranslation } from 'react-i18next'
import type { TableProblem } from '#shared/exchange/imports/tableNotes.ts'
import { Notice } from '../../../ui/states/Notice.tsx'
import styles from '../Import.module.css'

const shown = 8

/** What was not understood, row by row; those that stop the import first. */
export function ProblemList({ problems }: { problems: readonly TableProblem[] }) {
  const { t } = useTranslation()
  if (problems.length === 0) return null
  const sorted = [...problems].sort((a, b) => Number(b.kind === 'long') - Number(a.kind === 'long'))
  return (
    <Notice tone="warning">
      <ul className={styles.problems}>
        {sorted.slice(0, shown).map(({ row, kind, cell }, index) => (
          <li key={index}>{t(`files.import.problems.${kind}`, { row, cell: cell.slice(0, 60) })}</li>
        ))}
        {sorted.length > shown && <li>{t('files.import.moreProblems', { count: sorted.length - shown })}</li>}
      </ul>
    </Notice>
  )
}
