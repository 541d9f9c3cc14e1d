import styles from './ColorStrip.module.css'

/** The colour of a row, down its left side; grey where it has none. The row says `data-color` and is positioned. */
export function ColorStrip({ dense }: { dense?: boolean }) {
  return <span className={styles.strip} data-dense={dense || undefined} aria-hidden />
}
