// How well, and how fast, the same ideas of several groups are found: the rows of it.
import type { Row } from '../table.ts'
import { timeConvergence } from './duration.ts'
import { measureQuality } from './quality.ts'

const goals = { ru: 0.55, en: 0.65 }

export function convergencePart(): Row[] {
  const found = measureQuality().flatMap(({ workshop, language, score, others }): Row[] => {
    const isReference = workshop === 'reference'
    const othersBy = (measure: keyof typeof score) =>
      Object.fromEntries(Object.entries(others).map(([name, other]) => [name, other[measure]]))
    const of = `${workshop}, ${language}`
    return [
      {
        what: `ideas of several groups found, F1 (${of})`,
        unit: '',
        measured: score.f1,
        isLeast: true,
        ...(isReference && { goal: goals[language] }),
        others: othersBy('f1'),
      },
      {
        what: `a partner among the first three (${of})`,
        unit: '',
        measured: score.firstThree,
        isLeast: true,
        ...(isReference && { goal: 0.92 }),
        others: othersBy('firstThree'),
      },
    ]
  })
  return [
    ...found,
    { what: 'ideas found in 40 notes', unit: 'ms', measured: timeConvergence(40), goal: 100 },
    { what: 'ideas found in 2,000 notes', unit: 'ms', measured: timeConvergence(2_000), goal: 3_000 },
  ]
}
