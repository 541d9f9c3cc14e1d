import type { FieldError } from 'react-hook-form'
import { i18n } from '../text/i18n.ts'
import { problemText } from './problemText.ts'

/** What is wrong with a field of a form, from zod's issue code or what the server said about it. */
export function fieldText(error: FieldError | undefined, max: number): string | undefined {
  if (!error) return undefined
  const { type, message } = error
  if (type === 'server') return message
  if (type === 'too_small') return i18n.t('home.fields.required')
  if (type === 'too_big') return i18n.t('home.fields.tooLong', { count: max })
  return problemText({ code: 'invalid-input' })
}
