import { expect, it } from 'vitest'
import { until } from '../../server/sync/boardClients.ts'
import { boardForTest, shapeId, shapeOf } from './boards.ts'
import { openEditor } from './headlessEditor.ts'

it('takes back only what this person did', async () => {
  const { member, facilitator, canvas } = await boardForTest()
  const ada = await canvas(facilitator)
  const grace = await canvas(member)
  const editor = openEditor(ada)
  editor.createShape({ id: shapeId('n'), type: 'sticky', x: 10, y: 10 })
  await until(() => shapeOf(grace, 'n'), 'the note')
  grace.store.update(shapeId('n'), shape => ({ ...shape, props: { ...shape.props, color: 'pink' } }))
  await until(() => shapeOf(ada, 'n')?.props, 'x')
  editor.markHistoryStoppingPoint()
  editor.updateShape({ id: shapeId('n'), type: 'sticky', x: 500 })
  expect(editor.getCanUndo()).toBe(true)
  editor.undo()
  expect(shapeOf(ada, 'n')?.x).toBe(10)
})
