import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import styles from './PropertyButton.module.css'

/** A value that is a button. `opensMenu` adds the sign of a list below; `unset` says that there is no value yet. */
export function PropertyButton({
  opensMenu,
  unset,
  children,
  ...button
}: Omit<ComponentProps<'button'>, 'className' | 'type'> & { opensMenu?: boolean; unset?: boolean }) {
  return (
    <button {...button} type="button" className={styles.button} data-unset={unset || undefined}>
      {children}
      {opensMenu && <ChevronDown aria-hidden />}
    </button>
  )
}
