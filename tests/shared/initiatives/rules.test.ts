import { describe, expect, test } from 'vitest'
import { needsReason, nextStatuses, Status } from '#shared/initiatives/model.ts'
import { initiativesByNote, openInitiatives } from '#shared/initiatives/select.ts'
import { codeOf } from '../room/story.ts'
import { withBoard } from './withBoard.ts'

function promoted(names = ['first'], title?: string) {
  const story = withBoard()
  const sources = names.map(name => ({ board: story.board, note: name }))
  story.ask({ type: 'initiative.promote', sources, ...(title !== undefined && { title }) })
  const id = story.last()
  return { story, id, initiative: () => story.state.initiatives.get(id) }
}

describe('promoting notes', () => {
  test('takes the first note’s text as title, and remembers what each note said', () => {
    const { initiative, story } = promoted(['first', 'second'])
    expect(initiative()).toMatchObject({
      title: 'Call back within an hour',
      status: 'proposed',
      createdBy: 'ada',
      sources: [
        {
          board: story.board,
          note: 'first',
          text: 'Call back\nwithin an hour',
          zone: 'pains/fix',
          author: 'grace',
          group: 'red',
          round: 2,
        },
        { note: 'second', text: 'x'.repeat(300) },
      ],
    })
  })

  test('cuts a long text to the length of a title', () => {
    const { initiative } = promoted(['second'])
    expect(initiative()?.title).toBe(`${'x'.repeat(199)}…`)
  })

  test('passes over empty notes for the title', () => {
    expect(promoted(['empty', 'first']).initiative()?.title).toBe('Call back within an hour')
  })

  test('gives it to somebody in the same step, but to no stranger', () => {
    const story = withBoard()
    const promote = (owner: string) =>
      story.ask({ type: 'initiative.promote', sources: [{ board: story.board, note: 'first' }], owner })
    const events = promote('ada')
    expect(events.map(({ type }) => type)).toEqual(['initiative.promoted', 'initiative.ownerSet'])
    const [made] = story.state.initiatives.values()
    expect(made).toMatchObject({ title: 'Call back within an hour', owner: 'ada' })
    expect(codeOf(() => promote('stranger'))).toBe('no-such-person')
  })

  test('needs a title when no note has text', () => {
    expect(codeOf(() => promoted(['empty']))).toBe('title-required')
    expect(promoted(['empty'], 'Given').initiative()?.title).toBe('Given')
  })

  test('takes a note once, however often and in whatever form it is named', () => {
    expect(promoted(['first', 'shape:first', 'first']).initiative()?.sources).toHaveLength(1)
  })

  test('refuses a note that is not there', () => {
    expect(codeOf(() => promoted(['first', 'gone']))).toBe('no-such-note')
  })
})

describe('a status', () => {
  /** Ways from `proposed` to every status. */
  const ways: Record<Status, Status[]> = {
    proposed: [],
    accepted: ['accepted'],
    'in-progress': ['accepted', 'in-progress'],
    done: ['accepted', 'in-progress', 'done'],
    backlog: ['backlog'],
    cancelled: ['cancelled'],
  }

  function at(status: Status) {
    const { story, id, initiative } = promoted()
    for (const step of ways[status])
      story.ask({ type: 'initiative.setStatus', initiative: id, status: step, reason: 'because' })
    expect(initiative()?.status).toBe(status)
    return { story, id, initiative }
  }

  test.each(Status.options)('goes from %s only where it may', from => {
    for (const status of Status.options) {
      const { story, id, initiative } = at(from)
      const command = { type: 'initiative.setStatus', initiative: id, status, reason: 'because' } as const
      if (status === from) expect(story.ask(command)).toEqual([])
      else if (nextStatuses[from].includes(status)) {
        story.ask(command)
        expect(initiative()?.status).toBe(status)
      } else expect(codeOf(() => story.ask(command))).toBe('status-jump')
    }
  })

  test.each(['backlog', 'cancelled'] as const)(
    'of %s needs a reason, and loses it when it is left',
    status => {
      expect(needsReason(status)).toBe(true)
      const { story, id, initiative } = promoted()
      expect(codeOf(() => story.ask({ type: 'initiative.setStatus', initiative: id, status }))).toBe(
        'reason-required',
      )
      story.ask({ type: 'initiative.setStatus', initiative: id, status, reason: 'No money' })
      expect(initiative()?.reason).toBe('No money')
      story.ask({ type: 'initiative.setStatus', initiative: id, status: 'proposed' })
      expect(initiative()?.reason).toBeUndefined()
    },
  )

  test('says since when it holds; other changes leave that alone', () => {
    const { story, id, initiative } = at('accepted')
    const statusAt = initiative()?.statusAt
    story.ask({ type: 'initiative.comment', initiative: id, text: 'Good' })
    expect(initiative()?.statusAt).toBe(statusAt)
    expect(initiative()?.updatedAt).not.toBe(statusAt)
  })
})

