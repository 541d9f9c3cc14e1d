import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPicture } from '../../../server/assets/pictures/readPicture.ts'
import { DomainError } from '#shared/errors.ts'
import { jpegOf, jpegSegment, pngChunk, pngOf } from '../pictures.ts'

function codeOf(bytes: Buffer): unknown {
  try {
    readPicture(bytes)
    return undefined
  } catch (error) {
    return error instanceof DomainError ? error.code : error
  }
}

/** What a phone writes into a photo: TIFF with an orientation, and somewhere in it a place. */
function exifOf(orientation: number): Buffer {
  const tiff = Buffer.from(
    'II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\0\0\0\0\0\0\0\0GPS 55.75 37.61',
    'latin1',
  )
  tiff.writeUInt16LE(orientation, 18)
  return jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]))
}
const iptc = jpegSegment(0xed, Buffer.from('Photoshop 3.0\0 by Ada'))
const colours = jpegSegment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01 colours'))
const comment = jpegSegment(0xfe, Buffer.from('secret comment'))

test('a photo loses place, author and comments, and keeps its colours', () => {
  const { type, width, height, bytes } = readPicture(jpegOf(exifOf(1), iptc, colours, comment))
  expect({ type, width, height }).toEqual({ type: 'image/jpeg', width: 640, height: 480 })
  expect(bytes).toEqual(jpegOf(colours))
})

test('a photo that has to be turned still says so, and nothing else', () => {
  const turned = readPicture(jpegOf(exifOf(6)))
  expect(turned).toMatchObject({ width: 480, height: 640 })
  expect(turned.bytes.includes('GPS')).toBe(false)
  expect(turned.bytes.length).toBe(jpegOf().length + 36)
  expect(readPicture(turned.bytes).bytes).toEqual(turned.bytes)
})

test('what is appended to a photo or a drawing is cut off', () => {
  const hidden = Buffer.from('<script>alert(1)</script> or a whole film with its place')
  expect(readPicture(Buffer.concat([jpegOf(), hidden])).bytes).toEqual(jpegOf())
  expect(readPicture(Buffer.concat([pngOf(), hidden])).bytes).toEqual(pngOf())
})

test('a PNG loses its texts, its EXIF and whatever nobody knows', () => {
  const extra = ['tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME', 'prVt'].map(name =>
    pngChunk(name, Buffer.from('Author\0Ada')),
  )
  const kept = pngChunk('gAMA', Buffer.from([0, 0, 0xb1, 0x8f]))
  const picture = readPicture(pngOf({ width: 7, height: 5, extra: [...extra, kept] }))
  expect(picture).toMatchObject({ type: 'image/png', width: 7, height: 5 })
  expect(picture.bytes).toEqual(pngOf({ width: 7, height: 5, extra: [kept] }))
})

const riff = (...chunks: [string, Buffer][]) => {
  const parts = chunks.map(([name, content]) => {
    const chunk = Buffer.alloc(8 + content.length + (content.length % 2))
    chunk.write(name, 0, 'latin1')
    chunk.writeUInt32LE(content.length, 4)
    chunk.set(content, 8)
    return chunk
  })
  const body = Buffer.concat([Buffer.from('WEBP'), ...parts])
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body])
}

test('a WebP loses its EXIF and XMP, and the promise of them', () => {
  const canvas = (flags: number) => Buffer.from([flags, 0, 0, 0, 99, 0, 0, 49, 0, 0])
  const data = Buffer.from([0x2f, 0, 0, 0, 0])
  const picture = readPicture(
    riff(
      ['VP8X', canvas(0b11100)],
      ['VP8L', data],
      ['EXIF', Buffer.from('GPS')],
      ['XMP ', Buffer.from('Ada')],
    ),
  )
  expect(picture).toMatchObject({ type: 'image/webp', width: 100, height: 50 })
  expect(picture.bytes).toEqual(riff(['VP8X', canvas(0b10000)], ['VP8L', data]))
})

test('the sizes of a GIF and an AVIF are read', () => {
  const gif = Buffer.from('GIF89a\x20\x03\x58\x02\0\0\0;', 'latin1')
  expect(readPicture(gif)).toMatchObject({ type: 'image/gif', width: 800, height: 600 })
  const box = (name: string, ...content: Buffer[]) => {
    const inner = Buffer.concat(content)
    const head = Buffer.alloc(8)
    head.writeUInt32BE(8 + inner.length, 0)
    head.write(name, 4, 'latin1')
    return Buffer.concat([head, inner])
  }
  const version = Buffer.alloc(4)
  const extent = (...sides: number[]) =>
    box('ispe', version, ...sides.map(side => Buffer.from([0, 0, side >> 8, side & 0xff])))
  const avif = Buffer.concat([
    box('ftyp', Buffer.from('avif\0\0\0\0avifmif1')),
    box('meta', version, box('iprp', box('ipco', extent(512, 512), extent(1200, 900)))),
  ])
  expect(readPicture(avif)).toMatchObject({ type: 'image/avif', width: 1200, height: 900 })
})

