import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BoardFile } from '#shared/exchange/board/boardJson.ts'
import { exportBoard } from '#shared/exchange/board/exportBoard.ts'
import { unguard } from '#shared/exchange/guard.ts'
import { content, initiatives, withNotes } from './sample.ts'
import { readCsv, readRows } from './read.ts'

const spokenOf = {
  ...withNotes(['Никто не перезвонил', 'x']),
  threads: [
    {
      board: content.board.id,
      note: 'n0',
      excerpt: 'Никто не перезвонил',
      color: 'pink' as const,
      comments: [
        {
          id: 'c1',
          by: content.notes[0]?.author ?? '',
          at: content.exportedAt,
          text: 'Как часто?\n# и когда',
        },
        { id: 'c2', by: 'unknown', at: content.exportedAt, text: '=1+1' },
      ],
    },
  ],
}

test('what is said about a note goes with it, in each format', () => {
  const file = BoardFile.parse(JSON.parse(exportBoard('json', spokenOf).text))
  expect(file.threads).toEqual(spokenOf.threads)
  const [row, silent] = readRows(exportBoard('csv', spokenOf).text)
  expect([row?.['Комментарии'], silent?.['Комментарии']]).toEqual([
    ['Аня: Как часто?\n# и когда\n\n: =1+1'],
    [''],
  ])
  expect(exportBoard('markdown', spokenOf).text).toContain(
    '- Никто не перезвонил\n  - Аня: Как часто? \\\n    \\# и когда\n  - : \\=1+1\n- x\n',
  )
})

test('a file of before there were comments is read as one without', () => {
  const { threads: _none, ...before } = JSON.parse(exportBoard('json', content).text) as Record<
    string,
    unknown
  >
  expect(BoardFile.parse(before).threads).toEqual([])
})

describe('json', () => {
  test('holds every note with zone, author, group, round and initiative', () => {
    const [first, ...rest] = content.notes
    const [initiative] = initiatives
    const promoted = { ...content, notes: first ? [{ ...first, initiative }, ...rest] : [] }
    const file = BoardFile.parse(JSON.parse(exportBoard('json', promoted).text))
    expect(file.schema).toBe('rotunda/board')
    expect(file.notes).toHaveLength(12)
    expect(file.notes[0]).toEqual({
      ...first,
      initiative: { id: 'init-01', title: initiative?.title, status: 'in-progress' },
    })
    expect(file.zones).toHaveLength(6 * 9)
  })
})

describe('links', () => {
  const links = [
    { url: 'https://example.org/a', title: 'Report [final] <b>', x: 1, y: 2 },
    { url: 'https://example.org/>)[x](javascript:1)', title: '', x: 1, y: 3 },
  ]
  test('are in JSON as they are, and in Markdown as links that lead where they say', () => {
    const file = BoardFile.parse(JSON.parse(exportBoard('json', { ...content, links }).text))
    expect(file.links).toEqual(links)
    const { text } = exportBoard('markdown', { ...content, links })
    expect(text).toContain('## Ссылки')
    expect(text).toContain(String.raw`](<https://example.org/a>)`)
    expect(text).toContain('](<https://example.org/%3E)[x](javascript:1)>)')
    expect(exportBoard('markdown', content).text).not.toContain('## Ссылки')
  })
})

describe('csv', () => {
  test('has a row a note with the words a person uses', () => {
    const rows = readRows(exportBoard('csv', content).text)
    expect(rows).toHaveLength(12)
    expect(rows[0]).toEqual({
      Зона: ['Действия · Заметили сбой'],
      Заметка: ['9:20 кладовщик жмёт «выгрузить» 5 раз, накладных нет'],
      Цвет: ['розовый'],
      Автор: ['Аня'],
      Группа: ['Красные'],
      Раунд: ['1'],
      Инициатива: [''],
      Комментарии: [''],
      Метки: [''],
      Реакции: [''],
      Заголовок: [''],
    })
  })

  test('gives back every text once the guards are off', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), texts => {
        const [, ...rows] = readCsv(exportBoard('csv', withNotes(texts)).text)
        expect(rows.map(row => unguard(row[1] ?? ''))).toEqual(texts)
      }),
    )
  })
})

