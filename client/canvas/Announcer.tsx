import { VisuallyHidden } from '../ui/marks/VisuallyHidden.tsx'
import { announced } from './announce.ts'
import { useObservable } from './sync/useObservable.ts'

/** Speaks what `announce` is given, when the reader has a moment. */
export function Announcer() {
  const words = useObservable(announced)
  return <VisuallyHidden role="status">{words}</VisuallyHidden>
}
