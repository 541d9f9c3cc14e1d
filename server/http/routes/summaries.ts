// Summaries of sessions, made of the room and of what lies on its boards.
import { figuresOf } from '#shared/canvas/drawn/figures.ts'
import { toSummaryHtml } from '#shared/exchange/summary/summaryHtml.ts'
import { toSummaryMarkdown } from '#shared/exchange/summary/summaryMarkdown.ts'
import { boardsOfSession, findBegun, type BoardNotes } from '#shared/summaries/begun.ts'
import { toDocument } from '#shared/summaries/document.ts'
import type { Summary } from '#shared/summaries/model.ts'
import { summarise } from '#shared/summaries/summarise.ts'
import { isRetrospective } from '#templates/retrospectives/isRetrospective.ts'
import { attribute } from '../../rooms/attribution.ts'
import { contentOf } from '../../rooms/boardContent.ts'
import type { Documents } from '../../sync/documents.ts'
import type { Handlers, Insider } from '../handler.ts'

export function summaryHandlers({
  documents,
}: {
  documents: Documents
}): Pick<Handlers, 'readSummary' | 'exportSummary'> {
  async function read({ state }: Insider, id: string): Promise<Summary> {
    const session = findBegun(state, id)
    const lying = new Map<string, BoardNotes>()
    for (const { id: board } of boardsOfSession(state, session)) {
      const { written, ...ground } = await documents.read(board, doc => ({
        ...contentOf(doc),
        figures: figuresOf(doc),
      }))
      lying.set(board, { ...ground, notes: await attribute(written, board, documents, state.people) })
    }
    return summarise(state, session, lying, isRetrospective)
  }

  return {
    readSummary: ({ params, caller }) => read(caller, params.session),
    async exportSummary({ params, query: { format, language, locale, timeZone }, caller }) {
      const summary = await read(caller, params.session)
      const reader = { language: language ?? caller.state.room.language, locale, timeZone }
      const document = toDocument(summary, reader)
      switch (format) {
        case 'markdown':
          return toSummaryMarkdown(document, caller.origin)
        case 'html':
          return toSummaryHtml(document, caller.origin)
      }
    },
  }
}
