import { createTLSchema, createTLStore, parseTldrawJsonFile } from 'tldraw'
import { expect, test } from 'vitest'
import type { PlainRecord } from '#shared/canvas/fields.ts'
import { toBoardTldr } from '#shared/exchange/board/boardTldr.ts'
import { fromTldraw } from '#shared/exchange/imports/tldr.ts'
import { loadTldrawCheck } from '../../../server/http/tldrawCheck.ts'
import { readTldr } from '../../../client/canvas/imports/reading/readTldr.ts'
import { pngOf } from '../../server/pictures.ts'
import { content } from '../../shared/exchange/sample.ts'

const store = createTLStore({})
const isKnown = await loadTldrawCheck()
const dot = `data:image/png;base64,${pngOf().toString('base64')}`
const pictures = new Map([['/api/rooms/r/assets/dot', dot]])
const fileOf = (records: PlainRecord[]) => toBoardTldr(content, records, { isKnown, pictures })

const image = (id: string, assetId: string) => ({
  id,
  typeName: 'shape',
  type: 'image',
  parentId: 'page:page',
  index: 'a1',
  x: 5,
  y: 6,
  props: {
    w: 40,
    h: 30,
    assetId,
    playing: true,
    url: '',
    crop: null,
    flipX: false,
    flipY: false,
    altText: 'A dot',
  },
})
const asset = (id: string, src: string | null) => ({
  id,
  typeName: 'asset',
  type: 'image',
  props: { w: 4, h: 3, name: 'dot.png', isAnimated: false, mimeType: 'image/png', src },
})

test('a file has the pictures inside, tldraw opens it, and they come back with what shows them', () => {
  const file = fileOf([
    image('shape:i', 'asset:dot'),
    image('shape:j', 'asset:dot'),
    asset('asset:dot', '/api/rooms/r/assets/dot'),
    asset('asset:taken-down', '/api/rooms/r/assets/dot'),
    image('shape:k', 'asset:other-room'),
    asset('asset:other-room', '/api/rooms/other/assets/dot'),
  ])
  expect(file.warnings).toEqual(['Картинки, которые не поместились в файл или пропали: 1'])
  expect(file.text).not.toContain('/api/')
  const opened = parseTldrawJsonFile({ schema: createTLSchema(), json: file.text })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  expect(opened.value.allRecords().find(({ id }) => id === 'asset:dot')).toMatchObject({
    props: { src: dot },
  })
  const { records, pictures, skipped } = readTldr(file.text, store)
  expect(records.map(({ id }) => id)).toEqual(['asset:dot', 'shape:i', 'shape:j'])
  expect(records[0]).toMatchObject({ props: { src: null, w: 4, h: 3 } })
  expect(records[1]).toMatchObject({ x: 5, y: 6, props: { w: 40, assetId: 'asset:dot', altText: 'A dot' } })
  expect(pictures).toEqual([{ asset: 'asset:dot', data: dot, name: 'dot.png' }])
  expect([...skipped]).toEqual([['image', 1]])
})

test('links come back as links, and a picture of another host becomes one: nothing is fetched', () => {
  const link = {
    id: 'shape:l',
    typeName: 'shape',
    type: 'link',
    parentId: 'page:page',
    index: 'a1',
    x: 1,
    y: 2,
    props: { url: 'https://example.org/plan', title: 'The plan' },
  }
  const { text } = fileOf([link, image('shape:i', 'asset:far'), asset('asset:far', null)])
  const file = JSON.parse(text)
  for (const record of file.records)
    if (record.id === 'asset:far') record.props.src = 'https://tracker.example/dot.png'
  const back = readTldr(JSON.stringify(file), store)
  expect(back.pictures).toEqual([])
  const titleOf = ({ props }: PlainRecord) => String(Object(props).title)
  expect(back.records.sort((a, b) => titleOf(a).localeCompare(titleOf(b)))).toMatchObject([
    { type: 'link', props: { url: 'https://tracker.example/dot.png', title: 'dot.png' } },
    { type: 'link', x: 1, y: 2, props: link.props },
  ])
})

test.each([
  'javascript:alert(1)',
  'data:text/html,<script>',
  'file:///etc/passwd',
  '//tracker.example/x.png',
])('a picture or a card that leads to %s is left out', src => {
  const page = { id: 'page:p', typeName: 'page', name: 'P', index: 'a1', meta: {} }
  const card = {
    ...image('shape:c', 'asset:a'),
    type: 'bookmark',
    props: { w: 9, h: 9, assetId: null, url: src },
  }
  const more = { parentId: 'page:p', rotation: 0, isLocked: false, opacity: 1, meta: {} }
  const { records, pictures, skipped } = fromTldraw([
    page,
    { ...asset('asset:a', src), meta: {} },
    { ...image('shape:i', 'asset:a'), ...more },
    { ...card, ...more },
  ])
  expect([records, pictures]).toEqual([[], []])
  expect(Object.fromEntries(skipped)).toEqual({ image: 1, bookmark: 1 })
})
