// Pictures as tests need them: real ones that a browser draws, and skeletons that have all a server reads.
import { crc32, deflateSync } from 'node:zlib'
import { endpoints, type Answer } from '#shared/api/endpoints.ts'
import type { Participant } from './people.ts'

export function pngChunk(name: string, content: Uint8Array): Buffer {
  const chunk = Buffer.alloc(12 + content.length)
  chunk.writeUInt32BE(content.length, 0)
  chunk.write(name, 4, 'latin1')
  chunk.set(content, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + content.length)), 8 + content.length)
  return chunk
}

export interface PngOptions {
  width?: number
  height?: number
  /** Red, green, blue; of all its pixels. */
  color?: [number, number, number]
  /** Chunks before those of the picture itself. */
  extra?: Buffer[]
}

/** A real PNG of one colour. */
export function pngOf({
  width = 4,
  height = 3,
  color = [60, 120, 200],
  extra = [],
}: PngOptions = {}): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2], 8) // eight bits of each of three colours
  const row = Buffer.from([0, ...Array.from({ length: width }, () => color).flat()])
  const rows = Buffer.concat(Array.from({ length: height }, () => row))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', head),
    ...extra,
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

export const jpegSegment = (marker: number, content: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

const jpegFrame = (width: number, height: number) => {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0])
  frame.writeUInt16BE(height, 1)
  frame.writeUInt16BE(width, 3)
  return jpegSegment(0xc0, frame)
}

/** The skeleton of a JPEG: some segments, then a frame, a scan and its end. */
export const jpegOf = (...segments: Buffer[]): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...segments,
    jpegFrame(640, 480),
    jpegSegment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([1, 2, 0xff, 0, 3, 0xff, 0xd0, 4]),
    Buffer.from([0xff, 0xd9]),
  ])

/** Sends a picture as a program does, under a content type that says nothing. */
export async function sendPicture(
  person: Participant,
  bytes: Uint8Array = pngOf(),
): Promise<Answer<'uploadAsset'>> {
  const response = await person.request(`/api/rooms/${person.room}/assets`, {
    method: 'POST',
    body: new Uint8Array(bytes),
  })
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`)
  return endpoints.uploadAsset.answer.parse(await response.json())
}
