import { describe, expect, it } from 'vitest'
import type { CountedMark, Mark } from '#shared/marks/model.ts'
import type { Voice } from '#shared/convergence/model.ts'
import { evidenceOf } from '#shared/convergence/facets.ts'
import { propose } from '#shared/convergence/propose.ts'
import { viewsIn, type Views } from '#shared/convergence/views.ts'
import { voicesOf } from '#shared/convergence/voices.ts'
import { Language } from '#shared/language.ts'
import { scoreOf } from './score.ts'
import { readWorkshop } from './workshops.ts'

const marked = (mark: Mark, ...groups: (string | undefined)[]): CountedMark => ({
  mark,
  people: groups.map((group, index) => ({ person: `p${index}`, ...(group !== undefined && { group }) })),
})

describe('what groups think of a note', () => {
  it('is what most of each have marked, and who wrote it agrees with it', () => {
    const marks = [
      marked('agree', 'blue', 'blue', 'green', undefined),
      marked('disagree', 'blue', 'green', 'gold'),
      marked('question', 'violet'),
    ]
    expect(viewsIn(marks, 'red')).toEqual({ red: 'agree', blue: 'agree', gold: 'disagree' })
    expect(viewsIn(undefined, 'red')).toEqual({ red: 'agree' })
  })

  const voices = (views: Views[]): Voice[] =>
    ['red', 'red', 'blue', 'blue', 'green'].map((side, index) => ({
      text:
        ['Answer at night', 'More coffee', 'Answers by night', 'A quieter office', 'A night shift'][index] ??
        '',
      side,
      views: { ...views[index], [side]: 'agree' },
    }))
  const unmarked: Views[] = [{}, {}, {}, {}, {}]
  const evidence = (views: Views[], one: number, other: number): number => {
    const said = voices(views)
    const [a, b] = [said[one], said[other]]
    return a && b ? evidenceOf(said)(a, b) : NaN
  }

  it('is evidence: they have seldom written themselves what they disagree with', () => {
    const views: Views[] = [{ blue: 'disagree' }, { blue: 'agree' }, {}, { red: 'agree' }, {}]
    expect(evidence(views, 0, 2)).toBeLessThan(0)
    expect(evidence(views, 1, 2)).toBeGreaterThan(0)
    expect(evidence(views, 0, 4)).toBe(0)
  })

  it('is evidence of a third group as well: it thinks the same of what is the same', () => {
    const views: Views[] = [{ green: 'disagree' }, { green: 'agree' }, { green: 'disagree' }, {}, {}]
    expect(evidence(views, 0, 2)).toBeGreaterThan(0)
    expect(evidence(views, 1, 2)).toBeLessThan(0)
  })

  it('says nothing where nobody has marked anything, or all alike', () => {
    const without = voices(unmarked).map(({ views: _views, ...voice }) => voice)
    expect(propose(voices(unmarked), [])).toEqual(propose(without, []))
    const alike = unmarked.map((): Views => ({ blue: 'agree', green: 'agree' }))
    expect(propose(voices(alike), [])).toEqual(propose(without, []))
  })

  it('does not get in the way of the words in whole workshops', () => {
    const workshops = (['reference', 'clinic', 'retro', 'shop'] as const).flatMap(name =>
      Language.options.map(language => readWorkshop(name, language)),
    )
    const mean = (change: (voice: Voice, at: number, theme: string | undefined) => Voice) => {
      const scores = workshops.map(({ voices, themes, background }) => {
        const changed = voices.map((voice, at) => change(voice, at, themes[at]))
        return scoreOf({ voices: changed, themes, background }, propose(changed, background))
      })
      const of = (name: 'f1' | 'firstThree') =>
        scores.reduce((sum, each) => sum + each[name], 0) / scores.length
      return { f1: of('f1'), firstThree: of('firstThree') }
    }
    const plain = mean(voice => voice)
    // Two groups look on. Each disagrees with some ideas, whoever has written them.
    const consistent = mean((voice, _at, theme = '') => {
      const thinks = (step: number) => (theme.length + theme.charCodeAt(1) * step) % 3 === 0
      const views = Object.fromEntries(
        [1, 2].map(step => [`onlookers ${step}`, thinks(step) ? 'disagree' : 'agree'] as const),
      )
      return { ...voice, views: { ...views, [voice.side]: 'agree' } }
    })
    expect(consistent.f1).toBeGreaterThan(plain.f1)
    expect(consistent.firstThree).toBeGreaterThan(plain.firstThree)
    const atRandom = mean((voice, at) => ({
      ...voice,
      views: { onlookers: (at * 7_919) % 10 < 3 ? 'disagree' : 'agree', [voice.side]: 'agree' },
    }))
    expect(atRandom.f1).toBeGreaterThan(plain.f1 - 0.03)
    expect(atRandom.firstThree).toBeGreaterThan(plain.firstThree - 0.03)
  })
})

describe('notes as voices', () => {
  const note = { text: 'Call back', color: 'yellow', zone: null, board: 'b1', side: 'red' }

  it('tell where they stand, as their zone says', () => {
    const places = ['pains/fix', 'liked', null].map(zone => {
      const [voice] = voicesOf([{ ...note, zone }])
      return [voice?.row, voice?.column]
    })
    expect(places).toEqual([
      ['pains', 'fix'],
      [undefined, 'liked'],
      [undefined, undefined],
    ])
  })

  it('tell whether they got dots, on boards that were voted on', () => {
    const voices = voicesOf([{ ...note, votes: [{}] }, note, { ...note, board: 'b2' }])
    expect(voices.map(({ voted }) => voted)).toEqual(['some', 'none', undefined])
    // The notes of a group are voted on as one.
    const cluster = { id: 'c' }
    const grouped = voicesOf([{ ...note, votes: [{}], cluster }, { ...note, cluster }, note])
    expect(grouped.map(({ voted }) => voted)).toEqual(['some', 'some', 'none'])
  })

  it('have the vector of their text', () => {
    const vector = Int8Array.of(1, 2)
    const voices = voicesOf([note, { ...note, text: 'Other' }], new Map([['Call back', vector]]))
    expect(voices.map(each => each.vector)).toEqual([vector, undefined])
  })
})
