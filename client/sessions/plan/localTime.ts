// The field of a date and a time knows no zone: what it holds is the reader's own.

const pad = (value: number) => String(value).padStart(2, '0')

/** ISO 8601 → `2026-03-02T14:05` where the reader is. */
export function toLocal(moment: string | undefined): string {
  if (moment === undefined) return ''
  const at = new Date(moment)
  const day = [at.getFullYear(), pad(at.getMonth() + 1), pad(at.getDate())].join('-')
  return `${day}T${pad(at.getHours())}:${pad(at.getMinutes())}`
}

/** The other way round; undefined for an empty field. */
export function fromLocal(text: string): string | undefined {
  const at = new Date(text)
  return text === '' || Number.isNaN(at.getTime()) ? undefined : at.toISOString()
}
