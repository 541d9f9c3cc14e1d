// PNG: https://www.w3.org/TR/png-3/#5Chunk-layout
import { countSections, MalformedPicture, type ReadPicture } from './sections.ts'

/** What a picture looks like, and how it moves. Everything else says who made it, where and with what. */
const kept = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB bKGD hIST pHYs sPLT cICP mDCV cLLI acTL fcTL fdAT'.split(
    ' ',
  ),
)
const signature = 8

export function readPng(bytes: Buffer): ReadPicture {
  const chunks = [bytes.subarray(0, signature)]
  const count = countSections()
  for (let at = signature; ;) {
    count()
    const name = bytes.toString('latin1', at + 4, at + 8)
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) throw new MalformedPicture('a chunk is cut short')
    if (at === signature && name !== 'IHDR') throw new MalformedPicture('it does not begin with its head')
    if (kept.has(name)) chunks.push(bytes.subarray(at, end))
    // What follows the end belongs to no picture.
    if (name === 'IEND') break
    at = end
  }
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    bytes: Buffer.concat(chunks),
  }
}
