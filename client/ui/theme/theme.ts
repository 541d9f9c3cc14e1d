import { useSyncExternalStore } from 'react'
import { remember, remembered } from '../browser/remembered.ts'

// Which theme is shown. public/first.js does the same before the first paint; keep the key in step.

export const themePreferences = ['system', 'light', 'dark'] as const
export type ThemePreference = (typeof themePreferences)[number]
export type Theme = 'light' | 'dark'

const KEY = 'rotunda.theme'
const BROWSER_BAR: Record<Theme, string> = { light: '#f7f8fa', dark: '#12151c' }

const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()
let preference = readPreference()

function readPreference(): ThemePreference {
  const stored = remembered(KEY)
  return themePreferences.find(known => known === stored) ?? 'system'
}

function currentTheme(): Theme {
  if (preference !== 'system') return preference
  return systemIsDark.matches ? 'dark' : 'light'
}

function apply(): void {
  const theme = currentTheme()
  document.documentElement.dataset.theme = theme
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', BROWSER_BAR[theme])
  listeners.forEach(listener => listener())
}

/** Applies the remembered theme and follows the system and the other tabs from then on. Call once. */
export function startTheme(): void {
  systemIsDark.addEventListener('change', apply)
  window.addEventListener('storage', event => {
    if (event.key !== KEY) return
    preference = readPreference()
    apply()
  })
  apply()
}

export function setThemePreference(chosen: ThemePreference): void {
  preference = chosen
  remember(KEY, chosen)
  apply()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useTheme() {
  return {
    theme: useSyncExternalStore(subscribe, currentTheme),
    preference: useSyncExternalStore(subscribe, () => preference),
    setPreference: setThemePreference,
  }
}
