// What one person does to a board while they are offline: some of it to what others change at the same time too.
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { addNote } from './boardClients.ts'

/** The notes that all begin with. */
export function addSharedNotes(doc: Y.Doc, count: number): void {
  doc.transact(() => {
    for (let note = 0; note < count; note++) addNote(doc, `shared-${note}`, `Note ${note}`)
  })
}

/** Answers the ids of the notes they have made. */
export function editOffline(doc: Y.Doc, name: string, edits: number, shared: number): string[] {
  const made: string[] = []
  for (let edit = 0; edit < edits; edit++) {
    const note = recordsOf(doc).get(`shape:shared-${edit % shared}`)
    if (edit % 5 === 0) {
      made.push(`${name}-${edit}`)
      addNote(doc, `${name}-${edit}`, `Edit ${edit} of ${name}`)
    } else if (edit % 5 === 1) {
      const text = note?.get('props.text')
      if (text instanceof Y.Text) text.insert(text.length, ` ${name}`)
    } else note?.set('pos', [edit, name.length])
  }
  return made
}
