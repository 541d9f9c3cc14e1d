// Every key of the board on the layouts people have: what a key writes there, and what it does.
import './pageWithoutPen.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignments } from '../../../client/canvas/align/alignments.ts'
import { chordText, isPressed, type Chord, type KeyPress } from '../../../client/canvas/keys/keys.ts'
import { shortcuts, toolShortcuts } from '../../../client/canvas/keys/shortcuts.ts'

const bindings: { name: string; chord: Chord }[] = [
  ...shortcuts.flatMap(({ name, chords }) => chords.map(chord => ({ name, chord }))),
  ...toolShortcuts.map(({ name, chord }) => ({ name, chord })),
  ...alignments.map(({ name, chord }) => ({ name: `align ${name}`, chord })),
]

/** What the keys write: plain, and with Shift. */
type Layout = Record<string, readonly [plain: string, shifted: string]>

const rows = (plain: string, shifted: string): Layout => {
  const codes = [
    ...'QWERTYUIOP'.split('').map(letter => `Key${letter}`),
    'BracketLeft',
    'BracketRight',
    ...'ASDFGHJKL'.split('').map(letter => `Key${letter}`),
    ...'ZXCVBNM'.split('').map(letter => `Key${letter}`),
    'Slash',
    'Minus',
    'Equal',
    ...'1234567890'.split('').map(digit => `Digit${digit}`),
  ]
  const written = codes.map((code, at) => [code, [plain[at] ?? '', shifted[at] ?? '']])
  return { ...Object.fromEntries(written), NumpadAdd: ['+', '+'] }
}

const english = rows('qwertyuiop[]asdfghjklzxcvbnm/-=1234567890', 'QWERTYUIOP{}ASDFGHJKLZXCVBNM?_+!@#$%^&*()')
const russian = rows('йцукенгшщзхъфывапролдячсмить.-=1234567890', 'ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЯЧСМИТЬ,_+!"№;%:?*()')
const french = rows('azertyuiop^$qsdfghjklwxcvbn,!)=&é"\'(-è_çà', 'AZERTYUIOP¨£QSDFGHJKLWXCVBN?§°+1234567890')
/** ⌥ on a Mac writes signs. */
const option = { KeyA: 'å', KeyD: '∂', KeyW: '∑', KeyS: 'ß', KeyH: '˙', KeyV: '√' }

interface Held {
  shift?: boolean | undefined
  mod?: boolean | undefined
  alt?: boolean | undefined
}

function press(layout: Layout, code: string, { shift = false, mod = false, alt = false }: Held): KeyPress {
  const key = layout[code]?.[shift ? 1 : 0] ?? code
  return { key, code, shiftKey: shift, ctrlKey: mod, metaKey: false, altKey: alt }
}

const done = (pressed: KeyPress): string[] => [
  ...new Set(bindings.filter(({ chord }) => isPressed(pressed, chord)).map(({ name }) => name)),
]

describe.each([
  ['an English', english],
  ['a Russian', russian],
])('On %s layout', (_name, layout) => {
  it.each(bindings.map(({ name, chord }) => [name, chordText(chord), chord] as const))(
    '%s is done by %s, where it stands on the keyboard, and by nothing else',
    (name, _text, chord) => {
      // The sign of help stands elsewhere on a Russian keyboard.
      const isMoved = chord.key === '?' && layout === russian
      const pressed = press(layout, isMoved ? 'Digit7' : chord.code, chord)
      expect(done(pressed)).toEqual([name])
    },
  )

  it('a key does one thing or nothing, whatever is held with it', () => {
    const held = fc.record({ shift: fc.boolean(), mod: fc.boolean(), alt: fc.boolean() })
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(layout)), held, (code, holding) => {
        expect(done(press(layout, code, holding)).length).toBeLessThanOrEqual(1)
      }),
    )
  })
})

it('a letter that stands elsewhere does what it says, and not what its place would', () => {
  expect(done(press(french, 'KeyQ', {}))).toEqual(['arrow'])
  expect(done(press(french, 'KeyA', {}))).toEqual([])
  expect(done(press(french, 'KeyW', { mod: true }))).toEqual(['undo'])
})

it.each(Object.entries(option))('⌥ with %s aligns on a Mac, where it writes %s', (code, key) => {
  const pressed = { key, code, shiftKey: false, ctrlKey: false, metaKey: false, altKey: true }
  expect(done(pressed)).toHaveLength(1)
})

it('what AltGr writes is no shortcut', () => {
  for (const code of Object.keys(english)) {
    expect(done(press(english, code, { mod: true, alt: true }))).toEqual([])
  }
})
