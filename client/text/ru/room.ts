import type { room as english } from '../en/room.ts'
import type { Translation } from '../translation.ts'

export const room: Translation<typeof english> = {}
