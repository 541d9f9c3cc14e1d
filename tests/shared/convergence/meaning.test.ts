// A language model beside words and places: made up, so that it is known how much it sees.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { propose } from '#shared/convergence/propose.ts'
import { toBytes } from '#shared/convergence/vectors.ts'
import type { Voice } from '#shared/convergence/model.ts'
import { Language } from '#shared/language.ts'
import { scoreOf } from './score.ts'
import { readWorkshop, seenByWeakModel, workshopNames, type Sorted } from './workshops.ts'

const workshops = ['reference', 'clinic', 'retro', 'shop'] as const

/** Numbers that seem random, the same each time: spread as a bell. */
function bells(seed: number): () => number {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return (state + 0.5) / 2 ** 32
  }
  return () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next())
}

/**
 * Lays notes of one idea near to each other, as far as it sees; all into one corner, as models do, and those of one
 * column somewhat together.
 */
function lookedAt({ voices, themes, background }: Sorted, sees: number, seed: number): Sorted {
  const bell = bells(seed)
  const directions = new Map<string, number[]>()
  const towards = (name: string) => {
    const known = directions.get(name) ?? Array.from({ length: 200 }, bell)
    directions.set(name, known)
    return known
  }
  const laid = voices.map((voice, index): Voice => {
    const [corner, column] = [towards('corner'), towards(`column ${voice.column}`)]
    const idea = towards(`idea ${themes[index] ?? index}`)
    const numbers = idea.map(
      (number, at) => bell() + sees * number + 0.4 * (column[at] ?? 0) + 2 * (corner[at] ?? 0),
    )
    return { ...voice, vector: toBytes(Float32Array.from(numbers)) }
  })
  return { voices: laid, themes, background }
}

function meanOf(change: (sorted: Sorted, seed: number) => Sorted) {
  const scores = workshops.flatMap(name =>
    Language.options.map((language, index) => {
      const sorted = change(readWorkshop(name, language), 7 + index)
      return scoreOf(sorted, propose(sorted.voices, sorted.background))
    }),
  )
  const mean = (of: 'f1' | 'firstThree') => scores.reduce((sum, each) => sum + each[of], 0) / scores.length
  return { f1: mean('f1'), firstThree: mean('firstThree') }
}

describe('a language model', () => {
  const plain = meanOf(sorted => sorted)

  it('that sees what notes mean finds far more of the same ideas', () => {
    const { f1, firstThree } = meanOf((sorted, seed) => lookedAt(sorted, 0.5, seed))
    expect(f1).toBeGreaterThan(plain.f1 + 0.2)
    expect(firstThree).toBeGreaterThan(0.95)
  })

  it('that sees nothing is hardly believed', () => {
    const { f1, firstThree } = meanOf((sorted, seed) => lookedAt(sorted, 0, seed))
    expect(f1).toBeGreaterThan(plain.f1 - 0.08)
    expect(firstThree).toBeGreaterThan(plain.firstThree - 0.04)
  })

  it('that sees less than words do, and often just words, does no harm', () => {
    const score = ({ voices, background, ...sorted }: Sorted) =>
      scoreOf({ voices, background, ...sorted }, propose(voices, background))
    const mean = (scores: number[]) => scores.reduce((sum, each) => sum + each, 0) / scores.length
    const scores = workshopNames.flatMap(name => {
      const seen = seenByWeakModel(name)
      return seen ? { withIt: score(seen), without: score(readWorkshop(name, 'en')) } : []
    })
    expect(scores.length).toBe(7)
    for (const of of ['f1', 'firstThree'] as const)
      expect(mean(scores.map(each => each.withIt[of]))).toBeGreaterThanOrEqual(
        mean(scores.map(each => each.without[of])),
      )
  })

  it('puts together what has no word in common', () => {
    const voices: Voice[] = [
      { text: 'Nobody answers after midnight', side: 'red', vector: Int8Array.of(100, 4, -6, 3) },
      { text: 'Too loud in here', side: 'red', vector: Int8Array.of(2, 100, 5, -4) },
      { text: 'Espresso again', side: 'red', vector: Int8Array.of(3, -6, 100, 5) },
      { text: 'Headphones for all', side: 'blue', vector: Int8Array.of(-5, 100, 2, 6) },
      { text: 'A robot for the small hours', side: 'blue', vector: Int8Array.of(100, 2, 3, -5) },
      { text: 'Where do cars go', side: 'blue', vector: Int8Array.of(4, 3, -6, 100) },
    ]
    const found = (said: Voice[]) => new Set(propose(said, []).ideas.map(idea => new Set(idea)))
    expect(found(voices)).toEqual(new Set([new Set([0, 4]), new Set([1, 3])]))
    const unseen = voices.map(({ vector: _vector, ...voice }) => voice)
    expect(found(unseen)).not.toEqual(found(voices))
  })

  it('may leave notes out, and another one may have been asked for some', () => {
    const { voices, background } = readWorkshop('retro', 'en')
    const some = voices.map((voice, index): Voice => {
      const lengths = [8, 8, 12, 0, undefined]
      const length = lengths[index % lengths.length]
      return length === undefined ? voice : { ...voice, vector: new Int8Array(length).fill(index) }
    })
    expect(propose(some, background).neighbours).toHaveLength(voices.length)
    const three = voices.map((voice, index) => (index < 3 ? { ...voice, vector: Int8Array.of(1, 2) } : voice))
    expect(propose(three, background)).toEqual(propose(voices, background))
  })
})

const aVoice = fc.record({
  text: fc.constantFrom('a chat at night', 'answers', 'coffee', ''),
  side: fc.constantFrom('red', 'blue'),
  column: fc.constantFrom('before', undefined),
  vector: fc.option(fc.int8Array({ minLength: 0, maxLength: 9 }), { nil: undefined }),
})

it('likelihoods stay between 0 and 1, whatever vectors there are', () =>
  fc.assert(
    fc.property(fc.array(aVoice, { maxLength: 12 }), voices => {
      for (const { likelihood } of propose(voices, []).neighbours.flat()) {
        expect(likelihood).toBeGreaterThan(0)
        expect(likelihood).toBeLessThanOrEqual(1)
      }
    }),
  ))

it('the size of a vector says nothing', () => {
  expect([...toBytes(Float32Array.of(0.5, -1, 0.25))]).toEqual([64, -127, 32])
  expect([...toBytes(Float32Array.of(5, -10, 2.5))]).toEqual([64, -127, 32])
  expect([...toBytes(Float32Array.of(0, 0))]).toEqual([0, 0])
})
