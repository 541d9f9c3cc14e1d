import type { LucideIcon } from 'lucide-react'
import { ToggleGroup } from 'radix-ui'
import styles from './Segmented.module.css'

type Segment<Value extends string> = { value: Value; label: string; icon?: LucideIcon; disabled?: boolean }

type SegmentedProps<Value extends string> = {
  /** Names the whole group; not shown. */
  label: string
  value: Value
  onChange: (value: Value) => void
  options: readonly Segment<Value>[]
  wide?: boolean
}

/** A choice of two to four that is always made. */
export function Segmented<Value extends string>({
  label,
  value,
  onChange,
  options,
  wide,
}: SegmentedProps<Value>) {
  const choose = (chosen: string) => {
    const option = options.find(each => each.value === chosen)
    if (option) onChange(option.value)
  }
  return (
    <ToggleGroup.Root
      type="single"
      className={styles.track}
      data-wide={wide || undefined}
      aria-label={label}
      value={value}
      onValueChange={choose}
    >
      {options.map(({ value: each, label: words, icon: Icon, disabled }) => (
        <ToggleGroup.Item key={each} value={each} disabled={disabled} className={styles.segment}>
          {Icon && <Icon aria-hidden />}
          <span className={styles.words} data-words={words}>
            {words}
          </span>
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  )
}
