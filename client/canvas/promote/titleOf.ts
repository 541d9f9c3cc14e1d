/** What a note says, on one line and as long as a title may be. */
export const titleOf = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 200)
