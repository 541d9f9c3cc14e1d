import { useNow } from '../browser/useNow.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

type RelativeTimeProps = { value: Date | number | string; locale: string; className?: string }

/** "5 min ago", "tomorrow"; beyond a week the date. Renews itself every minute; the exact time is its title. */
export function RelativeTime({ value, locale, className }: RelativeTimeProps) {
  const now = useNow()
  const date = new Date(value)
  const exact = date.toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <time className={className} dateTime={date.toISOString()} title={exact}>
      {relativeTime(date, now, locale)}
    </time>
  )
}

export function relativeTime(date: Date, now: number, locale: string): string {
  const distance = date.getTime() - now
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' })
  if (Math.abs(distance) < MINUTE) return format.format(0, 'second')
  const minutes = Math.round(distance / MINUTE)
  if (Math.abs(minutes) < 60) return format.format(minutes, 'minute')
  const hours = Math.round(distance / HOUR)
  if (Math.abs(hours) < 24) return format.format(hours, 'hour')
  const days = calendarDays(new Date(now), date)
  if (Math.abs(days) < 7) return format.format(days, 'day')
  const isThisYear = date.getFullYear() === new Date(now).getFullYear()
  return date.toLocaleDateString(locale, {
    day: 'numeric',
    month: 'short',
    year: isThisYear ? undefined : 'numeric',
  })
}

// "Yesterday" is the day before, however few hours ago it ended.
function calendarDays(from: Date, to: Date): number {
  const midnight = (day: Date) => Date.UTC(day.getFullYear(), day.getMonth(), day.getDate())
  return (midnight(to) - midnight(from)) / DAY
}
