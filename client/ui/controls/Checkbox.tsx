import { Check } from 'lucide-react'
import { Checkbox as Radix } from 'radix-ui'
import { type ReactNode, useId } from 'react'
import styles from './Checkbox.module.css'

type CheckboxProps = {
  label: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
  name?: string
}

export function Checkbox({ label, checked, onChange, disabled, name }: CheckboxProps) {
  const id = useId()
  return (
    <div className={styles.row}>
      <Radix.Root
        id={id}
        className={styles.box}
        checked={checked}
        onCheckedChange={state => onChange(state === true)}
        disabled={disabled}
        name={name}
      >
        <Radix.Indicator>
          <Check aria-hidden />
        </Radix.Indicator>
      </Radix.Root>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
    </div>
  )
}
