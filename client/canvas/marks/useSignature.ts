import { useTranslation } from 'react-i18next'
import { formatMoment } from '../../text/format.ts'
import { useMarks } from './useMarks.ts'

type Signed = Readonly<Record<string, unknown>> | { author: string | null; at: string | null }

/** `Ada · 14:32`: who wrote a note and when, as far as the note says. */
export function useSignature(): (note: Signed) => string | undefined {
  const { nameOf } = useMarks()
  // The words follow the language.
  useTranslation()
  return ({ author, at }) => {
    const name = typeof author === 'string' ? nameOf(author) : undefined
    const time = typeof at === 'string' && !Number.isNaN(Date.parse(at)) ? formatMoment(at) : undefined
    return name === undefined ? undefined : [name, time].filter(Boolean).join(' · ')
  }
}
