import { useSyncExternalStore } from 'react'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

type RelativeTimeProps = { value: Date | number | string; locale: string; className?: string }

/** "5 min ago", "tomorrow"; beyond a week the date. Renews itself every minute; the exact time is its title. */
export function RelativeTime({ value, locale, className }: RelativeTimeProps) {
  const now = useSyncExternalStore(subscribeToMinute, currentMinute)
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

// One timer for all the times on a page. The clock stands still within a minute, as a store must.
const listeners = new Set<() => void>()
let minute = Date.now()
let timer: ReturnType<typeof setInterval> | undefined

function subscribeToMinute(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => {
    minute = Date.now()
    listeners.forEach(each => each())
  }, MINUTE)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

function currentMinute(): number {
  if (Date.now() - minute >= MINUTE) minute = Date.now()
  return minute
}
