import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { groupNotes } from '#shared/canvas/clusters/clusterEdits.ts'
import { notesOf } from '#shared/canvas/notes/notes.ts'
import { DomainError } from '#shared/errors.ts'
import { nameOf, ranked, standing, topOf } from '#shared/votes/ranking.ts'
import { votedAsOne } from '#shared/votes/together.ts'
import { boardWith, measure, scattered } from '../canvas/scene.ts'
import { codeOf, note, tell } from '../room/story.ts'

const deploys = { id: 'deploys', heading: 'Friday deploys' }

/** Two notes under a heading, two alone; `move` puts a note elsewhere while people vote, or after it. */
function scene({ budget = 3, perNote }: { budget?: number; perNote?: number } = {}) {
  const notes = [
    note('a', 'Alpha', { cluster: deploys }),
    note('b', 'Beta', { cluster: deploys }),
    note('c', 'Gamma'),
    note('d', 'Delta'),
  ]
  const story = tell(notes)
  story.join('grace', 'member')
  story.join('barbara', 'member')
  story.ask({ type: 'board.create', title: 'Board', template: 'blank' })
  const board = Object.keys(story.state.boards)[0] ?? ''
  story.ask({ type: 'vote.open', board, budget, ...(perNote !== undefined && { perNote }) })
  const vote = story.last()
  const cast = (by: string, on: string, count: number) =>
    story.ask({ type: 'vote.cast', vote, note: on, count }, by)
  const move = (id: string, cluster: typeof deploys | null) => {
    const index = notes.findIndex(each => each.id === id)
    notes[index] = note(id, notes[index]?.text ?? '', { cluster })
  }
  const close = () => {
    story.ask({ type: 'vote.close', vote })
    const over = story.state.votes[vote]
    if (!over) throw new Error('There is no vote')
    return over
  }
  return { story, notes, cast, move, close }
}

const inShort = (places: ReturnType<typeof ranked>) => places.map(({ id, dots, rank }) => [id, dots, rank])

describe('The notes under a heading', () => {
  test('have one place with the dots of all of them, and tie with others as one', () => {
    const { cast, close } = scene()
    cast('grace', 'a', 1)
    cast('barbara', 'b', 1)
    cast('barbara', 'c', 2)
    const vote = close()
    expect(inShort(ranked(vote))).toEqual([
      ['c', 2, 1],
      ['deploys', 2, 1],
    ])
    expect(ranked(vote).every(({ isTied }) => isTied)).toBe(true)
    expect(ranked(vote).map(nameOf)).toEqual(['Gamma', 'Friday deploys'])
    expect(topOf(vote, 1)).toHaveLength(2)
    // What each note got is told as ever.
    expect(vote.outcome?.results.map(({ note: id, dots }) => [id, dots])).toEqual([
      ['c', 2],
      ['a', 1],
      ['b', 1],
    ])
  })

  test('take no more dots of a person together than one note does', () => {
    const { cast } = scene({ perNote: 2 })
    cast('grace', 'a', 1)
    cast('grace', 'b', 1)
    expect(codeOf(() => cast('grace', 'b', 2))).toBe('too-many-dots')
    expect(codeOf(() => cast('grace', 'c', 1))).toBeUndefined()
    expect(codeOf(() => cast('barbara', 'b', 2))).toBeUndefined()
    cast('grace', 'a', 0)
    expect(codeOf(() => cast('grace', 'b', 2))).toBeUndefined()
  })

  test('are counted as they stand at the close, and a note that is moved takes its dots along, also later', () => {
    const { notes, cast, move, close } = scene()
    cast('grace', 'a', 2)
    cast('grace', 'd', 1)
    cast('barbara', 'b', 1)
    move('d', deploys)
    const vote = close()
    expect(inShort(ranked(vote))).toEqual([['deploys', 4, 1]])
    move('b', null)
    expect(inShort(ranked(vote, standing(notes)))).toEqual([
      ['deploys', 3, 1],
      ['b', 1, 2],
    ])
    // The record of the vote is what was counted.
    expect(inShort(ranked(vote))).toEqual([['deploys', 4, 1]])
  })

  test('keep the dots of one that was deleted after the close', () => {
    const { notes, cast, close } = scene()
    cast('grace', 'a', 2)
    cast('grace', 'b', 1)
    const vote = close()
    notes.shift()
    expect(inShort(ranked(vote, standing(notes)))).toEqual([['deploys', 3, 1]])
  })

  test('lose no dot however they are regrouped, and nobody gives more than a group takes', () => {
    const act = fc.record({
      by: fc.constantFrom('grace', 'barbara'),
      on: fc.constantFrom('a', 'b', 'c', 'd'),
      count: fc.nat(4),
      moved: fc.option(fc.constantFrom('a', 'b', 'c', 'd')),
      into: fc.constantFrom(deploys, { id: 'other', heading: '' }, null),
    })
    fc.assert(
      fc.property(fc.array(act), fc.array(act), fc.integer({ min: 1, max: 3 }), (during, after, perNote) => {
        const { story, notes, cast, move, close } = scene({ budget: 5, perNote })
        for (const { by, on, count, moved, into } of during) {
          if (moved !== null) move(moved, into)
          try {
            const before = Object.values(story.state.votes)[0]?.ballots[by]?.[on] ?? 0
            cast(by, on, count)
            if (count <= before) continue
          } catch (error) {
            if (!(error instanceof DomainError)) throw error
            continue
          }
          const group = notes.find(({ id }) => id === on)?.cluster?.id
          const together = notes.filter(({ id, cluster }) => id === on || (group && cluster?.id === group))
          const ballot = Object.values(story.state.votes)[0]?.ballots[by] ?? {}
          const given = together.reduce((sum, { id }) => sum + (ballot[id] ?? 0), 0)
          expect(given).toBeLessThanOrEqual(perNote)
        }
        const vote = close()
        const all = (vote.outcome?.results ?? []).reduce((sum, { dots }) => sum + dots, 0)
        for (const { moved, into } of after) if (moved !== null) move(moved, into)
        for (const places of [ranked(vote), ranked(vote, standing(notes))]) {
          expect(places.reduce((sum, { dots }) => sum + dots, 0)).toBe(all)
          expect(places.map(({ dots }) => dots)).toEqual(places.map(({ dots }) => dots).sort((a, b) => b - a))
          expect(new Set(places.map(({ id }) => id)).size).toBe(places.length)
        }
      }),
    )
  })
})

test('What is voted on as one is all that stands under a heading, whichever of it is named', () => {
  const inOrder = (doc: Y.Doc, id: string) => votedAsOne(doc, id).map(each => each.id)
  fc.assert(
    fc.property(scattered, fc.nat(2), (placed, seed) => {
      const doc = boardWith(placed, 'blank')
      const chosen = notesOf(doc)
        .filter((_, index) => (index + seed) % 3 !== 0)
        .map(({ id }) => id)
      groupNotes(doc, { id: 'c', heading: 'Heading', index: 'ZzV', notes: chosen }, measure)
      const notes = notesOf(doc)
      const inside = notes.filter(({ cluster }) => cluster?.id === 'c').map(({ id }) => id)
      for (const { id, cluster } of notes)
        expect(inOrder(doc, id).sort()).toEqual(cluster ? inside.toSorted() : [id])
      expect(inOrder(doc, 'c').sort()).toEqual(inside.toSorted())
      expect(inOrder(doc, 'nothing')).toEqual([])
    }),
    { numRuns: 60 },
  )
})
