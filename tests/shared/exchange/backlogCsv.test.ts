import { describe, expect, test } from 'vitest'
import { exportBacklog } from '#shared/exchange/backlog/exportBacklog.ts'
import { unguard } from '#shared/exchange/guard.ts'
import { backlog, changed, initiatives } from './sample.ts'
import { readCsv, readRows } from './read.ts'

const BOM = '\uFEFF'

describe('csv', () => {
  test('begins with a BOM and headers in the reader’s language', () => {
    const { text } = exportBacklog('csv', backlog)
    expect(text.startsWith(`${BOM}Номер,Название,Статус,`)).toBe(true)
    const english = exportBacklog('csv', { ...backlog, language: 'en' })
    expect(english.text.startsWith(`${BOM}Id,Title,Status,`)).toBe(true)
  })

  test('has a row an initiative with words and days that a person reads', () => {
    const rows = readRows(exportBacklog('csv', backlog).text)
    expect(rows).toHaveLength(initiatives.length)
    const cancelled = rows.find(row => row.Номер?.[0] === 'init-11')
    expect(cancelled).toMatchObject({
      Статус: ['Отменено'],
      Причина: ['На пробный вебинар пришли четверо из шестидесяти; тему заберёт база знаний'],
      Владелец: ['Оля'],
      Срок: ['2026-06-26'],
      Создана: ['2026-07-01'],
      Группы: ['Синие'],
    })
  })

  test('guards each line that a spreadsheet would run', () => {
    const risky = changed({ title: '=1+1', description: 'план\n-x', reason: '-5' })
    const [row] = readRows(exportBacklog('csv', risky).text)
    expect(row).toMatchObject({ Название: ["'=1+1"], Описание: ["план\n'-x"], Причина: ['-5'] })
    expect(row?.Комментарии?.[0]).toContain("\n'=ждём цифры")
  })

  test('gives back what was typed once the guards are off', () => {
    const typed = '\'=1\n@x "q" 🤞'
    const [, row] = readCsv(exportBacklog('csv', changed({ description: typed })).text)
    expect(row?.map(unguard)).toContain(typed)
  })
})
