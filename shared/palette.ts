import { z } from 'zod'

/** The eight colours of notes, groups and people, by name; what they look like is the client's business. */
export const PaletteColor = z.enum(['yellow', 'orange', 'pink', 'violet', 'blue', 'teal', 'green', 'grey'])
export type PaletteColor = z.infer<typeof PaletteColor>
