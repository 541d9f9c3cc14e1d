import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { everyHand, type Fingers } from '#shared/fists/model.ts'
import type { FistCommand } from '#shared/fists/rules.ts'
import { handSpread, shownHands } from '#shared/fists/select.ts'
import { visibleState } from '#shared/room/visibility.ts'
import { codeOf, tell } from '../room/story.ts'

type Opening = Partial<Extract<FistCommand, { type: 'fist.open' }>>

const people = ['grace', 'barbara', 'margaret', 'radia'] as const

function scene() {
  const story = tell()
  for (const person of people) story.join(person, 'member')
  story.join('edsger', 'observer')
  const open = (more: Opening = {}, by?: string) => {
    story.ask({ type: 'fist.open', question: 'Shall we?', ...more }, by)
    return story.last()
  }
  const show = (fist: string, by: string, fingers: Fingers | null) =>
    story.ask({ type: 'fist.answer', fist, fingers }, by)
  const close = (fist: string) => story.ask({ type: 'fist.close', fist })
  const over = (fist: string) => {
    const found = story.state.fists[fist]
    if (!found) throw new Error('no such question')
    return found
  }
  return { story, open, show, close, over }
}

describe('a question', () => {
  test('is opened and closed by facilitators, one at a time in a room', () => {
    const { open, close, story } = scene()
    expect(codeOf(() => open({}, 'grace'))).toBe('not-allowed')
    const fist = open()
    expect(codeOf(() => open())).toBe('fist-open')
    expect(codeOf(() => story.ask({ type: 'fist.close', fist }, 'grace'))).toBe('not-allowed')
    close(fist)
    expect(close(fist)).toEqual([])
    expect(codeOf(() => open())).toBeUndefined()
  })

  test('is answered by members, as often as they change their mind, until it is over', () => {
    const { open, show, close, over } = scene()
    const fist = open()
    expect(codeOf(() => show(fist, 'edsger', 3))).toBe('not-allowed')
    show(fist, 'grace', 2)
    show(fist, 'grace', 4)
    expect(show(fist, 'grace', 4)).toEqual([])
    show(fist, 'barbara', 1)
    show(fist, 'barbara', null)
    expect(over(fist).ballots).toEqual({ grace: 4 })
    close(fist)
    expect(codeOf(() => show(fist, 'grace', 5))).toBe('fist-closed')
    expect(over(fist).outcome?.hands).toEqual([0, 0, 0, 0, 1, 0])
  })

  test('that is anonymous ends without who showed what', () => {
    const { open, show, close, over, story } = scene()
    const fist = open({ anonymous: true })
    show(fist, 'grace', 0)
    const [closed] = close(fist)
    expect(JSON.stringify(closed)).not.toContain('grace')
    expect(over(fist).outcome?.hands).toEqual([1, 0, 0, 0, 0, 0])
    expect(shownHands(over(fist))).toEqual([])
    expect(visibleState(story.state, { id: 'ada', role: 'facilitator' }).fists[fist]?.ballots).toEqual({})
  })

  test('of a session is over when its step is left', () => {
    const { story, open, show, over } = scene()
    const activities = [
      { title: 'Ask', mode: 'discuss' as const, minutes: 5 },
      { title: 'Discuss', mode: 'discuss' as const, minutes: 5 },
    ]
    story.ask({ type: 'session.create', title: 'Retro', activities })
    const session = Object.keys(story.state.sessions)[0] ?? ''
    story.ask({ type: 'session.start', session })
    const fist = open({ session })
    show(fist, 'grace', 5)
    const events = story.ask({ type: 'session.next', session, from: 0 })
    expect(events.map(({ type }) => type)).toEqual(['fist.closed', 'session.stepped'])
    expect(over(fist).ballots).toEqual({ grace: 5 })
  })

  test('that is removed is gone', () => {
    const { story, open } = scene()
    const fist = open()
    story.ask({ type: 'fist.remove', fist })
    expect(story.state.fists).toEqual({})
    expect(codeOf(() => story.ask({ type: 'fist.remove', fist }))).toBe('no-such-fist')
  })
})

describe('hands that are shown', () => {
  test('have a median and a spread, and those who object or see it otherwise first', () => {
    const { open, show, close, over } = scene()
    const fist = open()
    const hands = { grace: 5, barbara: 5, margaret: 2, radia: 3, ada: 5 } as const
    for (const [person, fingers] of Object.entries(hands)) show(fist, person, fingers)
    close(fist)
    expect(handSpread(over(fist))).toEqual({ people: 5, median: 5, lowest: 2, highest: 5 })
    expect(shownHands(over(fist)).map(({ person, isOutlier }) => [person, isOutlier])).toEqual([
      ['margaret', true],
      ['radia', true],
      ['ada', false],
      ['barbara', false],
      ['grace', false],
    ])
  })

  test('are all of them, however people change their minds, and nobody knew before', () => {
    const change = fc.tuple(fc.constantFrom(...people), fc.constantFrom(...everyHand, null))
    fc.assert(
      fc.property(fc.array(change), fc.boolean(), (changes, anonymous) => {
        const { story, open, show, close, over } = scene()
        const fist = open({ anonymous })
        const last = new Map<string, Fingers>()
        for (const [person, fingers] of changes) {
          show(fist, person, fingers)
          if (fingers === null) last.delete(person)
          else last.set(person, fingers)
        }
        for (const id of [...people, 'ada']) {
          const seen = visibleState(story.state, { id, role: 'facilitator' }).fists[fist]?.ballots ?? {}
          expect(Object.keys(seen).filter(person => person !== id)).toEqual([])
        }
        close(fist)
        const hands = everyHand.map(fingers => [...last.values()].filter(each => each === fingers).length)
        expect(over(fist).outcome?.hands).toEqual(hands)
        expect(shownHands(over(fist)).length).toBe(anonymous ? 0 : last.size)
      }),
    )
  })
})
