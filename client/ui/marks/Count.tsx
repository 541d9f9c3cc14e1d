import styles from './Count.module.css'

/** A number beside a word. With tone "accent" something in it is new. */
export function Count({
  value,
  tone = 'quiet',
  sign = '',
  label,
}: {
  value: number
  tone?: 'quiet' | 'accent'
  /** What stands before it: `@`. */
  sign?: string
  /** What is read aloud instead of the bare number. */
  label?: string
}) {
  return (
    <span className={styles.count} data-tone={tone} {...(label ? { role: 'img', 'aria-label': label } : {})}>
      {sign}
      {value}
    </span>
  )
}
