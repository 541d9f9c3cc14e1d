import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchField } from '../../ui/fields/SearchField.tsx'

/**
 * The address follows what is typed, a moment later; the field never waits for it. What changes the address
 * from elsewhere (the way back, "clear") is shown when nobody is typing.
 */
export function FindField({
  value,
  onChange,
  className,
}: {
  value: string
  onChange: (value: string) => void
  className?: string
}) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(value)
  useEffect(() => {
    if (document.activeElement !== input.current) setTyped(value)
  }, [value])
  const type = (text: string) => {
    setTyped(text)
    onChange(text)
  }
  return (
    <SearchField
      ref={input}
      className={className}
      label={t('initiatives.findLabel')}
      placeholder={t('initiatives.find')}
      clearLabel={t('initiatives.clearFind')}
      value={typed}
      onChange={type}
    />
  )
}
