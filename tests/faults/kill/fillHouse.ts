// A data folder as it is after a year: rooms with many boards, each begun from a template.
import { randomBytes } from 'node:crypto'
import { createTokens } from '../../../server/rooms/tokens.ts'
import { openHouse } from '../house.ts'

const boardsARoom = 50

/** Resolves with a room, and the token of somebody in it. */
export async function fillHouse(directory: string, boards: number): Promise<{ room: string; token: string }> {
  const { app, key } = await openHouse(directory)
  const by = randomBytes(10).toString('hex')
  let last = ''
  for (let made = 0; made === 0 || made < boards; made += boardsARoom) {
    const you = { name: 'Ada', color: undefined }
    const { state } = await app.rooms.create({ name: 'Support', language: 'en', you }, by)
    last = state.room.id
    const count = Math.min(boardsARoom, boards - made)
    await Promise.all(
      Array.from({ length: count }, (_, index) =>
        app.rooms.ask(last, by, {
          type: 'board.create',
          title: `Board ${index}`,
          template: 'retro-sailboat',
        }),
      ),
    )
  }
  await app.close()
  return { room: last, token: createTokens(key).forPerson(by) }
}
