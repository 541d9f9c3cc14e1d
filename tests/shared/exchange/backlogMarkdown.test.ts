import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exportBacklog } from '#shared/exchange/backlog/exportBacklog.ts'
import { backlog, changed } from './sample.ts'

const { text } = exportBacklog('markdown', backlog)
const tasks = (markdown: string) => markdown.split(/\r\n|\n|\r/).filter(line => /^- \[[ x]\] /.test(line))

describe('markdown', () => {
  test('is a task an initiative, with its id in a comment', () => {
    expect(tasks(text)).toHaveLength(12)
    expect(text).toContain(
      '- [ ] Запустить ранние предупреждения: сертификаты, диск, лицензии <!-- rotunda:init-01 -->',
    )
  })

  test('ticks what is done', () => {
    expect(tasks(text).filter(line => line.startsWith('- [x]'))).toEqual([
      expect.stringContaining('init-03'),
      expect.stringContaining('init-06'),
    ])
  })

  test('groups by status, in the order in which work moves', () => {
    expect(text.match(/^## .*$/gm)).toEqual([
      '## Предложено',
      '## Принято',
      '## В работе',
      '## Сделано',
      '## Отложено',
      '## Отменено',
    ])
  })

  test('names owner, reason and sources with links', () => {
    expect(text).toContain('\n  - Владелец: Оля\n')
    expect(text).toContain('\n  - Причина: На пробный вебинар')
    expect(text).toMatch(
      /\n {4}- .+ \(\[Доска red-must-change · \S+ · Красные · раунд 3]\(https:\/\/rotunda\.example\/rooms\/room\/boards\/red-must-change\?note=red-must-change-01\)\)/,
    )
  })

  test('stays one task whatever people typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc
        .array(fc.constantFrom('\n', '\r', '- [ ] x', '# ', '```', '---', ' ', '<!--', '-->', '1. '))
        .map(parts => parts.join('')),
    )
    fc.assert(
      fc.property(typed, typed, (title, description) => {
        const { text } = exportBacklog(
          'markdown',
          changed({ title: `x${title}`, description, reason: title }),
        )
        expect(tasks(text)).toHaveLength(1)
        expect(text.match(/^#+ /gm)).toHaveLength(2)
      }),
    )
  })
})
