import { useSyncExternalStore } from 'react'
import { remember, remembered } from './remembered.ts'

/** Something this browser has on or off, the same on every page and at the next visit. */
export interface RememberedSwitch {
  get: () => boolean
  set: (on: boolean) => void
  use: () => boolean
}

export function createRememberedSwitch(key: string, first: boolean): RememberedSwitch {
  const listeners = new Set<() => void>()
  const stored = remembered(key)
  let isOn = stored === undefined ? first : stored === 'on'
  const get = () => isOn
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return {
    get,
    set(on) {
      isOn = on
      remember(key, on ? 'on' : 'off')
      for (const listener of listeners) listener()
    },
    use: () => useSyncExternalStore(subscribe, get),
  }
}
