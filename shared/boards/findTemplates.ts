// Finding a template by what somebody remembers of it, in either language.
import type { Language } from '../language.ts'
import type { Template, TemplateLane } from './template.ts'

/** Lower case, without diacritics, `ё` as `е`: what is typed on any keyboard in any hurry. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** Whether each word of the query begins a word of the text. */
export function matches(query: string, text: string): boolean {
  const words = wordsOf(text)
  return wordsOf(query).every(asked => words.some(word => word.startsWith(asked)))
}

const titlesOf = (lanes: readonly Pick<TemplateLane, 'title'>[], language: Language) =>
  lanes.map(({ title }) => title[language]).join(' ')

/** Everything a template is found by. */
export const findableText = ({ title, purpose, search, frames }: Template): string =>
  (['en', 'ru'] as const)
    .flatMap(language => [
      title[language],
      purpose[language],
      search?.[language] ?? '',
      ...frames.flatMap(({ columns, rows, cells = [] }) => [
        titlesOf(columns, language),
        titlesOf(rows, language),
        titlesOf(cells, language),
      ]),
    ])
    .join(' ')
