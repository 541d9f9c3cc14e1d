// How well the same ideas of several groups are found.
import { propose } from '#shared/convergence/propose.ts'
import { Language } from '#shared/language.ts'
import { proposePlainly } from '../../shared/convergence/baseline.ts'
import { scoreOf, type Score } from '../../shared/convergence/score.ts'
import {
  readWorkshop,
  seenByWeakModel,
  workshopNames,
  type Sorted,
  type WorkshopName,
} from '../../shared/convergence/workshops.ts'

interface Found {
  workshop: WorkshopName
  language: Language
  score: Score
  /** Of others, by their names. */
  others: Record<string, Score>
}

const scored = (sorted: Sorted): Score => scoreOf(sorted, propose(sorted.voices, sorted.background))

export const measureQuality = (): Found[] =>
  workshopNames.flatMap(workshop =>
    Language.options.map(language => {
      const sorted = readWorkshop(workshop, language)
      const seen = language === 'en' ? seenByWeakModel(workshop) : undefined
      return {
        workshop,
        language,
        score: scored(sorted),
        others: {
          'plain baseline': scoreOf(sorted, proposePlainly(sorted)),
          ...(seen && { 'with a weak model': scored(seen) }),
        },
      }
    }),
  )
