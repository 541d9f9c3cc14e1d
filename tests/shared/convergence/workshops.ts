// Workshops whose notes somebody has sorted into ideas by hand, to measure convergence with: the reference session, and
// others that were made up by people who did not know how it works. The settings were found on the first seven. The last
// three came after that, and nothing was tuned to them.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Voice } from '#shared/convergence/model.ts'
import type { Language } from '#shared/language.ts'

const Workshop = z.object({
  boards: z.array(
    z.object({
      group: z.string(),
      round: z.number(),
      notes: z.array(
        z.object({
          stage: z.string(),
          row: z.string(),
          text: z.object({ en: z.string(), ru: z.string() }),
          theme: z.string().nullish(),
        }),
      ),
    }),
  ),
})

export interface Sorted {
  voices: Voice[]
  /** By voice: the idea it stands for, if any. */
  themes: (string | undefined)[]
  background: string[]
}

const files = {
  reference: '../../../templates/sessions/support-strategy.json',
  clinic: './workshops/clinic.json',
  retro: './workshops/retro.json',
  shop: './workshops/shop.json',
  onboarding: './workshops/onboarding.json',
  library: './workshops/library.json',
  depot: './workshops/depot.json',
  bank: './workshops/bank.json',
  conference: './workshops/conference.json',
  factory: './workshops/factory.json',
}
export type WorkshopName = keyof typeof files
export const workshopNames = Object.keys(files) as WorkshopName[]

const WeakModel = z.partialRecord(z.enum(workshopNames), z.array(z.base64()))

/**
 * The English notes of a workshop as a small model sees them, the Universal Sentence Encoder (lite), whose 512 numbers are
 * folded to 128 bytes. By itself it finds partners less often than words do. Undefined where it was not asked.
 */
export function seenByWeakModel(name: WorkshopName): Sorted | undefined {
  const text = readFileSync(new URL('./workshops/weakModel.json', import.meta.url), 'utf8')
  const vectors = WeakModel.parse(JSON.parse(text))[name]
  if (!vectors) return undefined
  const sorted = readWorkshop(name, 'en')
  const voices = sorted.voices.map((voice, index) => ({
    ...voice,
    vector: new Int8Array(Buffer.from(vectors[index] ?? '', 'base64')),
  }))
  return { ...sorted, voices }
}

/** The notes of the last round are compared, those of the rounds before are background. */
export function readWorkshop(name: WorkshopName, language: Language): Sorted {
  const text = readFileSync(new URL(files[name], import.meta.url), 'utf8')
  const { boards } = Workshop.parse(JSON.parse(text))
  const last = Math.max(...boards.map(({ round }) => round))
  const compared = boards
    .filter(({ round }) => round === last)
    .flatMap(({ group, notes }) => notes.map(note => ({ ...note, group })))
  return {
    voices: compared.map(({ text, group, stage, row }) => ({
      text: text[language],
      side: group,
      column: stage,
      row,
    })),
    themes: compared.map(({ theme }) => theme ?? undefined),
    background: boards
      .filter(({ round }) => round !== last)
      .flatMap(({ notes }) => notes.map(({ text }) => text[language])),
  }
}
