import { useTranslation } from 'react-i18next'
import { currentLanguage, setLanguage } from './i18n.ts'

/** The language shown; whoever calls it is rendered anew when it changes. */
export function useLanguage() {
  useTranslation()
  return { language: currentLanguage(), setLanguage }
}