/** A GIF whose head says 1 × 1, with blocks of its own. */
const gifOf = (...blocks: string[]) =>
  Buffer.from(`GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff${blocks.join('')};`, 'latin1')
const gifFrame = (right: string, bottom: string) => `,\0\0\0\0${right}${bottom}\0\x02\x02D\x01\0`
const repeats = '!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0'
const control = '!\xf9\x04\0\x0a\0\0\0'

test('a GIF loses its comments and what is appended to it, and still moves', () => {
  const frame = gifFrame('\x04\0', '\x03\0')
  const words = '!\xfe\x03Ada\0!\xff\x0bXMP DataXMP\x05place\0'
  const picture = readPicture(
    Buffer.concat([gifOf(repeats, words, control, frame, control, frame), Buffer.from('<script>')]),
  )
  expect(picture).toMatchObject({ type: 'image/gif', width: 4, height: 3 })
  expect(picture.bytes).toEqual(gifOf(repeats, control, frame, control, frame))
})

test('a GIF is as large as the pictures in it, whatever its head says', () => {
  expect(codeOf(gifOf(gifFrame('\xff\xff', '\xff\xff')))).toBe('picture-too-large')
})

const million = 10 * 1024 * 1024
const repeated = (start: Buffer, piece: Buffer, end: Buffer) =>
  Buffer.concat([
    start,
    Buffer.alloc(Math.floor((million - start.length - end.length) / piece.length) * piece.length, piece),
    end,
  ])
test.each<[string, Buffer]>([
  ['PNG', repeated(pngOf().subarray(0, 33), pngChunk('IDAT', Buffer.alloc(0)), pngOf().subarray(-12))],
  ['JPEG', repeated(jpegOf().subarray(0, 2), jpegSegment(0xdb, Buffer.alloc(0)), jpegOf().subarray(2))],
  ['GIF', repeated(gifOf().subarray(0, -1), Buffer.from(control, 'latin1'), Buffer.from(';'))],
])('a %s of a million pieces is refused before they are', (_, bytes) => {
  expect(codeOf(bytes)).toBe('not-a-picture')
})

test('what is packed is not unpacked to see what it is: ten megabytes of zeros are ten gigabytes', () => {
  const packed = gzipSync(Buffer.alloc(10_000_000))
  expect(codeOf(repeated(packed, packed, packed))).toBe('not-a-picture')
})

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
test.each<[string, Buffer]>([
  ['nothing', Buffer.alloc(0)],
  ['words', Buffer.from('hello')],
  ['a drawing that can run scripts', Buffer.from(svg)],
  ['the same with its XML head', Buffer.from(`<?xml version="1.0"?>${svg}`)],
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['a PDF', Buffer.from('%PDF-1.7\n')],
  ['a PNG that ends too early', pngOf().subarray(0, 60)],
  ['a PNG without a head', Buffer.concat([pngOf().subarray(0, 8), pngChunk('IDAT', Buffer.alloc(20))])],
  ['a JPEG without a frame', Buffer.concat([jpegOf().subarray(0, 2), comment, Buffer.from([0xff, 0xd9])])],
  ['a picture of no width', pngOf({ width: 0 })],
])('%s is no picture', (_, bytes) => {
  expect(codeOf(bytes)).toBe('not-a-picture')
})

test('a picture that no browser has the memory for is too large, however small its file', () => {
  const claiming = (width: number, height: number) => {
    const png = pngOf()
    png.writeUInt32BE(width, 16)
    png.writeUInt32BE(height, 20)
    return png
  }
  expect(codeOf(claiming(20_000, 10))).toBe('picture-too-large')
  expect(codeOf(claiming(10_000, 10_000))).toBe('picture-too-large')
  expect(codeOf(claiming(0xffff_ffff, 0xffff_ffff))).toBe('picture-too-large')
  expect(codeOf(claiming(8_000, 6_000))).toBeUndefined()
})

test('whatever is changed or cut in a picture, it is read or refused', () => {
  const whole = [
    pngOf(),
    jpegOf(exifOf(6), iptc, colours),
    riff(['VP8L', Buffer.from([0x2f, 3, 4, 5, 6])]),
    gifOf(repeats, control, gifFrame('\x04\0', '\x03\0')),
  ]
  fc.assert(
    fc.property(
      fc.constantFrom(...whole),
      fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { maxLength: 8 }),
      fc.nat(250),
      (picture, changes, length) => {
        const bytes = Buffer.from(picture.subarray(0, length))
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value
        expect([undefined, 'not-a-picture', 'picture-too-large']).toContain(codeOf(bytes))
      },
    ),
    { numRuns: 400 },
  )
})
