import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { Template } from '#shared/boards/template.ts'
import { zonesOfDocument } from '#shared/canvas/notes.ts'
import { seedDocument } from '#shared/canvas/seed.ts'
import type { Localized } from '#shared/language.ts'
import { templates } from '#templates/index.ts'

const zoneIds = (template: Template): string[] => {
  const doc = new Y.Doc()
  seedDocument(doc, template, 'en')
  return zonesOfDocument(doc).map(zone => zone.id)
}

/** Every text of a template, wherever it stands. */
function* texts(value: unknown): Generator<Localized> {
  if (typeof value !== 'object' || value === null) return
  if ('en' in value && 'ru' in value)
    yield value as Localized // its schema has been checked before
  else for (const inner of Object.values(value)) yield* texts(inner)
}

it('has each template once', () => {
  expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length)
})

describe.each(templates.map(template => [template.id, template] as const))('%s', (_, template) => {
  it('is what a template has to be', () => {
    expect(Template.parse(template)).toEqual(template)
  })

  it('gives each of its zones an id of its own', () => {
    const ids = zoneIds(template)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every(id => id !== '')).toBe(true)
  })

  it('sends its activities to zones it has', () => {
    const ids = zoneIds(template)
    for (const { zones = [] } of template.agenda) for (const zone of zones) expect(ids).toContain(zone)
  })

  it('says everything in both languages', () => {
    for (const { en, ru } of texts(template)) {
      expect(en === '').toBe(ru === '')
      if (ru !== '') expect(ru).toMatch(/[а-яё]/i)
    }
  })
})
