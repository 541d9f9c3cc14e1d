import { expect, test } from 'vitest'
import { createBoard } from '../../server/people.ts'
import { stageForFile } from '../stage/browser.ts'
import { noteTexts, openBoard, saved, teamForFile, writeNote } from '../stage/canvas.ts'

const stage = stageForFile()
const team = teamForFile(stage)

test('a board opened by its address has one socket, from before its scripts, and the next board its own', async () => {
  const next = await createBoard(team.ada, 'blank')
  const adasPage = await openBoard(stage, team.ada, await createBoard(team.ada, 'blank'))
  const sockets: string[] = []
  adasPage.on('websocket', socket => {
    if (socket.url().includes('/sync/')) sockets.push(socket.url())
  })
  await adasPage.reload()
  const tools = adasPage.getByRole('toolbar', { name: 'Tools' })
  await tools.waitFor()
  await writeNote(adasPage, { x: 500, y: 300 }, 'by the early one')
  await saved(adasPage)
  expect(sockets).toHaveLength(1)
  await adasPage.getByRole('link', { name: 'To the room' }).click()
  await adasPage.locator(`a[href$="${next}"]`).first().click()
  await tools.waitFor()
  await writeNote(adasPage, { x: 500, y: 300 }, 'by its own')
  await saved(adasPage)
  expect(sockets).toEqual([expect.anything(), expect.stringContaining(next)])
  expect(await noteTexts(adasPage)).toEqual(['by its own'])
})
