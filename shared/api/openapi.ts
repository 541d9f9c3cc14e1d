// OpenAPI 3.1, made from the contract: nothing here is written down a second time.
import { refusals } from '../errors.ts'
import type { Endpoint } from './endpoint.ts'
import { endpoints } from './endpoints.ts'
import { contractSchemas, partSchema, type ContractSchemas, type JsonSchema } from './jsonSchema.ts'
import { purposeOf } from './purposes.ts'

export interface OpenApi {
  openapi: '3.1.0'
  info: { title: string; version: string; description: string }
  servers: { url: string }[]
  paths: Record<string, Record<string, unknown>>
  components: Record<'schemas' | 'responses' | 'securitySchemes', Record<string, unknown>>
}

export interface Parameter {
  name: string
  in: 'path' | 'query'
  required: boolean
  schema: JsonSchema
}

const problem = {
  description: `Refused. \`code\` says why: ${Object.keys(refusals).join(', ')}.`,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

/** OpenAPI 3.1: a content without a schema is binary. */
const bytes = { 'image/*': {} }

/** @param origin where the server is open, `https://rooms.example.org` */
export function createOpenApi(origin: string, version: string): OpenApi {
  const contract = contractSchemas()
  const paths: OpenApi['paths'] = {}
  for (const [name, endpoint] of Object.entries<Endpoint>(endpoints)) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(name, endpoint, contract) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Rotunda',
      version,
      description: 'Rooms, boards and initiatives. The sockets are described in docs/protocol.md.',
    },
    servers: [{ url: origin }],
    paths,
    components: {
      schemas: contract.schemas,
      responses: { Problem: problem },
      securitySchemes: {
        cookie: { type: 'apiKey', in: 'cookie', name: 'rotunda' },
        bearer: { type: 'http', scheme: 'bearer' },
      },
    },
  }
}

export function parametersOf({ params, query }: Pick<Endpoint, 'params' | 'query'>): Parameter[] {
  const parts = [
    { place: 'path', schema: params },
    { place: 'query', schema: query },
  ] as const
  return parts.flatMap(({ place, schema: part }) => {
    const { properties = {}, required = [] } = part ? partSchema(part) : {}
    return Object.entries(properties).map(([name, schema]) => ({
      name,
      in: place,
      required: required.includes(name),
      schema: typeof schema === 'object' ? schema : {},
    }))
  })
}

function operationOf(name: string, endpoint: Endpoint, { nameOf }: ContractSchemas) {
  const { access, answer, body, status } = endpoint
  const json = (schema: Parameters<typeof nameOf>[0]) => ({
    'application/json': { schema: { $ref: `#/components/schemas/${nameOf(schema)}` } },
  })
  const parameters = parametersOf(endpoint)
  return {
    operationId: name,
    summary: purposeOf(name),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: body === 'bytes' ? bytes : json(body) } }),
    responses: {
      [status]:
        answer === 'file'
          ? { description: 'A file.', content: { '*/*': { schema: { type: 'string' } } } }
          : { description: 'Done.', content: answer === 'bytes' ? bytes : json(answer) },
      default: { $ref: '#/components/responses/Problem' },
    },
    ...(access !== 'public' && { security: [{ cookie: [] }, { bearer: [] }] }),
  }
}
