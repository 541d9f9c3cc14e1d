import { expect, test } from 'vitest'
import { BacklogFile } from '#shared/exchange/backlog/backlogJson.ts'
import { exportBacklog } from '#shared/exchange/backlog/exportBacklog.ts'
import { backlog } from './sample.ts'

test('json holds everything and reads back the same', () => {
  const file = BacklogFile.parse(JSON.parse(exportBacklog('json', backlog).text))
  expect(file).toEqual({ schema: 'rotunda/backlog', version: 1, ...backlog })
})
