// The pictures this person is sending now. They stand on nobody else's board, and in no document, before they have
// arrived: whatever happens on the way, nothing half is left.
import { atom, WeakCache, type Atom, type Editor } from 'tldraw'

export interface Upload {
  id: string
  /** Page units. */
  x: number
  y: number
  w: number
  h: number
  /** Address of the picture in this browser. */
  preview: string
  /** From 0 to 1. */
  share: number
}

const uploads = new WeakCache<Editor, Atom<readonly Upload[]>>()

export const uploadsOf = (editor: Editor): Atom<readonly Upload[]> =>
  uploads.get(editor, () => atom<readonly Upload[]>('uploads', []))

export function showUploads(editor: Editor, shown: Upload[]): void {
  uploadsOf(editor).update(before => [...before, ...shown])
}

export function showProgress(editor: Editor, id: string, share: number): void {
  uploadsOf(editor).update(before => before.map(upload => (upload.id === id ? { ...upload, share } : upload)))
}

export function hideUploads(editor: Editor, hidden: readonly Upload[]): void {
  const ids = new Set(hidden.map(({ id }) => id))
  uploadsOf(editor).update(before => before.filter(({ id }) => !ids.has(id)))
}
