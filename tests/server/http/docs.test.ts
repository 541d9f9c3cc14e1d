import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Endpoint } from '#shared/api/endpoint.ts'
import { endpoints } from '#shared/api/endpoints.ts'
import { Command } from '#shared/room/commands.ts'
import { serverForTest } from '../fixture.ts'
import { createRoom } from '../people.ts'

const OpenApi = z.object({
  openapi: z.literal('3.1.0'),
  servers: z.array(z.object({ url: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), z.looseObject({ operationId: z.string() }))),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
})

async function readOpenApi() {
  const server = await serverForTest()
  const response = await fetch(`${server.origin}/api/openapi.json`)
  const json: unknown = await response.json()
  return { server, json, document: OpenApi.parse(json) }
}

test('the OpenAPI document has every endpoint of the contract', async () => {
  const { document, server } = await readOpenApi()
  expect(document.servers).toEqual([{ url: server.origin }])
  for (const [name, { method, path }] of Object.entries<Endpoint>(endpoints)) {
    const operation = document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]
    expect(operation?.operationId).toBe(name)
  }
})

test('every reference in it leads somewhere', async () => {
  const { json, document } = await readOpenApi()
  const references = JSON.stringify(json).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)
  const missing = [...references].filter(
    ([, part, name = '']) => part === 'schemas' && !(name in document.components.schemas),
  )
  expect(missing).toEqual([])
})

test('what is answered is what it describes', async () => {
  const { document, server } = await readOpenApi()
  const { schemas } = document.components
  const ada = await createRoom(server)
  const state = z.looseObject({}).parse(await ada.state())
  // zod reads JSON Schema back, so the document is held against an answer of the server itself.
  const described = z.fromJSONSchema({
    $ref: '#/$defs/RoomState',
    $defs: JSON.parse(JSON.stringify(schemas).replaceAll('#/components/schemas/', '#/$defs/')),
  })
  expect(described.safeParse(state).error).toBeUndefined()
  expect(described.safeParse({ ...state, people: 7 }).success).toBe(false)
})

test.each(['/api', '/api/', '/api/docs'])(
  '%s is a page with every endpoint and every command',
  async path => {
    const server = await serverForTest()
    const response = await fetch(server.origin + path)
    expect(response.headers.get('content-type')).toContain('text/html')
    const page = await response.text()
    for (const { path } of Object.values<Endpoint>(endpoints)) expect(page).toContain(path)
    for (const group of Command.options)
      for (const command of group.options) expect(page).toContain(command.shape.type.value)
    expect(page).not.toContain('<script')
    expect(page).not.toContain('undefined')
  },
)
