import { z } from 'zod'
import { Id } from '../fields.ts'
import { changeOne, withoutOne } from '../records.ts'
import type { Happened } from '../room/envelope.ts'
import { OwnTemplate, TemplatePurpose, TemplateTitle } from './model.ts'

export const TemplateEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('template.created'),
    template: Id,
    board: Id,
    title: TemplateTitle,
    purpose: TemplatePurpose.optional(),
    withNotes: z.boolean(),
  }),
  z.object({ type: z.literal('template.renamed'), template: Id, title: TemplateTitle }),
  z.object({ type: z.literal('template.deleted'), template: Id }),
])
export type TemplateEvent = z.infer<typeof TemplateEvent>

export const TemplatesState = z.object({ templates: z.record(Id, OwnTemplate) })
export type TemplatesState = z.infer<typeof TemplatesState>

export function evolveTemplates<S extends TemplatesState>(state: S, event: Happened<TemplateEvent>): S {
  switch (event.type) {
    case 'template.created': {
      const { template: id, board, title, purpose, withNotes, at: createdAt, by: createdBy } = event
      const template: OwnTemplate = { id, title, purpose, board, withNotes, createdAt, createdBy }
      return { ...state, templates: { ...state.templates, [id]: template } }
    }
    case 'template.renamed': {
      const { title } = event
      return {
        ...state,
        templates: changeOne(state.templates, event.template, template => ({ ...template, title })),
      }
    }
    case 'template.deleted':
      return { ...state, templates: withoutOne(state.templates, event.template) }
  }
}
