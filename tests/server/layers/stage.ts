// A board on which people write hidden from each other, or visit as a group.
import type { Participant } from '../people.ts'
import { scene, type Scene } from '../sync/scene.ts'
import type { ServerOptions } from '../fixture.ts'

export interface Hidden extends Scene {
  draftOf: (person: Participant) => string
  hide: () => Promise<unknown>
  reveal: (person?: Participant) => Promise<unknown>
}

export async function hiddenScene(options: ServerOptions = {}): Promise<Hidden> {
  const set = await scene(options)
  const { facilitator, board } = set
  const hidden: Hidden = {
    ...set,
    draftOf: person => `${board}~draft:${person.me.id}`,
    hide: () => facilitator.command({ type: 'board.hide', board }),
    reveal: person =>
      facilitator.command({ type: 'board.reveal', board, ...(person && { person: person.me.id }) }),
  }
  await hidden.hide()
  return hidden
}
