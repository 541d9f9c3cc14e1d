// Somebody who asks for one thing after the other over HTTP, and keeps what was answered.
import type { Answer } from '#shared/api/endpoints.ts'
import { setTimeout as wait } from 'node:timers/promises'
import { Refused, type Client } from '../../server/client.ts'
import type { CommandInput } from '../../server/people.ts'
import type { Dice } from '../dice.ts'

export interface AnsweredCommand extends Answer<'command'> {
  id: string
}

interface About {
  room: string
  board: string
  initiative: string
}

export class Asker {
  readonly answered: AnsweredCommand[] = []
  /** Ids of notes that were laid down by HTTP. */
  readonly notes: string[] = []
  /** What was asked and not answered: nobody knows whether it happened. */
  open: { command: CommandInput; id: string } | undefined
  /** Refusals, of which there should be none. */
  refused: string[] = []
  readonly #name: string
  readonly #dice: Dice
  #count = 0

  constructor(name: string, dice: Dice) {
    this.#name = name
    this.#dice = dice
  }

  /** Asks until the server is gone, or `isOver` says so. First again for what was not answered. */
  async askOn(client: Client, about: About, isOver: () => boolean): Promise<void> {
    const { room, board } = about
    while (!isOver()) {
      try {
        if (!this.open && this.#dice.falls(0.2)) {
          const text = `${this.#name} lays ${this.#count++}`
          const body = { notes: [{ text }] }
          this.notes.push(...(await client.call('addNotes', { params: { room, board }, body })).ids)
          continue
        }
        this.open ??= { command: this.#think(about), id: `${this.#name}-${this.#count++}` }
        const { command, id } = this.open
        const answer = await client.call('command', { params: { room }, body: { ...command, id } })
        this.answered.push({ id, ...answer })
        this.open = undefined
      } catch (cause) {
        if (!(cause instanceof Refused)) return
        this.refused.push(cause.message)
        this.open = undefined
        await wait(20)
      }
    }
  }

  #think({ initiative }: About): CommandInput {
    const words = `${this.#name} says ${this.#count}`
    if (this.#dice.falls(0.05))
      return { type: 'board.create', title: words, template: 'retro-start-stop-continue' }
    if (this.#dice.falls(0.3)) return { type: 'initiative.edit', initiative, description: words }
    return { type: 'initiative.comment', initiative, text: words }
  }
}
