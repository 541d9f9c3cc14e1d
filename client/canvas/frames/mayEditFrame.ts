import type { Role } from '#shared/people/model.ts'
import { mayLockShapes } from '#shared/room/permissions.ts'

/** Prepared frames are locked, and then facilitators change them; one that is not locked is everybody's. */
export const mayEditFrame = (role: Role, frame: { isLocked: boolean }): boolean =>
  !frame.isLocked || mayLockShapes(role)
