import { Suspense } from 'react'
import { useObservable } from '../sync/useObservable.ts'
import { RemoveLaneDialog } from './later.ts'
import { removal } from './lanes/removal.ts'

/** What is asked before a column or row goes. */
export function FrameDialogs() {
  const asked = useObservable(removal)
  if (!asked) return null
  return (
    <Suspense>
      <RemoveLaneDialog removal={asked} onClose={() => removal.set(undefined)} />
    </Suspense>
  )
}
