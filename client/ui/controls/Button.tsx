import type { LucideIcon } from 'lucide-react'
import { Slot } from 'radix-ui'
import type { ComponentProps } from 'react'
import styles from './Button.module.css'
import { Spinner } from '../states/Spinner.tsx'

export type ButtonProps = ComponentProps<'button'> & {
  /** One primary button a screen. */
  tone?: 'plain' | 'primary' | 'quiet' | 'danger'
  size?: 'small' | 'normal' | 'tall'
  wide?: boolean
  icon?: LucideIcon
  trailing?: LucideIcon
  /** Work is under way: keeps its place and the focus, and does nothing when pressed. */
  busy?: boolean
  /** Styles its only child instead, for a link that looks like a button. */
  asChild?: boolean
}

export function Button({
  tone = 'plain',
  size = 'normal',
  wide,
  icon: Icon,
  trailing: Trailing,
  busy,
  asChild,
  className,
  children,
  onClick,
  ...props
}: ButtonProps) {
  const Root = asChild ? Slot.Root : 'button'
  return (
    <Root
      {...(asChild ? {} : { type: 'button' })}
      {...props}
      className={`${styles.button} ${className ?? ''}`}
      data-tone={tone}
      data-size={size}
      data-wide={wide || undefined}
      data-icon={Icon ? true : undefined}
      aria-disabled={busy || props['aria-disabled']}
      aria-busy={busy}
      onClick={busy ? event => event.preventDefault() : onClick}
    >
      {busy ? <Spinner /> : Icon && <Icon aria-hidden />}
      <Slot.Slottable>{children}</Slot.Slottable>
      {Trailing && <Trailing aria-hidden className={styles.trailing} />}
    </Root>
  )
}
