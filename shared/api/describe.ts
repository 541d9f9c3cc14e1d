// Fields of a schema in words, one line a field, for the readable page.
import type { JsonSchema } from './jsonSchema.ts'

export interface Field {
  name: string
  type: string
  isRequired: boolean
}

type Schemas = Record<string, JsonSchema>

/** The schema behind a reference, or the schema itself. */
export const resolve = (schema: JsonSchema, schemas: Schemas): JsonSchema =>
  schema.$ref === undefined ? schema : (schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {})

/** Every alternative of a union, however deep unions are nested. */
export function alternativesOf(schema: JsonSchema, schemas: Schemas): JsonSchema[] {
  const { oneOf, anyOf } = resolve(schema, schemas)
  const parts = oneOf ?? anyOf
  return parts ? parts.flatMap(part => alternativesOf(part, schemas)) : [resolve(schema, schemas)]
}

export function fieldsOf(schema: JsonSchema): Field[] {
  const { properties = {}, required = [] } = schema
  return Object.entries(properties).map(([name, property]) => ({
    name,
    type: typeof property === 'object' ? typeOf(property) : 'any',
    isRequired: required.includes(name),
  }))
}

export function typeOf(schema: JsonSchema): string {
  const { $ref: ref, const: constant, enum: choices, oneOf, anyOf, items, type, format } = schema
  if (ref !== undefined) return ref.split('/').at(-1) ?? 'object'
  if (constant !== undefined) return JSON.stringify(constant)
  if (choices) return choices.map(choice => JSON.stringify(choice)).join(' | ')
  const parts = oneOf ?? anyOf
  if (parts) return parts.map(typeOf).join(' | ')
  if (type === 'array')
    return typeof items === 'object' && !Array.isArray(items) ? `list of ${typeOf(items)}` : 'list'
  if (type === 'object' && schema.properties)
    return `{ ${fieldsOf(schema)
      .map(({ name, isRequired, type }) => `${name}${isRequired ? '' : '?'}: ${type}`)
      .join(', ')} }`
  const limits = [
    schema.minLength !== undefined && schema.minLength > 1 ? `at least ${schema.minLength}` : undefined,
    schema.maxLength === undefined ? undefined : `at most ${schema.maxLength} characters`,
  ].filter(limit => limit !== undefined)
  return [format ?? [type].flat().join(' | '), ...limits].join(', ')
}
