import styles from './Dots.module.css'

/** More are told as a number. */
const drawn = 4

/** Dots as dots: solid ones, for they are one's own. */
export function Dots({ count, label }: { count: number; label: string }) {
  return (
    <span className={styles.dots} role="img" aria-label={label}>
      {Array.from({ length: Math.min(count, count > drawn ? 1 : drawn) }, (_, index) => (
        <b key={index} aria-hidden />
      ))}
      {count > drawn && count}
    </span>
  )
}
