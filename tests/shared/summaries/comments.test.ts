// What was said about the notes of a session, in its summary: by whom only where no board is without names.
import { expect, test } from 'vitest'
import { toSummaryHtml } from '#shared/exchange/summary/summaryHtml.ts'
import { toSummaryMarkdown } from '#shared/exchange/summary/summaryMarkdown.ts'
import { toDocument } from '#shared/summaries/document.ts'
import { Summary } from '#shared/summaries/model.ts'
import { hold, summaryOf, type Held } from './room.ts'

const documentOf = (held: Held) => toDocument(summaryOf(held), { language: 'en', timeZone: 'UTC' })
const markdownOf = (held: Held) => toSummaryMarkdown(documentOf(held), '').text

test('it stands under its note in every file, with who said it', () => {
  const held = hold()
  const { story, board } = held
  const say = (on: string, text: string, by?: string) =>
    story.ask({ type: 'note.comment', board, note: on, text }, by)
  say('b', 'How long?\n\n1. Too long')
  say('b', '<Two hours>', 'grace')
  const summary = summaryOf(held)
  expect(Summary.parse(summary)).toEqual(summary)
  expect(markdownOf(held)).toContain(
    '- Ring them\n  - Ada: How long?\n\n    1\\. Too long\n  - grace: \\<Two hours>\n- Перезвонить\n',
  )
  expect(toSummaryHtml(documentOf(held), '').text).toContain(
    '<li><b>grace</b> &lt;Two hours&gt;</li></ul></li>',
  )
})

/** In a step that is over people wrote without names; one of them commented afterwards. */
function nameless() {
  const held = hold()
  const { story, session, board } = held
  const steps = story.state.sessions[session]?.activities.map(step => ({ ...step, anonymous: true })) ?? []
  story.ask({ type: 'session.edit', session, activities: steps })
  story.ask({ type: 'note.comment', board, note: 'b', text: 'Since when?' }, 'grace')
  return { ...held, steps }
}
const withoutName = '- Ring them\n  - Since when?\n'

test('of a board that was written on without names nobody is named', () => {
  expect(markdownOf(nameless())).toContain(withoutName)
})

test('nor is anybody when that step is off the agenda, or in a later session there', () => {
  const held = nameless()
  const { story, session, board, steps } = held
  story.ask({ type: 'session.edit', session, activities: steps.slice(1) })
  expect(markdownOf(held)).toContain(withoutName)
  story.ask({ type: 'session.end', session })
  const activities = [{ title: 'Talk', mode: 'discuss' as const, minutes: 5, board }]
  story.ask({ type: 'session.create', title: 'Next', activities })
  const next = Object.keys(story.state.sessions).at(-1) ?? ''
  story.ask({ type: 'session.start', session: next })
  expect(markdownOf({ story, board, session: next })).toContain(withoutName)
})
