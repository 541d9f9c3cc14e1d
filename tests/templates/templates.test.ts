import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { Template, TemplateCategory } from '#shared/boards/template.ts'
import { LanesProps } from '#shared/canvas/lanes/lanes.ts'
import { zonesOfDocument } from '#shared/canvas/notes/notes.ts'
import { promptsOf } from '#shared/boards/prompts.ts'
import { seedDocument } from '#shared/canvas/seed.ts'
import { lanesProps } from '#shared/canvas/lanes/templateLanes.ts'
import type { Localized } from '#shared/language.ts'
import { findTemplate, templates } from '#templates/index.ts'
import { isRetrospective } from '#templates/retrospectives/isRetrospective.ts'

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

it('has a template of every category', () => {
  const categories = new Set(templates.flatMap(({ category = [] }) => category))
  expect([...categories].sort()).toEqual([...TemplateCategory.options].sort())
})

it('names boards beside a template that exist', () => {
  for (const { boards = [] } of templates)
    for (const board of boards) expect(findTemplate(board)).toBeDefined()
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

  it('takes as long as its activities do', () => {
    const total = template.agenda.reduce((sum, { minutes }) => sum + minutes, 0)
    expect(total).toBe(template.minutes)
  })

  it('names all of its cells or none, and hangs its pictures on lines it has', () => {
    for (const { columns, rows, cells, drawings = [] } of template.frames) {
      if (cells) expect(cells).toHaveLength(columns.length * rows.length)
      for (const { column, row } of drawings) {
        expect(column).toBeLessThanOrEqual(columns.length)
        expect(row).toBeLessThanOrEqual(rows.length)
      }
    }
  })

  it.each(['en', 'ru'] as const)('becomes frames in %s that a board can hold', language => {
    for (const frame of template.frames) {
      const props = lanesProps(frame, language)
      expect(LanesProps.parse(props)).toEqual(props)
      for (const { text } of promptsOf(props)) expect(text).not.toBe('')
    }
  })

  it('asks for something in each zone that is written in', () => {
    for (const frame of template.frames) {
      const covered = promptsOf(lanesProps(frame, 'en')).flatMap(prompt => prompt.covers)
      const zones = frame.columns.length * frame.rows.length
      expect(new Set(covered).size, frame.id).toBe(zones)
    }
  })

  it('can be searched for by words beside its title', () => {
    expect(template.search?.en).toBeTruthy()
  })

  it('says everything in both languages', () => {
    for (const { en, ru } of texts(template)) {
      expect(en === '').toBe(ru === '')
      if (/[a-z]/i.test(en)) expect(ru).toMatch(/[а-яё]/i)
      expect(ru).not.toMatch(/["'"']/)
      expect(en).not.toMatch(/[а-яё"']/i)
    }
  })
})

it('is known by its id alone whether a template is a retrospective', () => {
  for (const { id, category } of templates) expect(isRetrospective(id), id).toBe(category === 'retrospective')
})
