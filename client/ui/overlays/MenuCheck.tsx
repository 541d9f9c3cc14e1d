import { Check, type LucideIcon } from 'lucide-react'
import { DropdownMenu as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import styles from './Menu.module.css'

/** On or off, in a menu. */
export function MenuCheck({
  icon: Icon,
  checked,
  disabled,
  onChange,
  children,
}: {
  icon?: LucideIcon
  checked: boolean
  disabled?: boolean
  onChange: (checked: boolean) => void
  children: ReactNode
}) {
  return (
    <Radix.CheckboxItem
      checked={checked}
      disabled={disabled}
      onCheckedChange={onChange}
      className={styles.item}
    >
      {Icon && <Icon aria-hidden />}
      <span className={styles.words}>{children}</span>
      <Radix.ItemIndicator>
        <Check aria-hidden />
      </Radix.ItemIndicator>
    </Radix.CheckboxItem>
  )
}
