// The parts templates are put together from. Plain data comes out; see shared/boards/template.ts for its form.
import type { Template, TemplateCell, TemplateLane } from '#shared/boards/template.ts'
import type { Localized } from '#shared/language.ts'

export const say = (en: string, ru: string): Localized => ({ en, ru })

type LaneExtras = Partial<Pick<TemplateLane, 'tint' | 'holds' | 'scale'>>

/** A column (`size` is its width) or a row (its height). */
export const lane = (
  id: string,
  size: number,
  title: Localized,
  prompt?: Localized,
  extras: LaneExtras = {},
): TemplateLane => ({ id, title, ...(prompt && { prompt }), size, ...extras })

/** The only row, or a column that needs no head. */
export const nameless = (size: number): TemplateLane => ({ id: '', title: say('', ''), size })

export const cell = (
  id: string,
  title: Localized,
  prompt: Localized,
  extras: Partial<Pick<TemplateCell, 'tint' | 'holds'>> = {},
): TemplateCell => ({ id, title, prompt, ...extras })

type Activity = Template['agenda'][number]

export const step = (
  mode: Activity['mode'],
  minutes: number,
  title: Localized,
  zones?: string[],
): Activity => ({
  title,
  mode,
  minutes,
  ...(zones && { zones }),
})

/** The same at the boards that the groups have of another template. */
export const atBoards = (template: string, activity: Activity): Activity => ({ ...activity, at: template })

/** The same with a question to begin with. */
export const asking = (activity: Activity): Activity => ({ ...activity, asks: true })

/** The same with the groups going to other boards, where they add and change nothing. */
export const turnTo = (rule: NonNullable<Activity['turn']>['rule'], activity: Activity): Activity => ({
  ...activity,
  turn: { rule, by: 1, access: 'add' },
})
