// Days and ages as initiatives show them.
import { currentLocale, formatDate } from '../text/format.ts'

const DAY = 86_400_000
const HOUR = 3_600_000
const MINUTE = 60_000

/** The calendar day where the reader is, `yyyy-MM-dd`. */
export function localDay(now: number): string {
  const date = new Date(now)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** A calendar day is the same everywhere, so it is read and written in UTC. 31 August 2026 */
export const formatDay = (day: string): string => formatDate(day, { dateStyle: 'long', timeZone: 'UTC' })

/** 31 Aug; with the year when it is another one. */
export function shortDay(day: string, now: number): string {
  const year = day.slice(0, 4) === localDay(now).slice(0, 4) ? undefined : 'numeric'
  return formatDate(day, { day: 'numeric', month: 'short', year, timeZone: 'UTC' })
}

export function shortDate(moment: string, now: number): string {
  const isThisYear = new Date(moment).getFullYear() === new Date(now).getFullYear()
  return formatDate(moment, { day: 'numeric', month: 'short', year: isThisYear ? undefined : 'numeric' })
}

/** "5d", "3 hr", "1 min": how long ago in as few letters as the language allows. */
export function shortAge(moment: string, now: number): string {
  const age = Math.max(0, now - Date.parse(moment))
  const [value, unit] =
    age >= DAY
      ? [age / DAY, 'day']
      : age >= HOUR
        ? [age / HOUR, 'hour']
        : [Math.max(1, age / MINUTE), 'minute']
  const unitDisplay = unit === 'day' ? 'narrow' : 'short'
  const format = new Intl.NumberFormat(currentLocale(), { style: 'unit', unit, unitDisplay })
  return format.format(Math.floor(value))
}
