// An Excalidraw file as a drawing. Coloured rectangles with words in them are sticky notes, as people use them.
import { DomainError } from '../../errors.ts'
import type { PlainRecord } from '../../canvas/fields.ts'
import { readLink } from '../../canvas/link.ts'
import { nearestSticky } from './colors.ts'
import { countSkipped, importedSticky, mostRecords, withoutLooseBindings, type Drawing } from './drawing.ts'
import {
  AnyElement,
  ExcalidrawElement,
  ExcalidrawFile,
  PictureFile,
  type ElementOf,
} from './excalidrawElements.ts'
import { toArrow, toBox, toFrame, toImage, toLine, toStroke, toText } from './excalidrawShapes.ts'
import {
  isPictureData,
  linkInstead,
  linkPlace,
  mostPictures,
  pictureAsset,
  type ImportedPicture,
} from './pictures.ts'

type TextElement = ElementOf<'text'>

/** @throws DomainError `invalid-input` when the text is no Excalidraw file */
export function fromExcalidraw(text: string): Drawing {
  const skipped = new Map<string, number>()
  const file = readFile(text)
  const pictures = new Map<string, ImportedPicture>()
  const elements = readElements(file.elements, skipped).filter(element => {
    const lost = lostOf(element, file.files, pictures)
    if (lost) countSkipped(skipped, lost)
    return lost === undefined
  })
  const labels = new Map(
    elements.flatMap(each =>
      each.type === 'text' && typeof each.containerId === 'string' ? [[each.containerId, each] as const] : [],
    ),
  )
  const ids = new Set(elements.map(({ id }) => id))
  const records = elements
    .flatMap(element => toRecords(element, labels, ids))
    // Frames are behind what lies in them.
    .sort((a, b) => Number(b.type === 'frame') - Number(a.type === 'frame'))
  const assets = [...pictures.values()].map(({ asset, name }) => pictureAsset(asset, { name, w: 1, h: 1 }))
  return {
    records: withoutLooseBindings([...assets, ...records]),
    pictures: [...pictures.values()],
    skipped,
  }
}

function readFile(text: string): ExcalidrawFile {
  const file = ExcalidrawFile.safeParse(parseJson(text))
  if (!file.success) throw new DomainError('invalid-input', { detail: 'no Excalidraw file' })
  return file.data
}

const assetOf = ({ fileId }: ElementOf<'image'>): string => `asset:${fileId}`

/** What is left out where an element shows what the file does not have, and cannot lead to it either. */
function lostOf(
  element: ExcalidrawElement,
  files: ExcalidrawFile['files'],
  pictures: Map<string, ImportedPicture>,
): string | undefined {
  if (element.type === 'image') return takePicture(element, files, pictures) ? undefined : 'image'
  const isPage = element.type === 'embeddable' || element.type === 'iframe'
  return isPage && readLink(element.link) === undefined ? 'embed' : undefined
}

/** Whether the file has the picture of an element. */
function takePicture(
  element: ElementOf<'image'>,
  files: ExcalidrawFile['files'],
  pictures: Map<string, ImportedPicture>,
): boolean {
  const asset = assetOf(element)
  if (pictures.has(asset)) return true
  const data = Object.hasOwn(files, element.fileId)
    ? PictureFile.safeParse(files[element.fileId]).data?.dataURL
    : undefined
  if (!isPictureData(data) || pictures.size >= mostPictures) return false
  pictures.set(asset, { asset, data, name: '' })
  return true
}

function readElements(given: readonly unknown[], skipped: Map<string, number>): ExcalidrawElement[] {
  const seen = new Set<string>()
  return given.slice(0, mostRecords).flatMap(given => {
    const any = AnyElement.safeParse(given)
    if (any.data?.isDeleted) return []
    const element = ExcalidrawElement.safeParse(given)
    if (element.success && !seen.has(element.data.id)) {
      seen.add(element.data.id)
      return [element.data]
    }
    countSkipped(skipped, any.data?.type ?? 'unknown')
    return []
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function toRecords(
  element: ExcalidrawElement,
  labels: ReadonlyMap<string, TextElement>,
  ids: ReadonlySet<string>,
): PlainRecord[] {
  const label = labels.get(element.id)
  const words = label ? (label.originalText ?? label.text) : ''
  switch (element.type) {
    case 'rectangle':
      return [isPaper(element) && words !== '' ? toSticky(element, words) : toBox(element, words)]
    case 'ellipse':
    case 'diamond':
      return [toBox(element, words)]
    case 'text':
      // Words in a shape came with it.
      if (typeof element.containerId === 'string' && ids.has(element.containerId)) return []
      return element.text.trim() === '' ? [] : [toText(element)]
    case 'arrow':
      return toArrow(element, words)
    case 'line':
      return [toLine(element)]
    case 'freedraw':
      return [toStroke(element)]
    case 'image':
      return [toImage(element, assetOf(element))]
    case 'embeddable':
    case 'iframe': {
      const { id, x, y, width: w, height: h, link } = element
      const card = linkInstead(linkPlace({ id, x, y }, { w, h }), link, words)
      return card ? [card] : []
    }
    case 'frame':
    case 'magicframe':
      return [toFrame(element)]
  }
}

const isPaper = ({ backgroundColor }: { backgroundColor: string }): boolean =>
  /^#[\da-f]{3,6}$/i.test(backgroundColor)

const toSticky = ({ id, x, y, width, backgroundColor }: ElementOf<'rectangle'>, text: string): PlainRecord =>
  importedSticky(
    { id, x: Math.min(x, x + width), y },
    { text, color: nearestSticky(backgroundColor), w: Math.min(1_000, Math.max(80, Math.abs(width))) },
  )
