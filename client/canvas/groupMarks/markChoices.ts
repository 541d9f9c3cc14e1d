// Each mark with its picture and its key: Yes, no (the cross), question. On a Cyrillic layout the place counts.
import { Check, CircleQuestionMark, X, type LucideIcon } from 'lucide-react'
import type { Mark } from '#shared/marks/model.ts'
import type { Chord } from '../keys/keys.ts'

export const markChoices: readonly { mark: Mark; icon: LucideIcon; chord: Chord }[] = [
  { mark: 'agree', icon: Check, chord: { key: 'y', code: 'KeyY' } },
  { mark: 'disagree', icon: X, chord: { key: 'x', code: 'KeyX' } },
  { mark: 'question', icon: CircleQuestionMark, chord: { key: 'q', code: 'KeyQ' } },
]
