// The contract's schemas as JSON Schema 2020-12: what OpenAPI 3.1 takes as it is.
import { z } from 'zod'
import { Board } from '../boards/model.ts'
import { Template } from '../boards/template.ts'
import { NoteComment, Thread } from '../comments/model.ts'
import { Comment, Initiative, Source } from '../initiatives/model.ts'
import { Group, Invite, Person } from '../people/model.ts'
import { Command } from '../room/commands.ts'
import { RoomEvent } from '../room/events.ts'
import { StoredRoom } from '../room/model.ts'
import type { Endpoint } from './endpoint.ts'
import { endpoints } from './endpoints.ts'
import { Version } from '../versions/model.ts'
import { LiveFrame } from './live.ts'
import { BoardOutline, NewNotes, NoteAnswer } from './notes.ts'
import { ComparisonAnswer } from './versions.ts'
import { Problem } from './problem.ts'

export type JsonSchema = z.core.JSONSchema.BaseSchema

/** What has a name of its own in the documentation. */
const answered = {
  Person,
  Invite,
  Group,
  Board,
  Source,
  Version,
  Comment,
  Initiative,
  NoteComment,
  Thread,
  Template,
  RoomState: StoredRoom,
  RoomEvent,
  LiveFrame,
  Note: NoteAnswer,
  BoardOutline,
  Comparison: ComparisonAnswer,
  Problem,
}
const asked = { Command, NewNotes }

export interface ContractSchemas {
  /** By name: what `#/components/schemas/…` leads to. */
  schemas: Record<string, JsonSchema>
  /** Name of the schema of an endpoint's body or answer. */
  nameOf: (schema: z.ZodType) => string | undefined
}

const refTo = (name: string) => `#/components/schemas/${name}`

export function contractSchemas(): ContractSchemas {
  const input = createNames(asked)
  const output = createNames(answered)
  for (const [name, endpoint] of Object.entries<Endpoint>(endpoints)) {
    const title = name.charAt(0).toUpperCase() + name.slice(1)
    if (endpoint.body && endpoint.body !== 'bytes') input.add(endpoint.body, `${title}Body`)
    if (typeof endpoint.answer !== 'string') output.add(endpoint.answer, `${title}Answer`)
  }
  return {
    schemas: { ...toSchemas(input.registry, 'input'), ...toSchemas(output.registry, 'output') },
    nameOf: schema => (input.registry.get(schema) ?? output.registry.get(schema))?.id,
  }
}

/** The schema of one part of a call that is no component: its parameters or its query. */
export const partSchema = (schema: z.ZodType): JsonSchema => clean(z.toJSONSchema(schema, { io: 'input' }))

function createNames(named: Record<string, z.ZodType>) {
  const registry = z.registry<{ id: string }>()
  const add = (schema: z.ZodType, id: string) => {
    if (!registry.has(schema)) registry.add(schema, { id })
  }
  for (const [id, schema] of Object.entries(named)) add(schema, id)
  return { registry, add }
}

function toSchemas(registry: z.core.$ZodRegistry<{ id: string }>, io: 'input' | 'output') {
  const { schemas } = z.toJSONSchema(registry, {
    uri: refTo,
    io,
    override({ jsonSchema }) {
      // Two closed objects can never hold of one value, and an event is its body and its envelope.
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
      // The format says it shorter.
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern
    },
  })
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, clean(schema)]))
}

function clean({
  $schema: _dialect,
  $id: _address,
  '~standard': _adapter,
  ...schema
}: JsonSchema): JsonSchema {
  return schema
}
