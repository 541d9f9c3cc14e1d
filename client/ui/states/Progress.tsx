import styles from './Progress.module.css'

/** How far a long work has come; `total` is left out while nobody knows. */
export function Progress({ label, done, total }: { label: string; done: number; total?: number }) {
  return (
    <div className={styles.progress} role="status">
      <span>{label}</span>
      <progress aria-label={label} max={total} {...(total !== undefined && { value: done })} />
    </div>
  )
}
