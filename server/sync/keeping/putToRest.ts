import type { BoardDocument } from '../document/boardDocument.ts'
import type { Relief } from './relief.ts'

/** A document takes as little memory as it can while people sit at it and do nothing. */
export function putToRest(document: BoardDocument, restMs: number, relief: Relief): void {
  if (!document.isAtRest || !document.kept.isDue(restMs)) return
  document.answers.fold()
  relief.letGo(document.kept.fold())
}
