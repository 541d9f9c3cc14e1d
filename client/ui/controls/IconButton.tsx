import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import styles from './IconButton.module.css'
import { Tooltip, type TooltipSide } from '../overlays/Tooltip.tsx'

type IconButtonProps = Omit<ComponentProps<'button'>, 'children' | 'aria-label'> & {
  /** Its name, and its tooltip. */
  label: string
  icon: LucideIcon
  shortcut?: string
  tone?: 'quiet' | 'plain'
  size?: 'small' | 'normal' | 'tall'
  side?: TooltipSide
}

export function IconButton({
  label,
  icon: Icon,
  shortcut,
  tone = 'quiet',
  size = 'normal',
  side,
  className,
  ...props
}: IconButtonProps) {
  return (
    <Tooltip label={label} shortcut={shortcut} side={side}>
      <button
        type="button"
        {...props}
        className={`${styles.button} ${className ?? ''}`}
        data-tone={tone}
        data-size={size}
        aria-label={label}
      >
        <Icon aria-hidden />
      </button>
    </Tooltip>
  )
}
