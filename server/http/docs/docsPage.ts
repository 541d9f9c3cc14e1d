// The contract as a page for people: plain HTML, written from the same schemas the server parses with.
import { alternativesOf, fieldsOf, resolve, typeOf, type Field } from '#shared/api/describe.ts'
import type { Endpoint } from '#shared/api/endpoint.ts'
import { endpoints } from '#shared/api/endpoints.ts'
import { exampleOf } from '#shared/api/example.ts'
import { contractSchemas, type ContractSchemas, type JsonSchema } from '#shared/api/jsonSchema.ts'
import { parametersOf } from '#shared/api/openapi.ts'
import { purposeOf } from '#shared/api/purposes.ts'
import { refusals } from '#shared/errors.ts'
import { docsStyle } from './docsStyle.ts'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string) => text.replace(/[&<>"]/g, character => escapes[character] ?? character)
/** Text in which words between backquotes are code. */
const prose = (text: string) => escape(text).replace(/`([^`]+)`/g, '<code>$1</code>')

const who: Record<Endpoint['access'], string> = {
  public: 'anybody',
  room: 'people of the room',
  member: 'members and facilitators',
  facilitator: 'facilitators',
}

interface Row extends Field {
  place: string
}

/** @param origin where the server is open, for the examples */
export function renderDocs(origin: string): string {
  const contract = contractSchemas()
  const all = Object.entries<Endpoint>(endpoints)
  const commands = alternativesOf(contract.schemas.Command ?? {}, contract.schemas)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Rotunda: API</title>
<style>${docsStyle}</style>
</head>
<body>
<header>
<h1>Rotunda: API</h1>
<p>JSON in and out. The same as <a href="/api/openapi.json">OpenAPI 3.1</a>. A browser is known by the cookie
<code>rotunda</code>; a program sends the <code>token</code> it got as <code>Authorization: Bearer …</code>.</p>
<pre>${escape(curlExample(origin))}</pre>
<nav><ul>${all.map(([name, { method, path }]) => `<li><a href="#${name}"><b>${method}</b> ${escape(path)}</a></li>`).join('')}
<li><a href="#commands">Commands</a></li><li><a href="#sockets">Sockets</a></li><li><a href="#errors">Errors</a></li></ul></nav>
</header>
<main>
${all.map(([name, endpoint]) => renderEndpoint(name, endpoint, contract)).join('\n')}
<section id="commands"><h2>Commands</h2>
<p>What <a href="#command">POST /api/rooms/:room/commands</a> takes, each with an optional <code>id</code> that makes
a retry harmless.</p>
${commands.map(command => renderCommand(command, contract)).join('\n')}</section>
<section id="sockets"><h2>Sockets</h2>
<p><code>/live/&lt;room&gt;?since=&lt;seq&gt;</code> sends what happens in a room, one JSON frame a message:</p>
<pre>${alternativesOf(contract.schemas.LiveFrame ?? {}, contract.schemas)
    .map(frame => escape(JSON.stringify(exampleOf(frame, contract.schemas))))
    .join('\n')}</pre>
<p><code>/sync/&lt;board&gt;</code> speaks the stock y-websocket protocol; see <code>docs/protocol.md</code>.</p></section>
<section id="errors"><h2>Errors</h2>
<p>Every refusal is <code>application/problem+json</code> with one of these codes.</p>
<table><tr><th>Status</th><th>Code</th><th>Meaning</th></tr>${Object.entries(refusals)
    .map(
      ([code, { status, title }]) =>
        `<tr><td>${status}</td><td><code>${code}</code></td><td>${escape(title)}</td></tr>`,
    )
    .join('')}</table></section>
</main>
</body>
</html>
`
}

function renderEndpoint(name: string, endpoint: Endpoint, { schemas, nameOf }: ContractSchemas): string {
  const { method, path, access, status, answer, body } = endpoint
  const schemaOf = (schema: Parameters<typeof nameOf>[0]) => schemas[nameOf(schema) ?? ''] ?? {}
  const json = body === 'bytes' ? undefined : body
  const rows: Row[] = [
    ...parametersOf(endpoint).map(({ name, in: place, required, schema }) => ({
      name,
      place,
      type: typeOf(schema),
      isRequired: required,
    })),
    ...(json ? fieldsOf(resolve(schemaOf(json), schemas)) : []).map(field => ({ ...field, place: 'body' })),
  ]
  const asked = json && name !== 'command' ? renderExample('Body', exampleOf(schemaOf(json), schemas)) : ''
  const answered =
    typeof answer === 'string'
      ? `<p>Answers <b>${status}</b> with a file.</p>`
      : renderExample(`Answer ${status}`, exampleOf(schemaOf(answer), schemas))
  return `<section id="${name}"><h2><b>${method}</b> ${escape(path)}</h2>
<p>${prose(purposeOf(name))} <small>For ${who[access]}.</small></p>
${renderRows(rows)}${name === 'command' ? '<p>Body: one of the <a href="#commands">commands</a>.</p>' : ''}${asked}${answered}</section>`
}

function renderCommand(command: JsonSchema, { schemas }: ContractSchemas): string {
  const example = exampleOf(command, schemas)
  const fields = fieldsOf(command).filter(({ name }) => name !== 'type')
  const [type] = fieldsOf(command).filter(({ name }) => name === 'type')
  return `<h3><code>${escape(type?.type.replaceAll('"', '') ?? '')}</code></h3>
${renderRows(fields.map(field => ({ ...field, place: 'body' })))}<pre>${escape(JSON.stringify(example))}</pre>`
}

function renderRows(rows: Row[]): string {
  if (rows.length === 0) return ''
  const cells = rows.map(
    ({ name, place, type, isRequired }) =>
      `<tr><td><code>${escape(name)}</code></td><td>${place}</td><td>${isRequired ? '' : 'optional'}</td><td>${escape(type)}</td></tr>`,
  )
  return `<table><tr><th>Field</th><th>In</th><th></th><th>Type</th></tr>${cells.join('')}</table>`
}

const renderExample = (title: string, example: unknown) =>
  `<details><summary>${title}</summary><pre>${escape(JSON.stringify(example, null, 2))}</pre></details>`

const curlExample = (origin: string) =>
  `curl ${origin}/api/rooms -H 'Content-Type: application/json' \\
  -d '{"name": "Support team", "you": {"name": "Ada"}}'`
