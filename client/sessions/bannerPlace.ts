// Where a page says what everybody is asked to: on a board in one stack with what the board says, elsewhere above the page.
import { useSyncExternalStore } from 'react'

let place: HTMLElement | undefined
const listeners = new Set<() => void>()

function put(next: HTMLElement | undefined): void {
  place = next
  for (const listener of listeners) listener()
}

/** As a `ref` of an element that banners are to stand in while it is there. */
export function bannerPlace(element: HTMLElement): () => void {
  put(element)
  return () => {
    if (place === element) put(undefined)
  }
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useBannerPlace = (): HTMLElement | undefined => useSyncExternalStore(subscribe, () => place)
