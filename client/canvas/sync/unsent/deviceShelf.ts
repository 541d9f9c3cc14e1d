// The shelf on this device.
import { z } from 'zod'
import { clearBoard, done, transact } from '../../../room/kept/keptDatabase.ts'
import { keepForGood } from './keepForGood.ts'
import type { Shelf } from './shelf.ts'

const Kept = z.object({
  key: z.number(),
  update: z.instanceof(Uint8Array),
  count: z.number().int().positive(),
})

/** What `person` wrote on `board` in this browser. */
export function shelfOf(person: string, board: string): Shelf {
  const whose = [person, board]
  return {
    read: () =>
      transact('readonly', async store => {
        const rows = await done<unknown[]>(store.index('whose').getAll(whose))
        return rows.flatMap(row => Kept.safeParse(row).data ?? [])
      }),
    async put(batch) {
      const key = await transact('readwrite', store => done(store.add({ ...batch, person, board })))
      keepForGood()
      return z.number().parse(key)
    },
    async remove(keys) {
      await transact('readwrite', store => Promise.all(keys.map(key => done(store.delete(key)))))
    },
    clear: () => clearBoard(person, board),
  }
}
