// A value that a schema would take, for the documentation: the first of every choice, one of every list.
import type { JsonSchema } from './jsonSchema.ts'

const formats: Record<string, string> = {
  'date-time': '2026-03-02T09:00:00.000Z',
  date: '2026-03-20',
  uri: 'https://example.org/call',
}

/** What a field of this name usually holds, where a type alone would say little. */
const named: Record<string, unknown> = {
  name: 'Support team',
  title: 'Answer within an hour',
  excerpt: 'Nobody called the customer back',
  text: 'Nobody called the customer back',
  zone: 'pains/response',
  x: 156,
  y: 412,
  w: 224,
  h: 56,
}

type Schemas = Record<string, JsonSchema>

export function exampleOf(schema: JsonSchema, schemas: Schemas, name = ''): unknown {
  const { $ref: ref, allOf, anyOf, oneOf, const: constant, default: preset, enum: choices } = schema
  if (ref !== undefined) return exampleOf(schemas[ref.split('/').at(-1) ?? ''] ?? {}, schemas, name)
  if (allOf) return Object.assign({}, ...allOf.map(part => exampleOf(part, schemas)))
  const [first] = oneOf ?? anyOf ?? []
  if (first) return exampleOf(first, schemas, name)
  if (constant !== undefined) return constant
  if (choices?.[0] !== undefined) return choices[0]
  if (preset !== undefined) return preset
  if (name in named) return named[name]
  return ofType(schema, schemas, name)
}

function ofType(schema: JsonSchema, schemas: Schemas, name: string): unknown {
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  if (type === 'object') return ofObject(schema, schemas)
  if (type === 'array') {
    const { items } = schema
    return typeof items === 'object' && !Array.isArray(items) ? [exampleOf(items, schemas, name)] : []
  }
  if (type === 'number' || type === 'integer') return Math.max(1, schema.minimum ?? 1)
  if (type === 'boolean') return false
  if (type === 'null') return null
  return formats[schema.format ?? ''] ?? (name || 'text')
}

function ofObject({ properties = {}, additionalProperties }: JsonSchema, schemas: Schemas): unknown {
  if (typeof additionalProperties === 'object' && Object.keys(properties).length === 0) {
    const of = exampleOf(additionalProperties, schemas)
    return { id: of }
  }
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [
      name,
      typeof property === 'object' ? exampleOf(property, schemas, name) : {},
    ]),
  )
}
