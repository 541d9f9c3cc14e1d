import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { createMemoryLog } from '../../../server/logs/memoryLog.ts'
import type { LogStore } from '../../../server/logs/logStore.ts'
import type { BoardConnection } from '../../../client/canvas/sync/connectBoard.ts'
import { joinBoard, until } from '../../server/sync/stage/boardClients.ts'
import {
  boardForTest,
  drawNote,
  openCanvas,
  shapeId,
  shapeIds,
  shapeOf,
  type,
  writeNote,
} from './stage/boards.ts'
import { cableTo } from './stage/cable.ts'

const saveOf = ({ status }: BoardConnection) => {
  const now = status.get()
  return now.phase === 'ready' ? now.save : now.phase
}
const pendingOf = ({ status }: BoardConnection) => {
  const now = status.get()
  return now.phase === 'ready' ? now.pending : undefined
}
const online = (canvas: BoardConnection) =>
  until(() => {
    const now = canvas.status.get()
    return now.phase === 'ready' && now.isOnline
  }, 'to be online')

/** A log whose disk is as slow as a test wants. */
function slowLog() {
  const log = createMemoryLog()
  let held: (() => void)[] | undefined
  const slow: LogStore = {
    ...log,
    append: async batch => {
      if (held) await new Promise<void>(resolve => held?.push(resolve))
      return log.append(batch)
    },
  }
  return {
    log: slow,
    hold: () => (held = []),
    isWaiting: () => held !== undefined && held.length > 0,
    release() {
      const due = held
      held = undefined
      due?.forEach(go => go())
    },
  }
}

describe('Saved', () => {
  it('is said once everything is on disk, and not before', async () => {
    const disk = slowLog()
    const { canvas, member } = await boardForTest({ log: disk.log })
    const ada = await canvas(member)
    expect(saveOf(ada)).toBe('saved')
    disk.hold()
    drawNote(ada, 'n')
    type(ada, 'n', 'important')
    await until(() => saveOf(ada) === 'saving', 'it to be saving')
    expect(pendingOf(ada)).toBe(2)
    await until(() => disk.isWaiting(), 'the server to write')
    expect(saveOf(ada)).toBe('saving')
    disk.release()
    await until(() => saveOf(ada) === 'saved', 'it to be saved')
    expect(pendingOf(ada)).toBe(0)
  })

  it('counts what is kept on this device while the cable is out, and brings it along', async () => {
    const { canvas, facilitator, member, server } = await boardForTest()
    const cable = await cableTo(server.origin)
    const ada = await canvas(member, { origin: cable.origin })
    const grace = await canvas(facilitator)
    drawNote(ada, 'before')
    await until(() => shapeOf(grace, 'before') && saveOf(ada) === 'saved', 'the note')
    cable.pull()
    await until(() => saveOf(ada) === 'offline', 'it to be offline')
    for (let note = 0; note < 5; note++) drawNote(ada, `offline-${note}`)
    drawNote(grace, 'meanwhile')
    await until(() => pendingOf(ada) === 5, 'five changes')
    expect(shapeIds(grace)).toHaveLength(2)
    const said: [unknown, unknown][] = []
    ada.status.subscribe(() => said.push([saveOf(ada), pendingOf(ada)]))
    cable.plugIn()
    await until(() => saveOf(ada) === 'saved', 'it to be saved')
    expect(said).not.toContainEqual(['saved', 5])
    await until(() => shapeIds(grace).length === 7 && shapeIds(ada).length === 7, 'all notes on both')
  })

  it('is not said of what went out and was never answered', async () => {
    const { canvas, facilitator, member, server } = await boardForTest()
    const cable = await cableTo(server.origin)
    const ada = await canvas(member, { origin: cable.origin })
    const grace = await canvas(facilitator)
    cable.hold()
    drawNote(ada, 'lost')
    await until(() => saveOf(ada) === 'saving', 'it to be saving')
    cable.pull()
    await until(() => saveOf(ada) === 'offline', 'it to be offline')
    expect(pendingOf(ada)).toBe(1)
    cable.plugIn()
    await until(() => saveOf(ada) === 'saved', 'it to be saved')
    await until(() => shapeOf(grace, 'lost'), 'the note')
  })

  it('is said in the end of what was drawn while a board was locked, once it is open again', async () => {
    const { canvas, facilitator, member, board } = await boardForTest()
    const ada = await canvas(member)
    const grace = await canvas(facilitator)
    await facilitator.command({ type: 'board.lock', board, locked: true })
    drawNote(ada, 'too late')
    ada.setAccess('look')
    await until(() => saveOf(ada) === 'held', 'it to be said that the note waits')
    expect(pendingOf(ada)).toBe(1)
    await facilitator.command({ type: 'board.lock', board, locked: false })
    ada.setAccess('edit')
    await until(() => shapeOf(grace, 'too late'), 'the note')
    await until(() => saveOf(ada) === 'saved', 'it to be saved')
    drawNote(ada, 'on time')
    await until(() => saveOf(ada) === 'saved' && shapeOf(grace, 'on time'), 'the next note')
  })

  it('is said of more than a message may hold, drawn at once and brought back at once', async () => {
    const { canvas, facilitator, member } = await boardForTest()
    const ada = await canvas(member)
    const grace = await canvas(facilitator)
    const notes = Array.from({ length: 200 }, (_, note) => `n${note}`)
    const text = 'as long as a note may be '.repeat(390)
    ada.edit(doc => notes.forEach(id => writeNote(doc, id, { 'props.text': new Y.Text(text) })))
    await until(() => shapeIds(grace).length === notes.length, 'all notes')
    ada.store.remove(notes.map(shapeId))
    ada.flush()
    await until(() => shapeIds(grace).length === 0, 'no notes')
    ada.undo.undo()
    await until(() => shapeIds(grace).length === notes.length, 'all notes again')
    await until(() => saveOf(ada) === 'saved', 'it to be saved')
    expect(grace.status.get()).toMatchObject({ phase: 'ready', isOnline: true })
  })
})

