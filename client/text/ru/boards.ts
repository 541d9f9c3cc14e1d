import type { boards as english } from '../en/boards.ts'
import type { Translation } from '../translation.ts'

export const boards: Translation<typeof english> = {}
