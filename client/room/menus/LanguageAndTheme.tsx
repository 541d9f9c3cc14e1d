import { useTranslation } from 'react-i18next'
import { Language } from '#shared/language.ts'
import { useLanguage } from '../../text/useLanguage.ts'
import { MenuSeparator } from '../../ui/overlays/Menu.tsx'
import { MenuChoice } from '../../ui/overlays/MenuChoice.tsx'
import { themePreferences, useTheme } from '../../ui/theme/theme.ts'

/** The two choices of a menu that are this browser's own. */
export function LanguageAndTheme() {
  const { t } = useTranslation()
  const { language, setLanguage } = useLanguage()
  const { preference, setPreference } = useTheme()
  return (
    <>
      <MenuChoice
        label={t('common.language')}
        value={language}
        onChange={chosen => void setLanguage(chosen)}
        options={Language.options.map(value => ({ value, label: t(`common.languages.${value}`) }))}
      />
      <MenuSeparator />
      <MenuChoice
        label={t('common.theme')}
        value={preference}
        onChange={setPreference}
        options={themePreferences.map(value => ({ value, label: t(`common.themes.${value}`) }))}
      />
    </>
  )
}
