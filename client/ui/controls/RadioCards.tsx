import { RadioGroup } from 'radix-ui'
import type { ReactNode } from 'react'
import styles from './RadioCards.module.css'

type Card<Value extends string> = {
  value: Value
  label: string
  description: string
  /** What else belongs to it, whether it is chosen or not. */
  below?: ReactNode
}

type RadioCardsProps<Value extends string> = {
  /** Names the whole group; not shown. */
  label: string
  value: Value
  onChange: (value: Value) => void
  options: readonly Card<Value>[]
}

/** A choice that is always made, of few things that are not plain without a line about each. */
export function RadioCards<Value extends string>({
  label,
  value,
  onChange,
  options,
}: RadioCardsProps<Value>) {
  const choose = (chosen: string) => {
    const option = options.find(each => each.value === chosen)
    if (option) onChange(option.value)
  }
  return (
    <RadioGroup.Root className={styles.cards} value={value} onValueChange={choose} aria-label={label}>
      {options.map(({ value: each, label: words, description, below }) => (
        <div key={each} className={styles.card} data-chosen={each === value || undefined}>
          <RadioGroup.Item value={each} className={styles.choice}>
            <span className={styles.dot} />
            <span>
              <strong>{words}</strong>
              <span>{description}</span>
            </span>
          </RadioGroup.Item>
          {below !== undefined && <div className={styles.below}>{below}</div>}
        </div>
      ))}
    </RadioGroup.Root>
  )
}
