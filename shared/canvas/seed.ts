// A new board's content. Only the server seeds: two clients doing it would put the frames in twice.
import type * as Y from 'yjs'
import type { Template, TemplateFrame, TemplateLane } from '../boards/template.ts'
import type { Language } from '../language.ts'
import { metaOf, pageId, recordsOf, schemaVersion } from './document.ts'
import { createRecordMap, type PlainRecord } from './fields.ts'
import { lanesSize, type LaneAxisItem, type LanesProps } from './lanes.ts'

const axisItem = (lane: TemplateLane, language: Language): LaneAxisItem => ({
  id: lane.id,
  title: lane.title[language],
  size: lane.size,
  ...(lane.prompt && { prompt: lane.prompt[language] }),
  ...(lane.scale && { scale: lane.scale }),
})

export const lanesProps = (frame: TemplateFrame, language: Language): LanesProps => ({
  frame: frame.id,
  title: frame.title[language],
  columns: frame.columns.map(column => axisItem(column, language)),
  rows: frame.rows.map(row => axisItem(row, language)),
})

/** The frames of a template as records, one below the other, locked. */
export function templateRecords(template: Template, language: Language): PlainRecord[] {
  let y = 0
  return template.frames.map((frame, order) => {
    const props = lanesProps(frame, language)
    const record: PlainRecord = {
      id: `shape:frame-${frame.id}`,
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
    }
    y += lanesSize(props).h + 80
    return record
  })
}

export function seedDocument(doc: Y.Doc, template: Template, language: Language, origin?: unknown): void {
  doc.transact(() => {
    metaOf(doc).set('schema', schemaVersion)
    metaOf(doc).set('template', template.id)
    for (const record of templateRecords(template, language))
      recordsOf(doc).set(record.id, createRecordMap(record))
  }, origin)
}
