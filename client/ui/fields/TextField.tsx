import type { LucideIcon } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { Field, type FieldProps } from './Field.tsx'
import field from './Field.module.css'

type TextFieldProps = Omit<ComponentProps<'input'>, 'size'> &
  FieldProps & {
    size?: 'normal' | 'tall'
    icon?: LucideIcon
    /** Stands inside the box after the text: a unit, a small button. */
    trailing?: ReactNode
  }

export function TextField({
  label,
  labelHidden,
  hint,
  error,
  size = 'normal',
  icon: Icon,
  trailing,
  className,
  ...input
}: TextFieldProps) {
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error}>
      {control => (
        <div className={`${field.box} ${className ?? ''}`} data-size={size}>
          {Icon && <Icon aria-hidden />}
          <input type="text" {...input} {...control} />
          {trailing}
        </div>
      )}
    </Field>
  )
}
