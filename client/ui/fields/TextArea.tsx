import type { ComponentProps } from 'react'
import { Field, type FieldProps } from './Field.tsx'
import field from './Field.module.css'
import styles from './TextArea.module.css'

type TextAreaProps = ComponentProps<'textarea'> & FieldProps

/** Grows with its text where the browser can; `rows` is where it starts. */
export function TextArea({
  label,
  labelHidden,
  hint,
  error,
  rows = 3,
  className,
  ...textarea
}: TextAreaProps) {
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error}>
      {control => (
        <div className={`${field.box} ${styles.box} ${className ?? ''}`}>
          <textarea {...textarea} {...control} rows={rows} style={{ minHeight: `${rows}lh` }} />
        </div>
      )}
    </Field>
  )
}
