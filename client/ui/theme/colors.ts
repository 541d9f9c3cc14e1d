/** The eight colours an avatar, a swatch or a note can wear. Their values are in tokens.css. */
export const colors = ['yellow', 'orange', 'pink', 'violet', 'blue', 'teal', 'green', 'grey'] as const

export type Color = (typeof colors)[number]
