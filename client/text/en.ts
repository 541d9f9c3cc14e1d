import { first } from './en/first.ts'
import { late } from './en/late.ts'

/** Every word a person reads, one object a feature. These keys are the source; ru.ts has to match them. */
export const en = { ...first, ...late }
