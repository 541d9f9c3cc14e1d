import { z } from 'zod'
import type { Language } from '../language.ts'

/** What goes with a person: what tells who they are, or also what they wrote and drew. */
export const Erased = z.enum(['name', 'words'])
export type Erased = z.infer<typeof Erased>

/** Who takes the place of somebody whose name is no longer known. */
export const someone: Record<Language, string> = {
  en: 'Someone who left',
  ru: 'Бывший участник',
}
