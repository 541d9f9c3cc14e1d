// What this browser remembers between visits. Storage can be full or forbidden; then nothing is remembered.

export function remembered(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

/** Everything, of all pages of this server. */
export function forgetAll(): void {
  try {
    localStorage.clear()
    sessionStorage.clear()
  } catch {
    // nothing was remembered
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // forgotten at the end of the visit
  }
}
