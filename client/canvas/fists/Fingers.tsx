import { ToggleGroup } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { everyHand, Fingers as AnyFingers, type Fist } from '#shared/fists/model.ts'
import styles from './Fingers.module.css'
import { Hand } from './Hand.tsx'
import { useFingerKeys } from './useFingerKeys.ts'
import { useHand } from './useHand.ts'

/** Six hands to choose from, by a press or by the number; the one that is shown, again, takes it down. */
export function Fingers({ fist }: { fist: Fist }) {
  const { t } = useTranslation()
  const [shown, show] = useHand(fist)
  useFingerKeys(show)
  const choose = (value: string) => {
    const fingers = AnyFingers.safeParse(Number(value))
    show(value === '' || !fingers.success ? null : fingers.data)
  }
  return (
    <ToggleGroup.Root
      type="single"
      className={styles.hands}
      aria-label={t('fists.choose')}
      value={shown === undefined ? '' : String(shown)}
      onValueChange={choose}
    >
      {everyHand.map(fingers => (
        <ToggleGroup.Item
          key={fingers}
          value={String(fingers)}
          className={styles.hand}
          aria-label={fingers === 0 ? t('fists.fist') : t('fists.fingers', { count: fingers })}
        >
          <Hand fingers={fingers} />
          <span aria-hidden>{fingers}</span>
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  )
}