describe('editing', () => {
  test('changes what is given, and takes away what is given empty', () => {
    const { story, id, initiative } = promoted()
    story.ask({ type: 'initiative.edit', initiative: id, theme: 'Speed', due: '2026-03-20' })
    story.ask({ type: 'initiative.edit', initiative: id, title: 'Call back' })
    expect(initiative()).toMatchObject({ title: 'Call back', theme: 'Speed', due: '2026-03-20' })
    story.ask({ type: 'initiative.edit', initiative: id, theme: '', due: null })
    expect(initiative()?.theme).toBeUndefined()
    expect(initiative()?.due).toBeUndefined()
    expect(story.ask({ type: 'initiative.edit', initiative: id })).toEqual([])
  })

  test('gives it to somebody who is in the room, and takes it back', () => {
    const { story, id, initiative } = promoted()
    story.join('grace', 'member')
    story.ask({ type: 'initiative.setOwner', initiative: id, person: 'grace' })
    expect(initiative()?.owner).toBe('grace')
    expect(story.ask({ type: 'initiative.setOwner', initiative: id, person: 'grace' })).toEqual([])
    story.ask({ type: 'initiative.setOwner', initiative: id, person: null })
    expect(initiative()?.owner).toBeUndefined()
    story.ask({ type: 'person.remove', person: 'grace' })
    const give = () => story.ask({ type: 'initiative.setOwner', initiative: id, person: 'grace' })
    expect(codeOf(give)).toBe('no-such-person')
  })
})

describe('merging', () => {
  function two() {
    const { story, id: into } = promoted(['first'])
    const sources = ['first', 'second'].map(name => ({ board: story.board, note: name }))
    story.ask({ type: 'initiative.promote', sources })
    return { story, into, from: story.last() }
  }

  test('brings sources and comments together, each once, oldest first', () => {
    const { story, into, from } = two()
    story.ask({ type: 'initiative.comment', initiative: from, text: 'Said first' })
    story.ask({ type: 'initiative.comment', initiative: into, text: 'Said later' })
    story.ask({ type: 'initiative.merge', into, from })
    expect(story.state.initiatives.get(into)?.sources.map(source => source.note)).toEqual(['first', 'second'])
    expect(story.state.initiatives.get(into)?.comments.map(comment => comment.text)).toEqual([
      'Said first',
      'Said later',
    ])
    expect(openInitiatives(story.state).map(initiative => initiative.id)).toEqual([into])
  })

  test('the badges of both initiatives’ notes lead to the one that stays', () => {
    const { story, into, from } = two()
    story.ask({ type: 'initiative.merge', into, from })
    const badges = [...initiativesByNote(story.state).values()].map(initiative => initiative.id)
    expect(badges).toEqual([into, into])
  })

  test('is refused with itself, and with what was merged before', () => {
    const { story, into, from } = two()
    expect(codeOf(() => story.ask({ type: 'initiative.merge', into, from: into }))).toBe('invalid-input')
    story.ask({ type: 'initiative.merge', into, from })
    for (const act of [
      () => story.ask({ type: 'initiative.merge', into, from }),
      () => story.ask({ type: 'initiative.merge', into: from, from: into }),
      () => story.ask({ type: 'initiative.comment', initiative: from, text: 'Late' }),
      () => story.ask({ type: 'initiative.edit', initiative: from, title: 'Late' }),
    ])
      expect(codeOf(act)).toBe('already-merged')
  })
})
