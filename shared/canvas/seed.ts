// A new board's content. Only the server seeds: two clients doing it would put the frames in twice.
import type * as Y from 'yjs'
import type { Template } from '../boards/template.ts'
import type { Language } from '../language.ts'
import { metaOf, pageId, recordsOf, schemaVersion } from './document.ts'
import { createRecordMap, type PlainRecord } from './fields.ts'
import { templateLanes } from './lanes/templateLanes.ts'

/** The frames of a template as records, one below the other, locked. */
export function templateRecords(template: Template, language: Language): PlainRecord[] {
  return templateLanes(template, language).map(({ props, y }, order) => ({
    id: `shape:frame-${props.frame}`,
    typeName: 'shape',
    type: 'lanes',
    parentId: pageId,
    index: `Zz${order + 1}`,
    x: 0,
    y,
    rotation: 0,
    isLocked: true,
    opacity: 1,
    props,
    meta: {},
  }))
}

export function seedDocument(doc: Y.Doc, template: Template, language: Language, origin?: unknown): void {
  doc.transact(() => {
    metaOf(doc).set('schema', schemaVersion)
    metaOf(doc).set('template', template.id)
    for (const record of templateRecords(template, language))
      recordsOf(doc).set(record.id, createRecordMap(record))
  }, origin)
}
