// What a person has put onto the boards of a room, found before it is taken away.
import { authorOf, deletedIn, isErasable } from '#shared/canvas/authorship.ts'
import { recordsOf } from '#shared/canvas/document.ts'
import { readAssetPath } from '#shared/canvas/picture.ts'
import { parseDocumentId } from '#shared/boards/layers.ts'
import type { Documents } from '../sync/documents.ts'
import type { Found, Intent } from './intents.ts'

/** Nobody but its writer has ever seen a draft, so it goes in any case. */
export const isOwnDraft = (id: string, person: string): boolean => {
  const layer = parseDocumentId(id)?.layer
  return layer?.kind === 'draft' && layer.person === person
}

export async function findTraces(
  documents: Pick<Documents, 'readDrawn' | 'ofRoom'>,
  room: string,
  { person, what, seq }: Pick<Intent, 'person' | 'what' | 'seq'>,
): Promise<Found> {
  const records: Record<string, string[]> = {}
  const pictures = new Set<string>()
  const perhaps = new Set<string>()
  const others = new Set<string>()
  for (const id of await documents.ofRoom(room)) {
    const isDraft = isOwnDraft(id, person)
    if (what === 'name' && !isDraft) continue
    await documents.readDrawn(id, (doc, drawnBy, writtenFor) => {
      const all = recordsOf(doc)
      const found: string[] = []
      for (const each of all.keys()) {
        if (isDraft || isErasable(all, each, { person, drawnBy })) found.push(each)
        else if (authorOf(all, each, drawnBy) !== undefined) others.add(each)
      }
      for (const { id: each, client } of deletedIn(doc)) {
        const author = drawnBy(client)
        if (author === person) found.push(each)
        else if (author !== undefined) others.add(each)
        else if (writtenFor(client) === person) perhaps.add(each)
      }
      // Of a draft also what was deleted in it before.
      if (found.length > 0 || isDraft) records[id] = found
      for (const each of found) {
        const asset = readAssetPath(all.get(each)?.get('props.src'))
        if (asset) pictures.add(asset.hash)
      }
    })
  }
  const quoted = [...perhaps].filter(each => !others.has(each))
  return { kind: 'found', of: seq, records, quoted, pictures: [...pictures] }
}
