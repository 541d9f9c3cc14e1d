/** 134 → 2:14, 3,600 → 1:00:00; what is over counts on: −12 → +0:12. */
export function clockText(seconds: number): string {
  const whole = Math.abs(seconds)
  const [hours, minutes, rest] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60]
  const parts = hours > 0 ? [hours, pad(minutes), pad(rest)] : [minutes, pad(rest)]
  return `${seconds < 0 ? '+' : ''}${parts.join(':')}`
}

const pad = (value: number) => String(value).padStart(2, '0')
