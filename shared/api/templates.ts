// The part of the contract that is templates: ours, and a room's own.
import { z } from 'zod'
import { Template } from '../boards/template.ts'
import { Id } from '../fields.ts'
import type { Endpoint } from './endpoint.ts'
import { TemplateContent } from './notes.ts'

export const templateEndpoints = {
  readTemplates: {
    method: 'GET',
    path: '/api/templates',
    access: 'public',
    status: 200,
    answer: z.array(Template),
  },
  readOwnTemplate: {
    method: 'GET',
    path: '/api/rooms/:room/templates/:template',
    access: 'room',
    status: 200,
    params: z.object({ room: Id, template: Id }),
    answer: TemplateContent,
  },
} as const satisfies Record<string, Endpoint>
