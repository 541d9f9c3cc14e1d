import { useCallback, useSyncExternalStore } from 'react'

/** Below this width dialogs and panels are sheets that rise from the bottom. */
export const NARROW = '(max-width: 767px)'

/** Fingers, or something as blunt, are what points. */
export const COARSE = '(pointer: coarse)'

export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
}
