// What a new board can be made from: the product's templates and the team's own, in one form.
import { findableText, matches } from '#shared/boards/findTemplates.ts'
import type { Template, TemplateCategory } from '#shared/boards/template.ts'
import { templateLanes } from '#shared/canvas/lanes/templateLanes.ts'
import type { Language } from '#shared/language.ts'
import type { OwnTemplate } from '#shared/ownTemplates/model.ts'
import type { PicturedFrame } from './TemplatePicture.tsx'

export type ChoiceCategory = TemplateCategory | 'yours' | 'blank'

export interface Choice {
  id: string
  title: string
  purpose: string
  category: ChoiceCategory
  minutes: number
  /** Empty for one of the team's own: its content is fetched when it is shown. */
  frames: PicturedFrame[]
  agenda: { title: string; minutes: number }[]
  /** Templates of the boards that each group gets beside this one. */
  boards: readonly string[]
  own: OwnTemplate | undefined
  /** What it is found by. */
  words: string
}

const ofTemplate = (template: Template, language: Language): Choice => ({
  id: template.id,
  title: template.title[language],
  purpose: template.purpose[language],
  category: template.category ?? 'blank',
  minutes: template.minutes,
  frames: templateLanes(template, language).map(({ props, y }) => ({ props, x: 0, y })),
  agenda: template.agenda.map(({ title, minutes }) => ({ title: title[language], minutes })),
  boards: template.boards ?? [],
  own: undefined,
  words: findableText(template),
})

const ofOwn = (own: OwnTemplate): Choice => ({
  id: own.id,
  title: own.title,
  purpose: own.purpose ?? '',
  category: 'yours',
  minutes: 0,
  frames: [],
  agenda: [],
  boards: [],
  own,
  words: `${own.title} ${own.purpose ?? ''}`,
})

/** The empty board first, as a sheet of paper is; then those of the team: whoever made some looks for them. */
export const choicesOf = (
  templates: readonly Template[],
  own: readonly OwnTemplate[],
  language: Language,
): Choice[] => {
  const choices = [...own.map(ofOwn), ...templates.map(template => ofTemplate(template, language))]
  const isBlank = ({ category }: Choice) => category === 'blank'
  return [...choices.filter(isBlank), ...choices.filter(choice => !isBlank(choice))]
}

export const findChoices = (
  choices: readonly Choice[],
  query: string,
  category: ChoiceCategory | 'all',
): Choice[] =>
  choices.filter(
    choice => (category === 'all' || choice.category === category) && matches(query, choice.words),
  )
