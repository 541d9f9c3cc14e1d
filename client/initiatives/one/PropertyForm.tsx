import { useState, type ReactNode } from 'react'
import { Popover } from '../../ui/overlays/Popover.tsx'
import styles from './PropertyButton.module.css'

/** A property whose value opens a small form. `children` draws the form; `close` ends it. */
export function PropertyForm({
  label,
  name,
  isSet,
  value,
  children,
}: {
  /** What the button does, with the present value. */
  label: string
  /** Names the panel. */
  name: string
  isSet: boolean
  value: ReactNode
  children: (close: () => void) => ReactNode
}) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover
      label={name}
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <button type="button" className={styles.button} aria-label={label}>
          <span className={isSet ? undefined : styles.unset}>{value}</span>
        </button>
      }
    >
      {children(() => setOpen(false))}
    </Popover>
  )
}
