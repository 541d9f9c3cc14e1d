// What is asked for when a board is made from a template: the board, and those that a whole session has beside it.
import { upTo } from '../fields.ts'
import type { Language } from '../language.ts'
import type { Template } from './template.ts'

export interface NewBoard {
  template: string
  title: string
  language: Language
  group?: string
}

/** The boards beside the one that everybody meets at: one each, or one each for every group. */
export function boardsBeside(
  beside: readonly string[],
  templates: readonly Template[],
  language: Language,
  groups: readonly { id: string; name: string }[] = [],
): NewBoard[] {
  return beside.flatMap((id): NewBoard[] => {
    const title = templates.find(template => template.id === id)?.title[language]
    if (title === undefined) return []
    if (groups.length === 0) return [{ template: id, title, language }]
    return groups.map(({ id: group, name }) => ({
      template: id,
      title: upTo(120, `${title} · ${name}`),
      language,
      group,
    }))
  })
}

/** In the order in which they are to be made, so that the one everybody meets at is the newest. */
export function boardsOfTemplate(id: string, templates: readonly Template[], language: Language): NewBoard[] {
  const template = templates.find(each => each.id === id)
  if (!template) return []
  return [
    ...boardsBeside(template.boards ?? [], templates, language),
    { template: id, title: template.title[language], language },
  ]
}
