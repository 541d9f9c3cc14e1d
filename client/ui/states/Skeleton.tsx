import styles from './Skeleton.module.css'

/** Holds the place of what is loading. Its region says aria-busy. */
export function Skeleton({
  width = '100%',
  height = 16,
  radius,
}: {
  width?: number | string
  height?: number | string
  radius?: number | string
}) {
  return <span className={styles.skeleton} style={{ width, height, borderRadius: radius }} aria-hidden />
}
