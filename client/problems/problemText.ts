import type { Problem } from '#shared/api/problem.ts'
import { i18n } from '../text/i18n.ts'
import { problemOfError } from '../api/call.ts'

/** What a person reads about a problem, in their language, by its code. */
export function problemText({ code }: Pick<Problem, 'code'>): string {
  const texts = new Map<string, string>(Object.entries(i18n.t('problems', { returnObjects: true })))
  return texts.get(code) ?? i18n.t('common.somethingWentWrong')
}

export const errorText = (error: unknown): string => problemText(problemOfError(error))
