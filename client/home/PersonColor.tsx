import { useTranslation } from 'react-i18next'
import { ColorPicker } from '../ui/controls/ColorPicker.tsx'
import type { Color } from '../ui/theme/colors.ts'

/** The colour of a person, in the words of the reader's language. */
export function PersonColor({ value, onChange }: { value: Color; onChange: (color: Color) => void }) {
  const { t } = useTranslation()
  return (
    <ColorPicker
      label={t('home.yourColor')}
      value={value}
      onChange={onChange}
      names={t('common.colors', { returnObjects: true })}
    />
  )
}
