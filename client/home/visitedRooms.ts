// The rooms this browser has been in, the latest first. Whether it is still let in only the server knows.
import { z } from 'zod'
import { remember, remembered } from '../ui/browser/remembered.ts'

const VisitedRoom = z.object({ id: z.string(), name: z.string() })
export type VisitedRoom = z.infer<typeof VisitedRoom>

const KEY = 'rotunda.rooms'
const most = 12

export function visitedRooms(): VisitedRoom[] {
  try {
    return z.array(VisitedRoom).parse(JSON.parse(remembered(KEY) ?? '[]'))
  } catch {
    return []
  }
}

export function rememberRoom({ id, name }: VisitedRoom): void {
  const others = visitedRooms().filter(room => room.id !== id)
  remember(KEY, JSON.stringify([{ id, name }, ...others].slice(0, most)))
}

export function forgetRoom(id: string): void {
  remember(KEY, JSON.stringify(visitedRooms().filter(room => room.id !== id)))
}
