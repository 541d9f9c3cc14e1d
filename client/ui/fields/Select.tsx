import { Check, ChevronDown, type LucideIcon } from 'lucide-react'
import { Select as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { Field, type FieldProps } from './Field.tsx'
import field from './Field.module.css'
import styles from './Select.module.css'

export type SelectOption<Value extends string> = {
  /** Never empty: for "none" use a word of its own. */
  value: Value
  label: string
  hint?: string
  icon?: LucideIcon
  leading?: ReactNode
  disabled?: boolean
}

type SelectProps<Value extends string> = FieldProps & {
  value: Value | undefined
  onChange: (value: Value) => void
  options: readonly SelectOption<Value>[]
  placeholder?: string
  disabled?: boolean
  name?: string
  /** A quiet select is as wide as its text and has no box. */
  tone?: 'field' | 'quiet'
  size?: 'normal' | 'tall'
}

export function Select<Value extends string>({
  value,
  onChange,
  options,
  placeholder,
  disabled,
  name,
  tone = 'field',
  size = 'normal',
  ...frame
}: SelectProps<Value>) {
  const choose = (chosen: string) => {
    const option = options.find(each => each.value === chosen)
    if (option) onChange(option.value)
  }
  return (
    <Field {...frame}>
      {control => (
        <Radix.Root value={value ?? ''} onValueChange={choose} disabled={disabled} name={name}>
          <Radix.Trigger
            {...control}
            className={tone === 'quiet' ? styles.quiet : `${field.box} ${styles.trigger}`}
            data-size={size}
          >
            <Radix.Value placeholder={placeholder} />
            <Radix.Icon asChild>
              <ChevronDown className={styles.chevron} aria-hidden />
            </Radix.Icon>
          </Radix.Trigger>
          <Radix.Portal>
            <Radix.Content className={styles.list} position="popper" sideOffset={4} collisionPadding={8}>
              <Radix.Viewport>
                {options.map(option => (
                  <SelectItem key={option.value} option={option} />
                ))}
              </Radix.Viewport>
            </Radix.Content>
          </Radix.Portal>
        </Radix.Root>
      )}
    </Field>
  )
}

function SelectItem({ option }: { option: SelectOption<string> }) {
  const { icon: Icon } = option
  return (
    <Radix.Item className={styles.item} value={option.value} disabled={option.disabled}>
      <span className={styles.words}>
        <Radix.ItemText>
          <span className={styles.text}>
            {Icon && <Icon aria-hidden />}
            {option.leading}
            {option.label}
          </span>
        </Radix.ItemText>
        {option.hint && <span className={styles.hint}>{option.hint}</span>}
      </span>
      <Radix.ItemIndicator>
        <Check aria-hidden />
      </Radix.ItemIndicator>
    </Radix.Item>
  )
}
