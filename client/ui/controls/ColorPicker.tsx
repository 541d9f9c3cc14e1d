import { Check } from 'lucide-react'
import { RadioGroup } from 'radix-ui'
import { useId } from 'react'
import { type Color, colors } from '../theme/colors.ts'
import styles from './ColorPicker.module.css'

type ColorPickerProps = {
  label: string
  labelHidden?: boolean
  value: Color
  onChange: (color: Color) => void
  /** What each colour is called; read aloud and shown on hover. */
  names: Readonly<Record<Color, string>>
  /** 24 px squares side by side, for a menu of the canvas. */
  compact?: boolean
}

export function ColorPicker({ label, labelHidden, value, onChange, names, compact }: ColorPickerProps) {
  const id = useId()
  const choose = (chosen: string) => {
    const color = colors.find(each => each === chosen)
    if (color) onChange(color)
  }
  return (
    <div>
      <span id={id} className={styles.label} hidden={labelHidden}>
        {label}
      </span>
      <RadioGroup.Root
        className={styles.row}
        data-compact={compact || undefined}
        aria-labelledby={id}
        orientation="horizontal"
        value={value}
        onValueChange={choose}
      >
        {colors.map(color => (
          <RadioGroup.Item
            key={color}
            value={color}
            className={styles.option}
            data-color={color}
            aria-label={names[color]}
            title={names[color]}
          >
            <span className={styles.square}>
              <RadioGroup.Indicator>
                <Check aria-hidden />
              </RadioGroup.Indicator>
            </span>
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </div>
  )
}
