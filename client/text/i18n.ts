import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { remember, remembered } from '../ui/browser/remembered.ts'
import { en } from './en.ts'

export const languages = ['en', 'ru'] as const
export type Language = (typeof languages)[number]

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof en }
  }
}

const KEY = 'rotunda.language'

export const i18n = i18next

/** Resolves when the texts of the reader's language are here. Call once, before the first render. */
export async function startTexts(): Promise<void> {
  await i18n.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false }, // React escapes
  })
  await showLanguage(firstLanguage())
}

export async function setLanguage(language: Language): Promise<void> {
  remember(KEY, language)
  await showLanguage(language)
}

export function currentLanguage(): Language {
  return i18n.resolvedLanguage === 'ru' ? 'ru' : 'en'
}

function firstLanguage(): Language {
  const stored = remembered(KEY)
  const chosen = languages.find(known => known === stored)
  return chosen ?? (navigator.language.toLowerCase().startsWith('ru') ? 'ru' : 'en')
}

async function showLanguage(language: Language): Promise<void> {
  if (language === 'ru' && !i18n.hasResourceBundle('ru', 'translation')) {
    const { ru } = await import('./ru.ts')
    i18n.addResourceBundle('ru', 'translation', ru)
  }
  await i18n.changeLanguage(language)
  document.documentElement.lang = language
}
