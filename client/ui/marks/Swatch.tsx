import type { Color } from '../theme/colors.ts'
import styles from './Swatch.module.css'

/** A small square of a colour, beside the word for what it stands for. */
export function Swatch({ color, size = 12 }: { color: Color; size?: 8 | 12 | 16 }) {
  return <span className={styles.swatch} data-color={color} data-size={size} aria-hidden />
}
