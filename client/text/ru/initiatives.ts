import type { initiatives as english } from '../en/initiatives.ts'
import type { Translation } from '../translation.ts'

export const initiatives: Translation<typeof english> = {}
