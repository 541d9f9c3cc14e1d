import { Check, type LucideIcon } from 'lucide-react'
import { DropdownMenu as Radix } from 'radix-ui'
import { type ReactNode, useId } from 'react'
import styles from './Menu.module.css'

type MenuOption<Value extends string> = {
  value: Value
  label: string
  icon?: LucideIcon
  leading?: ReactNode
}

/** One of several, with its heading. */
export function MenuChoice<Value extends string>({
  label,
  value,
  onChange,
  options,
}: {
  label: string
  value: Value | undefined
  onChange: (value: Value) => void
  options: readonly MenuOption<Value>[]
}) {
  const headingId = useId()
  const choose = (chosen: string) => {
    const option = options.find(each => each.value === chosen)
    if (option) onChange(option.value)
  }
  return (
    <>
      <Radix.Label id={headingId} className={styles.heading}>
        {label}
      </Radix.Label>
      <Radix.RadioGroup aria-labelledby={headingId} value={value ?? ''} onValueChange={choose}>
        {options.map(({ value: each, label: words, icon: Icon, leading }) => (
          <Radix.RadioItem key={each} value={each} className={styles.item}>
            {Icon && <Icon aria-hidden />}
            {leading}
            <span className={styles.words}>{words}</span>
            <Radix.ItemIndicator>
              <Check aria-hidden />
            </Radix.ItemIndicator>
          </Radix.RadioItem>
        ))}
      </Radix.RadioGroup>
    </>
  )
}
