import { afterEach, expect, test, vi } from 'vitest'
import { formatMoment, formatTime } from '../../client/text/format.ts'

afterEach(() => vi.unstubAllGlobals())

test('a time of day is written in one way, as the reader’s own clock shows it', () => {
  const moment = new Date(2026, 10, 22, 7, 5)
  for (const [locale, time] of [
    ['en-US', '7:05 AM'],
    ['en-GB', '07:05'],
  ] as const) {
    vi.stubGlobal('navigator', { languages: [locale] })
    const shown = (text: string) => text.replace(/\s/g, ' ')
    expect(shown(formatTime(moment))).toBe(time)
    expect(shown(formatMoment(moment, moment))).toBe(time)
    expect(shown(formatMoment(moment, new Date(2026, 10, 23)))).toMatch(new RegExp(`, ${time}$`))
  }
})
