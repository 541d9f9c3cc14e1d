// Records of a document that whoever works on it here may not change: for a visitor, all that is the hosts'.
import type * as Y from 'yjs'

const closed = new WeakMap<Y.Doc, (id: string) => boolean>()

/** @param isClosed asked anew each time: what somebody may do changes while they are there */
export const closeRecords = (doc: Y.Doc, isClosed: (id: string) => boolean): void =>
  void closed.set(doc, isClosed)

/** Whether the document's record of this id may not be changed here. */
export const isClosedIn = (doc: Y.Doc, id: string): boolean => closed.get(doc)?.(id) ?? false
