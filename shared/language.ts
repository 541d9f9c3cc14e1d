import { z } from 'zod'

export const Language = z.enum(['en', 'ru'])
export type Language = z.infer<typeof Language>

/** A text of a template: the same sentence in every language the product speaks. */
export const Localized = z.object({ en: z.string(), ru: z.string() })
export type Localized = z.infer<typeof Localized>
