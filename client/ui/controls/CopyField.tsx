import { Check, Copy } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import { copyText } from '../browser/copyText.ts'
import styles from './CopyField.module.css'
import { Field, type FieldProps } from '../fields/Field.tsx'
import field from '../fields/Field.module.css'
import { VisuallyHidden } from '../marks/VisuallyHidden.tsx'

type CopyFieldProps = FieldProps & {
  value: string
  copyLabel: string
  copiedLabel: string
  tone?: 'plain' | 'primary'
}

/** A value to be given to others. When it cannot be copied it is selected, for the person to copy. */
export function CopyField({ value, copyLabel, copiedLabel, tone = 'plain', ...frame }: CopyFieldProps) {
  const [isCopied, setCopied] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [isCopied])

  const copy = async () => {
    const done = await copyText(value)
    setCopied(done)
    if (!done) input.current?.select()
  }

  return (
    <Field {...frame}>
      {control => (
        <div className={styles.row}>
          <div className={field.box}>
            <input {...control} ref={input} readOnly value={value} onFocus={event => event.target.select()} />
          </div>
          <Button
            tone={tone}
            icon={isCopied ? Check : Copy}
            className={styles.copy}
            onClick={() => void copy()}
          >
            <span className={styles.words}>
              <span data-shown={!isCopied || undefined}>{copyLabel}</span>
              <span data-shown={isCopied || undefined}>{copiedLabel}</span>
            </span>
          </Button>
          <VisuallyHidden>
            <output>{isCopied ? copiedLabel : ''}</output>
          </VisuallyHidden>
        </div>
      )}
    </Field>
  )
}
