import { ChevronRight, type LucideIcon } from 'lucide-react'
import { DropdownMenu as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { Kbd } from '../marks/Kbd.tsx'
import styles from './Menu.module.css'

type MenuProps = {
  /** One button that takes a ref and props. */
  trigger: ReactNode
  children: ReactNode
  align?: 'start' | 'center' | 'end'
  side?: 'top' | 'right' | 'bottom' | 'left'
  isOpenAtFirst?: boolean
  open?: boolean
  onOpenChange?: (open: boolean) => void
}

export function Menu({
  trigger,
  children,
  align = 'start',
  side,
  isOpenAtFirst,
  open,
  onOpenChange,
}: MenuProps) {
  return (
    <Radix.Root defaultOpen={isOpenAtFirst} open={open} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className={styles.menu} align={align} side={side} sideOffset={4} collisionPadding={8}>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

type MenuItemProps = {
  children: ReactNode
  onSelect?: (event: Event) => void
  icon?: LucideIcon
  tone?: 'plain' | 'danger'
  shortcut?: string
  disabled?: boolean
  /** The only child is a link, and becomes the item. */
  asChild?: boolean
}

export function MenuItem({ children, icon: Icon, tone, shortcut, asChild, ...item }: MenuItemProps) {
  if (asChild) {
    return (
      <Radix.Item {...item} asChild className={styles.item} data-tone={tone}>
        {children}
      </Radix.Item>
    )
  }
  return (
    <Radix.Item {...item} className={styles.item} data-tone={tone}>
      {Icon && <Icon aria-hidden />}
      <span className={styles.words}>{children}</span>
      {shortcut && <Kbd>{shortcut}</Kbd>}
    </Radix.Item>
  )
}

export function Submenu({
  label,
  icon: Icon,
  children,
}: {
  label: string
  icon?: LucideIcon
  children: ReactNode
}) {
  return (
    <Radix.Sub>
      <Radix.SubTrigger className={styles.item}>
        {Icon && <Icon aria-hidden />}
        <span className={styles.words}>{label}</span>
        <ChevronRight aria-hidden />
      </Radix.SubTrigger>
      <Radix.Portal>
        <Radix.SubContent className={styles.menu} sideOffset={4} collisionPadding={8}>
          {children}
        </Radix.SubContent>
      </Radix.Portal>
    </Radix.Sub>
  )
}

export function MenuHeading({ children }: { children: ReactNode }) {
  return <Radix.Label className={styles.heading}>{children}</Radix.Label>
}

export function MenuSeparator() {
  return <Radix.Separator className={styles.separator} />
}