describe('markdown', () => {
  test('has the zones as headings in the order of the frame, the notes below them', () => {
    const { text } = exportBoard('markdown', content)
    expect(text).toContain('# Как было · Красные\n\nСтратсессия поддержки')
    expect(text).toContain(
      '## Эмоции · Первый ответ\n\n- Бесит!!! машины стоят, а мне номер тикета дали (Тимур · Красные · раунд 1)',
    )
    const rows = text.match(/^## .*$/gm)?.map(heading => heading.slice(3).split(' · ')[0])
    expect(rows?.filter((row, index) => row !== rows[index - 1])).toEqual([
      'Действия',
      'Точки контакта',
      'Эмоции',
      'Боли',
      'Возможности',
    ])
  })

  test('has the headings of clusters below that of their zone', () => {
    const [first, second, third] = withNotes(['loose', 'in', 'too'], 'pains/fix').notes
    if (!first || !second || !third) throw new Error('There are three')
    const cluster = { id: 'c', heading: 'Долго *ждём*' }
    const notes = [{ ...second, cluster }, first, { ...third, cluster }]
    expect(exportBoard('markdown', { ...content, notes }).text).toContain(
      'подтверждение\n\n- loose\n\n### Долго \\*ждём\\*\n\n- in\n- too\n',
    )
    expect(readRows(exportBoard('csv', { ...content, notes }).text)[0]?.Заголовок).toEqual(['Долго *ждём*'])
  })

  test('keeps the lines of a note in its item', () => {
    const { text } = exportBoard('markdown', withNotes(['раз\n- два\n\n# три', 'x']))
    expect(text).toContain('## Вне зон\n\n- раз \\\n  \\- два\n\n  \\# три\n- x\n')
  })

  test('has tags and reactions behind the text, and so has the table', () => {
    const [first] = content.notes
    if (!first) throw new Error('The sample has no notes')
    const marked = {
      ...content,
      notes: [
        {
          ...first,
          tags: ['риск', 'быстрый успех'],
          reactions: [{ name: 'like' as const, people: ['a', 'b'] }],
        },
      ],
    }
    expect(exportBoard('markdown', marked).text).toMatch(/\) #риск #быстрый-успех 👍 2\n/)
    expect(readRows(exportBoard('csv', marked).text)[0]).toMatchObject({
      Метки: ['риск, быстрый успех'],
      Реакции: ['👍 2'],
    })
  })

  test('says that a note is empty', () => {
    expect(exportBoard('markdown', withNotes([' \n'])).text).toContain('\n- (пустая заметка)\n')
  })

  test('has as many items and headings as there are notes and zones, whatever people typed', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '- x',
        '* x',
        '+ x',
        '1. x',
        '2) x',
        '# x',
        '===',
        '---',
        '> x',
        '```',
        '~~~',
        '    x',
        '\tx',
        '|a|',
        '<b>',
        '',
      ),
    )
    const note = fc
      .tuple(fc.array(line), fc.constantFrom('\n', '\r', '\r\n'))
      .map(([lines, end]) => lines.join(end))
    fc.assert(
      fc.property(fc.array(note, { minLength: 1 }), texts => {
        const lines = exportBoard('markdown', withNotes(texts, 'pains/fix')).text.split(/\r\n|\n|\r/)
        const items = lines.filter(line => line.startsWith('- '))
        const continued = lines.filter(line => line.startsWith('  '))
        const rest = lines.filter(line => line !== '' && !items.includes(line) && !continued.includes(line))
        expect(items).toHaveLength(texts.length)
        expect(rest).toEqual([
          '# Как было · Красные',
          expect.any(String),
          '## Боли · Исправление и подтверждение',
        ])
        for (const line of continued)
          expect(line).not.toMatch(/^ {2}(?:\s|[-+*#>=|:]|\d+[.)]|```|~~~|<(?!http))(?!\\$)/)
      }),
    )
  })
})

test('what stands in a frame that somebody has drawn goes under its name', () => {
  const notes = withNotes(['Новый ноутбук', 'Нигде']).notes.map((note, at) => ({
    ...note,
    zone: null,
    ...(at === 0 && { frame: 'Парковка' }),
  }))
  const parked = { ...content, notes }
  expect(readRows(exportBoard('csv', parked).text).map(row => row['Зона'])).toEqual([['Парковка'], ['']])
  expect(exportBoard('markdown', parked).text).toMatch(
    /## Парковка\n\n- Новый ноутбук[^\n]*\n\n## Вне зон\n\n- Нигде/,
  )
  const file = BoardFile.parse(JSON.parse(exportBoard('json', parked).text))
  expect(file.notes.map(({ frame }) => frame)).toEqual(['Парковка', undefined])
})
