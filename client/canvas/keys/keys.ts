// Which key means what, on any keyboard layout.

export interface KeyPress {
  key: string
  code: string
  shiftKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
}

export interface Chord {
  /** As on a Latin keyboard, in lower case: `v`, `?`, `delete`. */
  key: string
  /** Where that key is, for layouts that write other letters with it. */
  code: string
  shift?: boolean
  /** Ctrl, or ⌘ on a Mac. */
  mod?: boolean
}

const isLatin = (key: string) => key.length > 1 || /[\u0020-\u007e]/.test(key)

function isChord(press: KeyPress, { shift = false, mod = false }: Chord): boolean {
  return press.shiftKey === shift && (press.ctrlKey || press.metaKey) === mod && !press.altKey
}

/** By the letter first; by the place of the key only where the layout writes no Latin letter or it is a digit. */
export function isPressed(press: KeyPress, chord: Chord): boolean {
  if (press.altKey) return false
  if (chord.key === '?') return press.key === '?' && !press.ctrlKey && !press.metaKey
  if (!isChord(press, chord)) return false
  if (press.key.toLowerCase() === chord.key) return true
  const isDigit = chord.code.startsWith('Digit')
  return press.code === chord.code && (isDigit || !isLatin(press.key))
}

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent)

/** As a person reads it: `Ctrl+Z`, `⌘Z`, `Shift+1`. */
export function chordText({ key, code, shift, mod }: Chord): string {
  const name = code.startsWith('Digit') ? code.slice(5) : key.length === 1 ? key.toUpperCase() : titled(key)
  const held = [mod && (isMac ? '⌘' : 'Ctrl'), shift && 'Shift'].filter(Boolean)
  return key === '?' ? '?' : [...held, name].join('+')
}

const titled = (key: string) => key[0]?.toUpperCase() + key.slice(1)

/** Keys that act alone, and would act when somebody only wants to write: these can be switched off. */
export const isSingleKey = ({ mod, key }: Chord): boolean => !mod && key.length === 1
