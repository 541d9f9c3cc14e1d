import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toSummaryHtml } from '#shared/exchange/summary/summaryHtml.ts'
import { toSummaryMarkdown } from '#shared/exchange/summary/summaryMarkdown.ts'
import { toDocument } from '#shared/summaries/document.ts'
import { hold, summaryOf } from '../summaries/room.ts'

const origin = 'https://rotunda.example.org'
const moscow = { language: 'ru', timeZone: 'Europe/Moscow' } as const

function ended() {
  const held = hold()
  held.story.ask({ type: 'session.end', session: held.session })
  return held
}

test('in Markdown it is read as it stands on the page, in the language and by the clock of the reader', () => {
  const held = ended()
  const { session } = held
  held.story.ask({ type: 'session.writeSummary', session, part: 'opening', text: 'Раз.\n\n# Два' })
  const { text, name } = toSummaryMarkdown(toDocument(summaryOf(held), moscow), origin)
  expect(name).toBe('retro.md')
  expect(text).toContain('# Retro\n\nSupport · 2 марта 2026 г., 12:00\n\nРаз.\n\n\\# Два\n')
  expect(text).toContain('3 человека, 1 группа')
  expect(text).toContain('- Blue: grace')
  expect(text).toContain('- 1\\. Call back \\<b>: 2 голоса, поровну')
  expect(text).toContain(`- [Wall](<${origin}/rooms/`)
})

test('times are written as the reader writes them, and nobody is in no group where there are none', () => {
  const held = ended()
  const [blue = ''] = Object.keys(held.story.state.groups)
  const { groups, ...summary } = summaryOf(held)
  const alone = groups.filter(({ id }) => id !== blue)
  const reader = { language: 'en', locale: 'en-US', timeZone: 'UTC' } as const
  const { text } = toSummaryMarkdown(toDocument({ ...summary, groups: alone }, reader), origin)
  expect(text).toContain('March 2, 2026, 9:00')
  expect(text).toMatch(/9:00\sAM, under 1 min/)
  expect(text).toContain('2 people\n\n- Ada (facilitator), edsger\n')
})

test('what is left out or empty is in no file', () => {
  const held = ended()
  const { session } = held
  held.story.ask({ type: 'session.writeSummary', session, part: 'votes', text: 'No', hidden: true })
  const document = toDocument(summaryOf(held), { language: 'en', timeZone: 'UTC' })
  const { text } = toSummaryMarkdown(document, origin)
  expect(text).not.toContain('Votes')
  expect(text).not.toContain('Initiatives')
  expect(text).toContain('## Agenda')
})

test('what was agreed comes after who was there, and is told also where its own part is left out', () => {
  const held = hold()
  const { story, session, board } = held
  story.ask({ type: 'initiative.promote', sources: [{ board, note: 'a' }], title: 'Call back' })
  const read = () =>
    toSummaryMarkdown(toDocument(summaryOf(held), { language: 'en', timeZone: 'UTC' }), origin).text
  const headings = () => read().match(/^## .*$/gm)
  expect(headings()?.slice(0, 2)).toEqual(['## Who took part', '## Actions'])
  expect(headings()?.at(-1)).toBe('## Agenda')
  story.ask({ type: 'session.writeSummary', session, part: 'actions', hidden: true })
  expect(headings()).not.toContain('## Actions')
  expect(read()).toMatch(/## Initiatives\n\n- \[Call back\]/)
})

test('the minutes of steps are those between their times, and add up', () => {
  const times = [
    ['09:00:10', '09:01:05'],
    ['09:01:05', '09:01:50'],
    ['09:01:50', '09:04:10'],
  ] as const
  const steps = times.map(([from, to], index) => ({
    title: `Step ${index}`,
    mode: 'write' as const,
    minutes: 2,
    from: `2026-03-02T${from}.000Z`,
    to: `2026-03-02T${to}.000Z`,
  }))
  const reader = { language: 'en', timeZone: 'UTC' } as const
  const { text } = toSummaryMarkdown(toDocument({ ...summaryOf(ended()), steps }, reader), origin)
  const rows = text.match(/^\| Step \d.*$/gm)?.map(row => row.split(', ').at(-1))
  expect(rows).toEqual(['1 min |', 'under 1 min |', '3 min |'])
  expect(text).toContain('| In all | 6 min | 4 min |')
})

test('in HTML it is one file that runs nothing and fetches nothing, whatever people wrote', () => {
  const document = toDocument(summaryOf(ended()), moscow)
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('<script>x</script>', '"><img src=x>', ']]>')),
      text => {
        const sections = document.sections.map(section => ({ ...section, written: text }))
        const { text: html } = toSummaryHtml({ ...document, sections, title: text }, origin)
        expect(html).not.toMatch(/<script|<img|<link|@import|url\(|<[^>]*\son\w+=/i)
        expect(html.match(/<h1>/g)).toHaveLength(1)
        expect(html).toContain('<svg')
      },
    ),
  )
})
