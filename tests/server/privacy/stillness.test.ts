import { expect, test } from 'vitest'
import { createStillness } from '../../../server/privacy/stillness.ts'

/** Work that ends when it is told to. */
function work(name: string, said: string[]) {
  const { promise, resolve } = Promise.withResolvers<void>()
  const run = async () => {
    said.push(`${name} begins`)
    await promise
    said.push(`${name} ends`)
  }
  return { run, end: resolve }
}

test('nobody is erased while a copy is written, and no copy is taken while somebody is', async () => {
  const stillness = createStillness()
  const said: string[] = []
  const [first, second, erasure, later, elsewhere] = ['first', 'second', 'erasure', 'later', 'elsewhere'].map(
    name => work(name, said),
  )
  if (!first || !second || !erasure || !later || !elsewhere) throw new Error('There are five')
  const before = [stillness.copy('r', first.run), stillness.copy('r', second.run)]
  const erasing = stillness.erase('r', erasure.run)
  const after = stillness.copy('r', later.run)
  const other = stillness.copy('s', elsewhere.run)
  expect(said).toEqual(['first begins', 'second begins', 'elsewhere begins'])
  expect([stillness.isErasing('r'), stillness.isErasing('s')]).toEqual([true, false])
  for (const each of [later, elsewhere, erasure, second, first]) each.end()
  await Promise.all([...before, erasing, after, other])
  expect(said.slice(3)).toEqual([
    'elsewhere ends',
    'second ends',
    'first ends',
    'erasure begins',
    'erasure ends',
    'later begins',
    'later ends',
  ])
})

test('what fails holds nobody up', async () => {
  const stillness = createStillness()
  const fail = async () => {
    throw new Error('no')
  }
  const copy = stillness.copy('r', fail)
  const erasing = stillness.erase('r', fail)
  const later = stillness.copy('r', async () => 'done')
  await expect(copy).rejects.toThrow('no')
  await expect(erasing).rejects.toThrow('no')
  expect(await later).toBe('done')
})
