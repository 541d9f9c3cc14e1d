import { expect, test } from 'vitest'
import { VectorCache } from '../../../server/embeddings/vectorCache.ts'

test('what was asked for longest ago is forgotten, and never more is kept than may be', () => {
  const cache = new VectorCache(1_500)
  const vector = () => new Int8Array(300)
  for (const text of ['a', 'b', 'c']) cache.set(text, vector())
  expect(cache.get('a')).toEqual(vector())
  cache.set('d', vector())
  expect(['a', 'b', 'c', 'd'].filter(text => cache.get(text))).toEqual(['a', 'c', 'd'])
  cache.set('c', vector())
  expect(['a', 'c', 'd'].filter(text => cache.get(text))).toEqual(['a', 'c', 'd'])
  cache.set('all', new Int8Array(2_000))
  expect(['a', 'c', 'd', 'all'].filter(text => cache.get(text))).toEqual([])
})
