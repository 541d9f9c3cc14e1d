import { describe, expect, test } from 'vitest'
import { DomainError } from '#shared/errors.ts'
import { exportBacklog } from '#shared/exchange/backlog/exportBacklog.ts'
import { backlog, changed, initiatives, repeated } from './sample.ts'
import { readCsv, readRows } from './read.ts'

const read = (from = backlog) => readRows(exportBacklog('jira-csv', from).text)

describe('jira-csv', () => {
  test('has a row an initiative, no BOM, and CRLF between rows', () => {
    const { text } = exportBacklog('jira-csv', backlog)
    expect(text.startsWith('Summary,')).toBe(true)
    expect(text.replace(/"[^"]*"/g, '').match(/(?<!\r)\n/g)).toBeNull()
    expect(read().map(row => row.Summary)).toEqual(initiatives.map(({ title }) => [title]))
  })

  test('repeats the header Labels, and labels hold no spaces', () => {
    const { text } = exportBacklog('jira-csv', backlog)
    const [headers = []] = readCsv(text)
    expect(headers.filter(header => header === 'Labels')).toHaveLength(5)
    const [first] = read()
    expect(first?.Labels).toEqual([expect.any(String), 'Красные', 'Синие', 'Зелёные', 'rotunda'])
    for (const row of read()) for (const label of row.Labels ?? []) expect(label).toMatch(/^\S*$/)
  })

  test('names owner, day and status as Jira takes them, and has no priority to give', () => {
    const [first] = read()
    expect(first).toMatchObject({
      Status: ['In Progress'],
      Assignee: ['Тимур'],
      'Due Date': ['2026-09-15 00:00'],
    })
    expect(first).not.toHaveProperty('Priority')
  })

  test('lists the sources with board, author, group and link, one line each', () => {
    const [description = ''] = read()[0]?.Description ?? []
    const sources = description.split('\n').filter(line => line.startsWith('* '))
    expect(sources).toHaveLength(3)
    expect(sources[0]).toContain('Доска red-must-change · ')
    expect(sources[0]).toContain(' · Красные · раунд 3 ')
    expect(sources[0]).toContain(
      '[Заметка|https://rotunda.example/rooms/room/boards/red-must-change?note=red-must-change-01]',
    )
    expect(description).toContain('[Rotunda|https://rotunda.example/rooms/room/initiatives/init-01]')
  })

  test('gives the reason of what was put back or cancelled', () => {
    const cancelled = read().find(row => row.Status?.[0] === 'Cancelled')
    expect(cancelled?.Description?.[0]).toContain('*Причина:* На пробный вебинар пришли четверо')
  })

  test('escapes what Jira would take for markup, and keeps the rest as it was typed', () => {
    const typed = 'Бесит!!! {code} [x] *жирно* - тире\n- пункт\nh1. не заголовок\nhttps://a.example/_b_?c=*'
    const [description = ''] = read(changed({ description: typed, sources: [] }))[0]?.Description ?? []
    expect(description).toContain(
      'Бесит!!! \\{code} \\[x] \\*жирно* - тире\n- пункт\nh1&#46; не заголовок\nhttps://a.example/_b_?c=*',
    )
  })

  test('a source of several lines stays one item of the list', () => {
    const source = { board: 'red-as-is', note: 'n', text: 'раз\n* два\n\n# три' }
    const [description = ''] = read(changed({ sources: [source] }))[0]?.Description ?? []
    expect(description).toContain('* раз \\\\ * два \\\\ \\# три — Доска red-as-is [Заметка|')
  })

  test('warns of cells that a spreadsheet would run, and leaves them as they are', () => {
    const { warnings, text } = exportBacklog('jira-csv', changed({ title: '=HYPERLINK("http://x")' }))
    expect(readRows(text)[0]?.Summary).toEqual(['=HYPERLINK("http://x")'])
    expect(warnings).toEqual(['Строка 2, Summary: таблица выполнит эту ячейку: =HYPERLINK("http://x")'])
  })

  test('does not list a thousand warnings', () => {
    const { warnings } = exportBacklog('jira-csv', repeated(1_000, { title: '=1' }))
    expect(warnings).toHaveLength(21)
    expect(warnings.at(-1)).toContain('980')
  })

  test('splits what is more than Jira takes, and says so', () => {
    const large = repeated(3_001)
    const parts = [1, 2, 3].map(part => exportBacklog('jira-csv', large, { part }))
    expect(parts.map(({ text }) => readRows(text).length)).toEqual([1_500, 1_500, 1])
    expect(parts.map(({ name }) => name.replace(/^.*-jira/, 'jira'))).toEqual([
      'jira-1-of-3.csv',
      'jira-2-of-3.csv',
      'jira-3-of-3.csv',
    ])
    expect(parts[1]?.warnings).toEqual([expect.stringContaining('часть 2 из 3')])
    expect(() => exportBacklog('jira-csv', large, { part: 4 })).toThrow(DomainError)
  })

  test('is a header alone where there are no initiatives', () => {
    const { text, warnings } = exportBacklog('jira-csv', { ...backlog, initiatives: [] })
    expect(text).toBe('Summary,Status,Assignee,Due Date,Description,Labels')
    expect(warnings).toEqual([])
  })
})
