import { useTranslation } from 'react-i18next'
import { useOwnerOptions } from '../../initiatives/owner/useOwnerOptions.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import type { Charge } from './charge.ts'
import styles from './ChargeFields.module.css'

/** An owner and a day, side by side. `of` names what they are of, where the fields of several stand below each other. */
export function ChargeFields({
  charge,
  onChange,
  of,
  disabled,
}: {
  charge: Charge
  onChange: (change: Partial<Charge>) => void
  of?: string
  disabled?: boolean
}) {
  const { t } = useTranslation()
  const owners = useOwnerOptions()
  const label = (field: string) => (of === undefined ? field : `${field}: ${of}`)
  return (
    <div className={styles.fields}>
      <Select
        label={label(t('initiatives.fields.owner'))}
        labelHidden={of !== undefined}
        value={charge.owner}
        onChange={owner => onChange({ owner })}
        options={owners}
        disabled={disabled}
      />
      <TextField
        type="date"
        label={label(t('initiatives.fields.due'))}
        labelHidden={of !== undefined}
        value={charge.due}
        disabled={disabled}
        onChange={event => onChange({ due: event.target.value })}
      />
    </div>
  )
}
