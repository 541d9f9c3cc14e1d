import type { PointerEventHandler, ReactNode, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { quadrants } from '#shared/placings/together.ts'
import styles from './Matrix.module.css'

/** Two axes and what stands between them. What can be done here can be done in the list beside it too. */
export function Matrix({
  ref,
  onPointerUp,
  isAiming = false,
  children,
}: {
  ref?: Ref<HTMLDivElement>
  onPointerUp?: PointerEventHandler
  /** A press puts something here. */
  isAiming?: boolean
  children: ReactNode
}) {
  const { t } = useTranslation()
  return (
    <div className={styles.frame}>
      <span className={styles.impact} aria-hidden>
        {t('placings.impact')}
      </span>
      <div
        ref={ref}
        className={styles.matrix}
        data-aiming={isAiming || undefined}
        data-matrix
        onPointerUp={onPointerUp}
      >
        {quadrants.map(quadrant => (
          <span key={quadrant} className={styles.quadrant} data-quadrant={quadrant} aria-hidden>
            {t(`placings.quadrants.${quadrant}`)}
          </span>
        ))}
        {children}
      </div>
      <span className={styles.effort} aria-hidden>
        {t('placings.effort')}
      </span>
    </div>
  )
}
