import { currentLanguage } from './i18n.ts'

type Moment = Date | number | string

const DEFAULT_LOCALES = { en: 'en-GB', ru: 'ru-RU' }

/** The reader's own variety of the language shown, where the browser names one (en-US, ru-KZ). */
export function currentLocale(): string {
  const language = currentLanguage()
  return navigator.languages.find(tag => tag.startsWith(`${language}-`)) ?? DEFAULT_LOCALES[language]
}

/** 31 August 2026 */
export function formatDate(
  moment: Moment,
  options: Intl.DateTimeFormatOptions = { dateStyle: 'long' },
): string {
  return new Intl.DateTimeFormat(currentLocale(), options).format(new Date(moment))
}

/** 31 Aug 2026, 14:05 */
export function formatDateTime(
  moment: Moment,
  options: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' },
): string {
  return formatDate(moment, options)
}

/** Clocks of 24 hours have two digits before noon too. */
function time(): Intl.DateTimeFormatOptions {
  const { hour12 } = new Intl.DateTimeFormat(currentLocale(), { timeStyle: 'short' }).resolvedOptions()
  return { hour: hour12 ? 'numeric' : '2-digit', minute: '2-digit' }
}

/** 09:05; 9:05 AM */
export const formatTime = (moment: Moment): string => formatDate(moment, time())

/** 14:05–14:20; 9:05 – 9:20 AM */
export const formatTimes = (from: Moment, to: Moment): string =>
  new Intl.DateTimeFormat(currentLocale(), time()).formatRange(new Date(from), new Date(to))

/** 14:05 of today; of another day 21 Nov, 14:05 */
export function formatMoment(moment: Moment, now: Date = new Date()): string {
  const date = new Date(moment)
  const isToday = date.toDateString() === now.toDateString()
  return formatDate(date, {
    ...(!isToday && { day: 'numeric', month: 'short' }),
    ...(date.getFullYear() !== now.getFullYear() && { year: 'numeric' }),
    ...time(),
  })
}

/** To make one takes longer than all else that a number is shown with, and the zoom is shown in every frame. */
const numberFormats = new Map<string, Intl.NumberFormat>()

export function formatNumber(value: number, options?: Intl.NumberFormatOptions): string {
  const locale = currentLocale()
  const key = `${locale} ${JSON.stringify(options)}`
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(locale, options)
  numberFormats.set(key, format)
  return format.format(value)
}
