import { useTranslation } from 'react-i18next'
import { Select, type SelectOption } from '../../../ui/fields/Select.tsx'

interface FallbackZoneProps {
  options: SelectOption<string>[]
  value: string
  onChange: (value: string) => void
}

/** Where notes go that name no zone. */
export function FallbackZone(props: FallbackZoneProps) {
  const { t } = useTranslation()
  return <Select label={t('files.import.fallback')} {...props} />
}
