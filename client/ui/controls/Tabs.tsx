import type { LucideIcon } from 'lucide-react'
import { Tabs as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { Count } from '../marks/Count.tsx'
import styles from './Tabs.module.css'

type Tab<Value extends string> = { value: Value; label: string; icon?: LucideIcon; count?: number }

type TabsProps<Value extends string> = {
  /** Names the row of tabs; not shown. */
  label: string
  value: Value
  onChange: (value: Value) => void
  tabs: readonly Tab<Value>[]
  /** Stands at the end of the row: a close button. */
  trailing?: ReactNode
  /** `TabPanel`s. */
  children: ReactNode
  className?: string
}

export function Tabs<Value extends string>({
  label,
  value,
  onChange,
  tabs,
  trailing,
  children,
  className,
}: TabsProps<Value>) {
  const choose = (chosen: string) => {
    const tab = tabs.find(each => each.value === chosen)
    if (tab) onChange(tab.value)
  }
  return (
    <Radix.Root className={className} value={value} onValueChange={choose}>
      <div className={styles.row}>
        <Radix.List className={styles.list} aria-label={label}>
          {tabs.map(({ value: each, label: words, icon: Icon, count }) => (
            <Radix.Trigger key={each} value={each} className={styles.tab}>
              {Icon && <Icon aria-hidden />}
              {words}
              {count !== undefined && <Count value={count} />}
            </Radix.Trigger>
          ))}
        </Radix.List>
        {trailing}
      </div>
      {children}
    </Radix.Root>
  )
}

export function TabPanel({
  value,
  children,
  className,
}: {
  value: string
  children: ReactNode
  className?: string
}) {
  return (
    <Radix.Content value={value} className={className}>
      {children}
    </Radix.Content>
  )
}
