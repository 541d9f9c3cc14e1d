import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/controls/Button.tsx'
import { Checkbox } from '../../ui/controls/Checkbox.tsx'
import { Popover } from '../../ui/overlays/Popover.tsx'
import styles from './FilterChoice.module.css'

/** A filter of which several values may be ticked; the button says which. */
export function FilterChoice({
  label,
  chosen,
  onChange,
  options,
}: {
  label: string
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  options: readonly { value: string; label: string; leading?: ReactNode }[]
}) {
  const { t } = useTranslation()
  const first = options.find(({ value }) => chosen.includes(value))?.label ?? chosen[0]
  const words =
    chosen.length === 0
      ? label
      : chosen.length === 1
        ? t('initiatives.chosen', { label, value: first })
        : t('initiatives.chosenMore', { label, value: first, more: chosen.length - 1 })
  const tick = (value: string, isTicked: boolean) =>
    onChange(
      options.map(option => option.value).filter(each => (each === value ? isTicked : chosen.includes(each))),
    )
  return (
    <Popover
      label={label}
      align="end"
      trigger={
        <Button size="small" trailing={ChevronDown} className={chosen.length > 0 ? styles.chosen : undefined}>
          <span className={styles.words}>{words}</span>
        </Button>
      }
    >
      <ul className={styles.options}>
        {options.map(({ value, label: name, leading }) => (
          <li key={value}>
            <Checkbox
              checked={chosen.includes(value)}
              onChange={isTicked => tick(value, isTicked)}
              label={
                <span className={styles.option}>
                  {leading}
                  {name}
                </span>
              }
            />
          </li>
        ))}
      </ul>
    </Popover>
  )
}
