import { z } from 'zod'
import { toBoardId } from '../boards/model.ts'
import { findBoard } from '../boards/rules.ts'
import type { BoardsState } from '../boards/events.ts'
import { DomainError } from '../errors.ts'
import { Id } from '../fields.ts'
import type { PeopleState } from '../people/events.ts'
import type { Context } from '../room/context.ts'
import type { TemplateEvent, TemplatesState } from './events.ts'
import { mostTemplates, TemplatePurpose, TemplateTitle, type OwnTemplate } from './model.ts'

export const TemplateCommand = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('template.create'),
    board: Id,
    title: TemplateTitle,
    purpose: TemplatePurpose.optional(),
    withNotes: z.boolean().default(false),
  }),
  z.object({ type: z.literal('template.rename'), template: Id, title: TemplateTitle }),
  z.object({ type: z.literal('template.delete'), template: Id }),
])
export type TemplateCommand = z.infer<typeof TemplateCommand>

export function decideTemplates(
  state: TemplatesState & BoardsState & Pick<PeopleState, 'people'> & { room: { id: string } },
  command: TemplateCommand,
  context: Context,
): TemplateEvent[] {
  switch (command.type) {
    case 'template.create': {
      const { title, purpose, withNotes } = command
      const board = findBoard(state, command.board)
      if (Object.keys(state.templates).length >= mostTemplates) throw new DomainError('too-many-templates')
      const template = toBoardId(state.room.id, context.newId())
      return [{ type: 'template.created', template, board: board.id, title, purpose, withNotes }]
    }
    case 'template.rename': {
      const { id, title } = changeable(state, command.template, context)
      return title === command.title ? [] : [{ type: 'template.renamed', template: id, title: command.title }]
    }
    case 'template.delete':
      return [{ type: 'template.deleted', template: changeable(state, command.template, context).id }]
  }
}

/** Whoever made a template may change it; a facilitator every one. */
export const mayChangeTemplate = (
  { people }: Pick<PeopleState, 'people'>,
  template: OwnTemplate,
  person: string,
): boolean => template.createdBy === person || people[person]?.role === 'facilitator'

function changeable(
  state: TemplatesState & Pick<PeopleState, 'people'>,
  id: string,
  { by }: Context,
): OwnTemplate {
  const template = findOwnTemplate(state, id)
  if (!mayChangeTemplate(state, template, by)) throw new DomainError('not-allowed')
  return template
}

/** @throws DomainError `no-such-template` */
export function findOwnTemplate(state: TemplatesState, id: string): OwnTemplate {
  const template = state.templates[id]
  if (!template) throw new DomainError('no-such-template', { field: 'template' })
  return template
}
