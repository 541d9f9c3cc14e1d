import { Tooltip as Radix } from 'radix-ui'
import type { FocusEvent, ReactNode } from 'react'
import { Kbd } from '../marks/Kbd.tsx'
import styles from './Tooltip.module.css'

export type TooltipSide = 'top' | 'right' | 'bottom' | 'left'

type TooltipProps = {
  label: ReactNode
  shortcut?: string
  side?: TooltipSide
  /** One element that takes a ref and props. */
  children: ReactNode
}

/** Stands once around the app, so that the second tooltip of a toolbar opens at once. */
export function TooltipProvider({ children }: { children: ReactNode }) {
  return (
    <Radix.Provider delayDuration={400} skipDelayDuration={200} disableHoverableContent>
      {children}
    </Radix.Provider>
  )
}

export function Tooltip({ label, shortcut, side = 'bottom', children }: TooltipProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild onFocus={ignoreReturnedFocus}>
        {children}
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className={styles.tooltip} side={side} sideOffset={6} collisionPadding={8}>
          {label}
          {shortcut && <Kbd>{shortcut}</Kbd>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

// A menu or dialog that closes gives the focus back to its button, from nowhere: that is no wish to read the tooltip.
function ignoreReturnedFocus(event: FocusEvent<HTMLElement>) {
  if (!event.relatedTarget || !event.currentTarget.matches(':focus-visible')) event.preventDefault()
}
