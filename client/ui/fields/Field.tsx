import { CircleExclamationPoint } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import styles from './Field.module.css'

export type FieldProps = {
  label: string
  /** The label is read aloud only; the context shows what the field is for. */
  labelHidden?: boolean
  hint?: ReactNode
  error?: string
}

type FieldControl = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }

/** The frame of every field: label above, hint or error below, tied together for assistive technology. */
export function Field({
  label,
  labelHidden,
  hint,
  error,
  children,
}: FieldProps & { children: (control: FieldControl) => ReactNode }) {
  const id = useId()
  const noteId = `${id}-note`
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label} data-hidden={labelHidden || undefined}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': hint || error ? noteId : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      <FieldNote id={noteId} hint={hint} error={error} />
    </div>
  )
}

export function FieldNote({ id, hint, error }: { id: string; hint?: ReactNode; error?: string }) {
  if (error) {
    return (
      <p id={id} className={styles.error}>
        <CircleExclamationPoint aria-hidden />
        {error}
      </p>
    )
  }
  if (hint) {
    return (
      <p id={id} className={styles.hint}>
        {hint}
      </p>
    )
  }
  return null
}
