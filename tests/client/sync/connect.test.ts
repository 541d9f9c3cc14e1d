import { expect, it } from 'vitest'
import { metaOf, recordsOf, schemaVersion } from '#shared/canvas/document.ts'
import { joinBoard, until } from '../../server/sync/stage/boardClients.ts'
import { boardForTest, drawNote, move, shapeOf, textOf, type, writeNote } from './stage/boards.ts'

it('shows a short note of another program with all that it left out', async () => {
  const { member, facilitator, canvas, seat } = await boardForTest()
  const program = await joinBoard(seat(facilitator))
  writeNote(program.doc, 'short')
  const ada = await canvas(member)
  await until(() => shapeOf(ada, 'short'), 'the note')
  expect(shapeOf(ada, 'short')).toMatchObject({
    x: 1,
    y: 2,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    parentId: 'page:page',
    props: { text: 'short', color: 'yellow', w: 224 },
    meta: {},
  })
})

it('keeps both when one person moves a note and another types in it', async () => {
  const { member, facilitator, canvas } = await boardForTest()
  const ada = await canvas(facilitator)
  const grace = await canvas(member)
  drawNote(ada, 'n', 'before')
  await until(() => shapeOf(grace, 'n'), 'the note')
  move(ada, 'n', 300, 400)
  type(grace, 'n', 'before and after')
  for (const person of [ada, grace])
    await until(() => shapeOf(person, 'n')?.x === 300 && textOf(person, 'n') === 'before and after', 'both')
  expect(shapeOf(ada, 'n')).toEqual(shapeOf(grace, 'n'))
  expect(recordsOf(ada.doc).toJSON()).toEqual(recordsOf(grace.doc).toJSON())
})

it('knows a document of a form that is newer than this page', async () => {
  const { member, facilitator, canvas, seat } = await boardForTest()
  const ada = await canvas(member)
  expect(ada.isOutdated.get()).toBe(false)
  const program = await joinBoard(seat(facilitator))
  metaOf(program.doc).set('schema', schemaVersion + 1)
  await until(() => ada.isOutdated.get(), 'it to be known')
  const grace = await canvas(facilitator)
  expect(grace.isOutdated.get()).toBe(true)
})
