import type { TemplatesState } from './events.ts'
import type { OwnTemplate } from './model.ts'

/** The newest first. */
export const ownTemplates = ({ templates }: TemplatesState): OwnTemplate[] =>
  Object.values(templates).sort((a, b) => b.createdAt.localeCompare(a.createdAt) || b.id.localeCompare(a.id))
