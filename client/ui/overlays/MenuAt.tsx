import { DropdownMenu as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import styles from './Menu.module.css'

/** A menu at a point of the window, as a right click opens it. It takes the same items as any menu. */
export function MenuAt({
  at: { x, y },
  label,
  onClose,
  onClosed,
  children,
}: {
  at: { x: number; y: number }
  label: string
  onClose: () => void
  /** Where the focus goes. */
  onClosed: () => void
  children: ReactNode
}) {
  return (
    <Radix.Root open onOpenChange={isOpen => !isOpen && onClose()}>
      <Radix.Trigger asChild>
        <span className={styles.point} style={{ left: x, top: y }} aria-hidden />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          className={styles.menu}
          aria-label={label}
          align="start"
          sideOffset={2}
          collisionPadding={8}
          onContextMenu={event => event.preventDefault()}
          onCloseAutoFocus={event => {
            event.preventDefault()
            onClosed()
          }}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
