import type { Initiative } from '#shared/initiatives/model.ts'
import { useMay } from '../room/usePeople.ts'

/** Whether this person may change initiatives. */
export const useMayEdit = (): boolean => useMay()('initiative.edit')

/** One that was merged into another stays as it was. */
export const useMayEditThis = (initiative: Initiative): boolean =>
  useMayEdit() && initiative.mergedInto === undefined
