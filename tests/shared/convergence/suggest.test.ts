import { describe, expect, it } from 'vitest'
import type { Neighbour } from '#shared/convergence/model.ts'
import { suggest } from '#shared/convergence/suggest.ts'
import { sideOf } from '#shared/convergence/voices.ts'

const near = (...voices: number[]): Neighbour[] =>
  voices.map((voice, rank) => ({ voice, likelihood: 1 / (rank + 2) }))

describe('where a note that was left over may belong', () => {
  it('is told as three places: ideas, and notes that are left over too, each once, the likeliest first', () => {
    const ideas = new Map([
      [1, 'warn'],
      [2, 'warn'],
      [4, 'call'],
    ])
    expect(suggest(near(2, 1, 3, 4, 5), voice => ideas.get(voice))).toEqual([
      { kind: 'idea', idea: 'warn' },
      { kind: 'note', voice: 3 },
      { kind: 'idea', idea: 'call' },
    ])
  })

  it('is not an idea that takes nobody in', () => {
    expect(suggest(near(1, 2), voice => (voice === 1 ? null : undefined))).toEqual([
      { kind: 'note', voice: 2 },
    ])
    expect(suggest([], () => undefined)).toEqual([])
  })
})

describe('a note speaks', () => {
  it('for its group, else for that of its board, else for its board', () => {
    expect(sideOf({ group: 'red' }, { id: 'wall', group: 'blue' })).toBe('red')
    expect(sideOf({ group: null }, { id: 'wall', group: 'blue' })).toBe('blue')
    expect(sideOf({ group: null }, { id: 'wall' })).toBe('wall')
  })
})
