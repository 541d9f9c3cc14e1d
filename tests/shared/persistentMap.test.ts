import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evolve, initialState } from '#shared/room/evolve.ts'
import { PersistentMap } from '#shared/persistentMap.ts'

const anyChange = fc.record({ key: fc.nat(300).map(number => `key-${number}`), value: fc.option(fc.nat()) })

test('holds what a map holds, in the same order, after any changes', () => {
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 600 }), changes => {
      const model = new Map<string, number>()
      let map = PersistentMap.of<number>()
      for (const { key, value } of changes) {
        map = value === null ? map.without(key) : map.with(key, value)
        if (value === null) model.delete(key)
        else model.set(key, value)
      }
      expect([...map]).toEqual([...model])
      expect(map.values()).toEqual([...model.values()])
      expect(map.size).toBe(model.size)
      for (const { key } of changes) expect(map.get(key)).toBe(model.get(key))
      expect([...PersistentMap.of(map.toJSON())]).toEqual([...model])
    }),
  )
})

test('never changes: who holds it sees what it was, whatever others make of it', () => {
  fc.assert(
    fc.property(fc.array(anyChange), fc.array(anyChange), (before, after) => {
      const change = (map: PersistentMap<number>, { key, value }: (typeof before)[number]) =>
        value === null ? map.without(key) : map.with(key, value)
      const held = before.reduce(change, PersistentMap.of())
      const shown = [...held]
      after.reduce(change, held)
      after.toReversed().reduce(change, held)
      expect([...held]).toEqual(shown)
    }),
  )
})

test('is equal to another that holds the same', () => {
  const one = PersistentMap.of({ a: 1, b: 2 })
  expect(one.with('c', 3).without('c')).toEqual(one)
  expect(one.with('b', 3)).not.toEqual(one)
})

test('does not know what every object has', () => {
  expect(PersistentMap.of<string>().get('constructor')).toBeUndefined()
})

/** With a copy of all at each, these took minutes. */
test('a room reads the log of ten thousands of initiatives at once', () => {
  const count = 30_000
  let state = initialState
  for (let seq = 1; seq <= count; seq++) {
    const happened = { seq, at: '2026-11-23T00:00:00.000Z', by: 'ada', initiative: `initiative-${seq}` }
    state = evolve(state, { ...happened, type: 'initiative.promoted', title: 'Call back', sources: [] })
  }
  expect(state.initiatives.size).toBe(count)
})
