import { useSyncExternalStore } from 'react'
import { remember, remembered } from '../../ui/browser/remembered.ts'

const KEY = 'rotunda.singleKeys'
const listeners = new Set<() => void>()
let areOn = remembered(KEY) !== 'off'

/** Whether N, V, T and the others act alone. Some write with a voice or a switch, and set them off by accident. */
export const areSingleKeysOn = (): boolean => areOn

export function setSingleKeys(on: boolean): void {
  areOn = on
  remember(KEY, on ? 'on' : 'off')
  for (const listener of listeners) listener()
}

export const useSingleKeys = (): boolean =>
  useSyncExternalStore(listener => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, areSingleKeysOn)
