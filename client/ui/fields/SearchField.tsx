import { Search, X } from 'lucide-react'
import { type KeyboardEvent, type Ref, useRef } from 'react'
import field from './Field.module.css'
import styles from './SearchField.module.css'

type SearchFieldProps = {
  label: string
  value: string
  onChange: (value: string) => void
  clearLabel: string
  placeholder?: string
  className?: string
  ref?: Ref<HTMLInputElement>
}

/** Escape empties it first, and only then closes what is around it. */
export function SearchField({
  label,
  value,
  onChange,
  clearLabel,
  placeholder,
  className,
  ref,
}: SearchFieldProps) {
  const box = useRef<HTMLElement>(null)
  const clear = () => {
    onChange('')
    box.current?.querySelector('input')?.focus()
  }
  const clearOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || value === '') return
    event.stopPropagation()
    event.preventDefault()
    clear()
  }
  return (
    <search ref={box} className={`${field.box} ${styles.search} ${className ?? ''}`}>
      <Search aria-hidden />
      <input
        ref={ref}
        type="search"
        aria-label={label}
        placeholder={placeholder}
        value={value}
        onChange={event => onChange(event.target.value)}
        onKeyDown={clearOnEscape}
      />
      {value !== '' && (
        <button type="button" className={styles.clear} aria-label={clearLabel} onClick={clear}>
          <X aria-hidden />
        </button>
      )}
    </search>
  )
}
