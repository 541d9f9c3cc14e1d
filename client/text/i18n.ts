import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { Language } from '#shared/language.ts'
import { remember, remembered } from '../ui/browser/remembered.ts'
import type { en } from './en.ts'
import { first } from './en/first.ts'

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
    resources: { en: { translation: first } },
    interpolation: { escapeValue: false }, // React escapes
  })
  await showLanguage(firstLanguage())
}

/** What a person has chosen: remembered for the next visit. */
export async function setLanguage(language: Language): Promise<void> {
  remember(KEY, language)
  await showLanguage(language)
}

/**
 * For this visit, when a person has never chosen a language. English is only what is fallen back on and gives way;
 * a browser that asked for Russian keeps it.
 */
export async function suggestLanguage(language: Language): Promise<void> {
  if (chosenLanguage() === undefined && currentLanguage() === 'en') await showLanguage(language)
}

/** What is fetched, once the English texts are here that the lobby does not need. */
export async function withLateTexts<Fetched>(fetching: Promise<Fetched>): Promise<Fetched> {
  const [fetched, { late }] = await Promise.all([fetching, import('./en/late.ts')])
  i18n.addResourceBundle('en', 'translation', late, true)
  return fetched
}

export function currentLanguage(): Language {
  return i18n.resolvedLanguage === 'ru' ? 'ru' : 'en'
}

function firstLanguage(): Language {
  return chosenLanguage() ?? (navigator.language.toLowerCase().startsWith('ru') ? 'ru' : 'en')
}

function chosenLanguage(): Language | undefined {
  const stored = remembered(KEY)
  return Language.options.find(known => known === stored)
}

async function showLanguage(language: Language): Promise<void> {
  if (language === 'ru' && !i18n.hasResourceBundle('ru', 'translation')) {
    const { ru } = await import('./ru.ts')
    i18n.addResourceBundle('ru', 'translation', ru)
  }
  await i18n.changeLanguage(language)
  document.documentElement.lang = language
}
