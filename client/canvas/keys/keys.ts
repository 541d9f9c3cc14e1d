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
  /** ⌥ on a Mac, where it writes signs such as å: then the place counts. */
  alt?: boolean
}

/** Named keys are the same everywhere; `Dead` is one that waits for the letter its accent goes on. */
const isLatin = (key: string) => (key.length > 1 ? key !== 'Dead' : /[\u0020-\u007e]/.test(key))

function isHeld(press: KeyPress, { shift = false, mod = false, alt = false }: Chord): boolean {
  return press.shiftKey === shift && (press.ctrlKey || press.metaKey) === mod && press.altKey === alt
}

/** Signs stand on other keys of other layouts, with or without Shift: they are known by what they write. */
const isSign = ({ key, mod, alt }: Chord) => (key === '?' || key === '/') && !mod && !alt

/** What the key of a sign writes where there are no Latin letters. */
const onCyrillic = new Map([['/', '.']])

function isSignPressed(press: KeyPress, { key, code }: Chord): boolean {
  if (press.ctrlKey || press.metaKey || press.altKey) return false
  return press.key === key || (press.code === code && !press.shiftKey && press.key === onCyrillic.get(key))
}

/** By the letter first; by the place of the key only where the layout writes no Latin letter or it is a digit. */
export function isPressed(press: KeyPress, chord: Chord): boolean {
  if (isSign(chord)) return isSignPressed(press, chord)
  if (!isHeld(press, chord)) return false
  if (press.key.toLowerCase() === chord.key) return true
  const isDigit = chord.code.startsWith('Digit')
  return press.code === chord.code && (isDigit || !isLatin(press.key))
}

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent)

/** The key that stands for `mod`. */
export const modText = isMac ? '⌘' : 'Ctrl'

/** As a person reads it: `Ctrl+Z`, `⌘Z`, `Shift+1`. */
export function chordText({ key, code, shift, mod, alt }: Chord): string {
  const name = code.startsWith('Digit') ? code.slice(5) : key.length === 1 ? key.toUpperCase() : titled(key)
  const held = [mod && modText, alt && (isMac ? '⌥' : 'Alt'), shift && 'Shift'].filter(Boolean)
  if (key === '?' || key === '+') return [mod && modText, key].filter(Boolean).join('+')
  return [...held, name].join('+')
}

const inWords = new Map([
  ['pagedown', 'Page Down'],
  ['pageup', 'Page Up'],
])

const titled = (key: string) => inWords.get(key) ?? key[0]?.toUpperCase() + key.slice(1)

/** Keys that act alone, and would act when somebody only wants to write: these can be switched off. */
export const isSingleKey = ({ mod, alt, key }: Chord): boolean => !mod && !alt && key.length === 1