describe('A board', () => {
  it('that was drawn on offline by several comes together, with nothing lost', async () => {
    const { canvas, facilitator, member, server } = await boardForTest()
    const cable = await cableTo(server.origin)
    const people = await Promise.all([
      canvas(member, { origin: cable.origin }),
      canvas(member, { origin: cable.origin }),
      canvas(facilitator, { origin: cable.origin }),
    ])
    const [first] = people
    if (!first) throw new Error('nobody there')
    drawNote(first, 'shared', '-')
    for (const person of people) await until(() => shapeOf(person, 'shared'), 'the note')
    cable.pull()
    for (const person of people) await until(() => saveOf(person) === 'offline', 'to be offline')
    for (const [who, person] of people.entries()) {
      for (let note = 0; note < 100; note++) drawNote(person, `p${who}-${note}`, `note ${note}`)
      type(person, 'shared', who === 1 ? `-${who}` : `${who}-`)
    }
    cable.plugIn()
    for (const person of people) await online(person)
    for (const person of people) await until(() => shapeIds(person).length === 301, 'all notes')
    const texts = people.map(({ doc }) => recordsOf(doc).get('shape:shared')?.get('props.text')?.toString())
    expect(new Set(texts).size).toBe(1)
    for (const letter of '-012') expect(texts[0]).toContain(letter)
  })

  it.each([
    ['without a token', '', 4401],
    ['with a wrong one', 'nonsense', 4401],
  ])('is refused for good %s', async (_how, token, code) => {
    const { server, board, member } = await boardForTest()
    const canvas = openCanvas({ server, board, person: { ...member, token } })
    await until(() => canvas.status.get().phase === 'refused', 'the refusal')
    expect(canvas.status.get()).toEqual({ phase: 'refused', code })
  })

  it('that is not there is refused for good', async () => {
    const { server, member } = await boardForTest()
    const canvas = openCanvas({ server, board: 'nowhere', person: member })
    await until(() => canvas.status.get().phase === 'refused', 'the refusal')
    expect(canvas.status.get()).toEqual({ phase: 'refused', code: 4404 })
  })

  it('with many notes is ready when all of them are shown, and the page lives meanwhile', async () => {
    const { server, board, canvas, facilitator, member, seat } = await boardForTest()
    const program = await joinBoard(seat(facilitator))
    for (let part = 0; part < 3; part++)
      program.doc.transact(() => {
        for (let note = 0; note < 500; note++) writeNote(program.doc, `n${part}-${note}`)
      })
    const first = await canvas(facilitator)
    await until(() => shapeIds(first).length === 1_500, 'all notes')
    const ada = openCanvas({ server, board, person: member })
    const shownWhen: [phase: string, shown: number][] = []
    const look = () => shownWhen.push([ada.status.get().phase, shapeIds(ada).length])
    await until(() => look() && ada.status.get().phase === 'ready', 'the board is shown')
    expect(shownWhen.at(-1)).toEqual(['ready', 1_500])
    expect(shownWhen.filter(([phase]) => phase === 'ready')).toHaveLength(1)
    expect(shownWhen.some(([phase, shown]) => phase === 'loading' && shown > 0)).toBe(true)
  })
})
