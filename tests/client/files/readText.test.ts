import { expect, test } from 'vitest'
import { decodeText } from '../../../client/canvas/imports/reading/readText.ts'

const text = 'Заметка;Зона\r\nНакладных нет;Боли\r\n1;2\r\n'
const utf16 = Buffer.from(text, 'utf16le')
const windows = Uint8Array.from(text, letter => {
  const code = letter.charCodeAt(0)
  return code < 128 ? code : code - 0x410 + 0xc0
})

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
  ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
  ['UTF-16 the other way round', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()])],
  ['UTF-16 without a mark', utf16],
  ['Windows-1251', windows],
])('a file in %s is read as it was written', (_, bytes) => {
  expect(decodeText(bytes)).toBe(text)
})
