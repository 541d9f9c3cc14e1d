import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Voice } from '#shared/convergence/model.ts'
import { propose } from '#shared/convergence/propose.ts'
import { Language } from '#shared/language.ts'
import { proposePlainly } from './baseline.ts'
import { scoreOf } from './score.ts'
import { readWorkshop, type WorkshopName } from './workshops.ts'

const scoreIn = (name: WorkshopName, language: Language) => {
  const workshop = readWorkshop(name, language)
  return scoreOf(workshop, propose(workshop.voices, workshop.background))
}

describe('what several groups found', () => {
  it.each([
    ['ru', 0.55],
    ['en', 0.65],
  ] as const)('is found in the notes of the reference session in %s', (language, goal) => {
    const { f1, firstThree } = scoreIn('reference', language)
    expect(f1).toBeGreaterThanOrEqual(goal)
    expect(firstThree).toBeGreaterThanOrEqual(0.92)
  })

  it.each([
    [['clinic', 'retro', 'shop'], 0.47, 0.8],
    // What is the same is often said in no common word.
    [['onboarding', 'library', 'depot'], 0.31, 0.58],
    [['bank', 'conference', 'factory'], 0.48, 0.85],
  ] as const)('is found in %s, which are harder, and better than by words alone', (names, f1, firstThree) => {
    const scores = names.flatMap(name =>
      Language.options.map(language => {
        const workshop = readWorkshop(name, language)
        return { plain: scoreOf(workshop, proposePlainly(workshop)), ...scoreIn(name, language) }
      }),
    )
    for (const { plain, ...found } of scores) expect(found.f1).toBeGreaterThan(plain.f1)
    const mean = (of: (score: (typeof scores)[number]) => number) =>
      scores.reduce((sum, each) => sum + of(each), 0) / scores.length
    expect(mean(score => score.f1)).toBeGreaterThan(f1)
    expect(mean(score => score.firstThree)).toBeGreaterThan(firstThree)
    expect(mean(score => score.f1)).toBeGreaterThan(1.2 * mean(score => score.plain.f1))
    expect(mean(score => score.firstThree)).toBeGreaterThan(mean(score => score.plain.firstThree))
  })

  it('is found by the place in the frame where words differ, and not against them', () => {
    const voices: Voice[] = [
      { text: 'Warn customers before the certificate expires', side: 'red', column: 'noticed' },
      { text: 'Tell them a month before certificates expire', side: 'blue', column: 'noticed' },
      { text: 'Move the office to a quieter street', side: 'blue', column: 'closed' },
      { text: 'Free coffee', side: 'red', column: 'filed' },
    ]
    expect(propose(voices, []).ideas).toEqual([[0, 1]])
  })
})

it('is not what stands in one place and shares no word', () => {
  const voices: Voice[] = [
    { text: 'Nobody answers after midnight', side: 'red', column: 'pains' },
    { text: 'Too loud in here', side: 'red', column: 'pains' },
    { text: 'Where do cars go', side: 'blue', column: 'pains' },
    { text: 'Espresso again', side: 'blue', column: 'gains' },
  ]
  expect(propose(voices, []).ideas).toEqual([])
})

const aVoice = fc.record({
  text: fc.oneof(
    fc
      .array(fc.constantFrom('сертификат', 'истекает', 'chat', 'answer', 'night', 'ночью'), { maxLength: 5 })
      .map(words => words.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  ),
  side: fc.constantFrom('red', 'blue', 'green'),
  column: fc.constantFrom('before', 'after', undefined),
  row: fc.constantFrom('pains', undefined),
})
const voicesOfAny = fc.array(aVoice, { maxLength: 14 })
const background = fc.array(fc.string(), { maxLength: 4 })

describe('a proposal', () => {
  it('puts each note into one idea at most, and only notes of several groups together', () =>
    fc.assert(
      fc.property(voicesOfAny, background, (voices, texts) => {
        const { ideas } = propose(voices, texts)
        const members = ideas.flat()
        expect(new Set(members).size).toBe(members.length)
        for (const idea of ideas)
          expect(new Set(idea.map(member => voices[member]?.side)).size).toBeGreaterThan(1)
      }),
    ))

  it('names for each note others that exist, the likeliest first', () =>
    fc.assert(
      fc.property(voicesOfAny, background, (voices, texts) => {
        const { neighbours } = propose(voices, texts)
        expect(neighbours.length).toBe(voices.length)
        for (const [index, near] of neighbours.entries()) {
          const likelihoods = near.map(({ likelihood }) => likelihood)
          expect(likelihoods).toEqual(likelihoods.toSorted((a, b) => b - a))
          for (const { voice, likelihood } of near) {
            expect(voices[voice]).toBeDefined()
            expect(voice).not.toBe(index)
            expect(likelihood).toBeGreaterThan(0)
            expect(likelihood).toBeLessThanOrEqual(1)
          }
        }
      }),
    ))

  it('is the same when asked again, and does not change what it was given', () =>
    fc.assert(
      fc.property(voicesOfAny, voices => {
        const before = structuredClone(voices)
        expect(propose(voices, [])).toEqual(propose(voices, []))
        expect(voices).toEqual(before)
      }),
    ))
})
