import { useTranslation } from 'react-i18next'
import { Language } from '#shared/language.ts'
import { useLanguage } from '../../text/useLanguage.ts'
import { Segmented } from '../../ui/controls/Segmented.tsx'
import { themePreferences, useTheme } from '../../ui/theme/theme.ts'
import fields from './Fields.module.css'

export function Appearance() {
  const { t } = useTranslation()
  const { language, setLanguage } = useLanguage()
  const { preference, setPreference } = useTheme()
  return (
    <div className={fields.fields}>
      <div className={fields.labelled}>
        <span aria-hidden>{t('common.language')}</span>
        <Segmented
          label={t('common.language')}
          value={language}
          onChange={chosen => void setLanguage(chosen)}
          options={Language.options.map(value => ({ value, label: t(`common.languages.${value}`) }))}
        />
      </div>
      <div className={fields.labelled}>
        <span aria-hidden>{t('common.theme')}</span>
        <Segmented
          label={t('common.theme')}
          value={preference}
          onChange={setPreference}
          options={themePreferences.map(value => ({ value, label: t(`common.themes.${value}`) }))}
        />
      </div>
    </div>
  )
}
