import { Popover as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import styles from './Popover.module.css'

type PopoverProps = {
  /** One button that takes a ref and props. */
  trigger: ReactNode
  /** Names the panel; not shown. */
  label: string
  children: ReactNode
  align?: 'start' | 'center' | 'end'
  side?: 'top' | 'right' | 'bottom' | 'left'
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** It closes then, unless this is prevented. */
  onFocusOutside?: (event: Event) => void
  /** The focus was in it: it goes to the button, unless this is prevented. */
  onCloseAutoFocus?: (event: Event) => void
}

export function Popover({
  trigger,
  label,
  children,
  align = 'start',
  side,
  open,
  onOpenChange,
  onFocusOutside,
  onCloseAutoFocus,
}: PopoverProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          className={styles.panel}
          aria-label={label}
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          onFocusOutside={onFocusOutside}
          onCloseAutoFocus={event => {
            // Who has gone elsewhere meanwhile is not called back.
            if (document.activeElement !== document.body) event.preventDefault()
            else onCloseAutoFocus?.(event)
          }}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
