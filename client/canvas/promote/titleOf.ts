import { upTo } from '#shared/fields.ts'

/** What a note says, on one line and as long as a title may be. */
export const titleOf = (text: string): string => upTo(200, text.replace(/\s+/g, ' ').trim())
