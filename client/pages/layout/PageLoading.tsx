import { Spinner } from '../../ui/states/Spinner.tsx'
import styles from './PageLoading.module.css'

/** Says that something is coming; shown only when it takes longer than a blink. */
export function PageLoading({ label, full }: { label: string; full?: boolean }) {
  return (
    <div className={styles.loading} data-full={full || undefined}>
      <Spinner size={20} />
      <output>{label}</output>
    </div>
  )
}
