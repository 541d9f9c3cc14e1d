// What on a board can be found: notes, headings of groups, names of frames, texts, labels of forms, titles of frames, lanes and what they ask for.
import {
  renderPlaintextFromRichText,
  type Editor,
  type TLRichText,
  type TLShape,
  type TLShapeId,
} from 'tldraw'
import { fold, wordsOfNote } from '#shared/canvas/notes/find.ts'
import { clusterChrome } from '#shared/canvas/clusters/clusters.ts'
import { columnHeadHeight, rowHeadWidth, zonesOf, type Box } from '#shared/canvas/lanes/lanes.ts'
import { tagsOf } from '#shared/canvas/notes/tags.ts'
import { isCluster } from '../shapes/clusters/clusterShape.ts'
import { isLanes, type LanesShape } from '../shapes/lanes/lanesShape.ts'
import { isSticky, type StickyShape } from '../shapes/sticky/stickyShape.ts'
import { widthOfBold } from '../shapes/textLines.ts'
import { noteViewOf } from '../view/noteView.ts'

export interface Findable {
  shape: TLShapeId
  /** Which part of the shape it is: a lane, a prompt. */
  part: string
  /** Page units. */
  box: Box
  /** As matchers take it. */
  words: string
}

/** The letters of a frame's title, as Lanes.module.css has them. Page units. */
const titleSize = 18

type NameOf = (person: string) => string | undefined

/** Words of shapes that have not changed are not worked out again. */
const wordsOfShape = new WeakMap<TLShape, { author: string | undefined; words: string }>()

/** Everything that has words, in reading order: from the top, then from the left. */
export function findablesOn(editor: Editor, nameOf: NameOf): Findable[] {
  const { byId } = noteViewOf(editor).boxes.get()
  const found: Findable[] = []
  for (const shape of editor.getCurrentPageShapes()) {
    const note = byId.get(shape.id)
    if (note && isSticky(shape)) {
      const { x, y, w, h } = note
      found.push({ shape: shape.id, part: '', box: { x, y, w, h }, words: noteWords(shape, nameOf) })
    } else if (isLanes(shape)) found.push(...lanesOf(shape))
    else if (isCluster(shape)) {
      const { x, y, props } = shape
      const box = { x, y, w: props.w, h: clusterChrome.head }
      if (props.heading !== '') found.push({ shape: shape.id, part: '', box, words: fold(props.heading) })
    } else {
      const words = otherWords(editor, shape)
      const bounds = words === '' ? undefined : editor.getShapePageBounds(shape)
      if (bounds) found.push({ shape: shape.id, part: '', box: bounds, words })
    }
  }
  return found.sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x)
}

function noteWords(shape: TLShape & StickyShape, nameOf: NameOf): string {
  const author = typeof shape.meta.author === 'string' ? nameOf(shape.meta.author) : undefined
  const known = wordsOfShape.get(shape)
  if (known && known.author === author) return known.words
  const words = wordsOfNote(shape.props.text, tagsOf(shape.meta), author)
  wordsOfShape.set(shape, { author, words })
  return words
}

function otherWords(editor: Editor, shape: TLShape): string {
  const known = wordsOfShape.get(shape)
  if (known) return known.words
  const words = fold(plainText(editor, shape))
  wordsOfShape.set(shape, { author: undefined, words })
  return words
}

function plainText(editor: Editor, { type, props }: TLShape): string {
  if (type === 'frame') return 'name' in props ? String(props.name) : ''
  if ('richText' in props && isRichText(props.richText))
    return renderPlaintextFromRichText(editor, props.richText)
  return 'text' in props && typeof props.text === 'string' ? props.text : ''
}

// The store has judged it: see sync/judge.
const isRichText = (value: unknown): value is TLRichText => typeof value === 'object' && value !== null

/** The title of a frame of lanes, its heads, and what its rows ask for, each where it stands. */
function lanesOf(shape: TLShape & LanesShape): Findable[] {
  const { props, id, x, y } = shape
  const head = columnHeadHeight(props)
  const left = rowHeadWidth(props)
  const zones = zonesOf(props, [x, y])
  const found: Findable[] = []
  const add = (part: string, text: string | undefined, box: Box) => {
    if (text) found.push({ shape: id, part, box, words: fold(text) })
  }
  add('title', props.title, { x, y: y - 40, w: widthOfBold(props.title, titleSize) + 4, h: 32 })
  zones.slice(0, props.columns.length).forEach(({ box }, at) => {
    const { id: column = '', title } = props.columns[at] ?? {}
    add(`column ${column}`, title, { x: box.x, y, w: box.w, h: head })
  })
  zones.forEach((zone, at) => {
    const isFirst = at % props.columns.length === 0
    if (isFirst) add(`row ${zone.id}`, props.rows[zone.rowIndex]?.title, { ...zone.box, x, w: left })
    if (isFirst || zones[at - 1]?.prompt !== zone.prompt) add(`prompt ${zone.id}`, zone.prompt, zone.box)
  })
  return found
}
