// How fine a picture can be. What is asked for and cannot be had is told before, not after.
import { tlenv, type Box } from 'tldraw'

/** Browsers draw nothing on a canvas that is larger: pixels of a side, and all in all. A telephone has less memory. */
const largestSide = 16_384
const largestArea = () => (tlenv.isIos ? 16_777_216 : 134_217_728)

/** Pixels a page unit, of the pages of a PDF. */
export const wantedInPdf = 2

/** A page's pixels stand in memory several times while they are packed. */
const largestPage = 40_000_000

type Size = Pick<Box, 'w' | 'h'>

const within = ({ w, h }: Size, wanted: number, area: number): number =>
  Math.min(wanted, largestSide / Math.max(w, h, 1), Math.sqrt(area / Math.max(w * h, 1)))

/** The largest number of pixels a page unit, up to the one that is asked for, that the browser can draw. */
export const possibleScale = (size: Size, wanted: number): number => within(size, wanted, largestArea())

export const pdfScale = (size: Size): number =>
  within(size, wantedInPdf, Math.min(largestPage, largestArea()))
