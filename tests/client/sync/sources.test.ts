// Where pictures and links of a board may lead, whoever wrote them into its document.
import { describe, expect, it } from 'vitest'
import { shapeIds, writeRaw } from './stage/boards.ts'
import { localBoard } from './stage/localBoard.ts'

const own = `/api/rooms/r1/assets/${'0a'.repeat(32)}`
const asset = (props: Record<string, unknown>) => ({
  id: 'asset:bad',
  typeName: 'asset',
  type: 'image',
  'props.w': 10,
  'props.h': 10,
  'props.name': 'picture',
  'props.isAnimated': false,
  'props.mimeType': 'image/png',
  ...props,
})

describe('The source of a picture', () => {
  it.each<unknown>([
    'https://example.com/a.png',
    '//example.com/a.png',
    'data:image/png;base64,AAAA',
    'blob:https://example.com/1',
    'javascript:alert(1)',
    'asset:local',
    `https://example.com${own}`,
    `/..${own}`,
    `${own}/../../x`,
    `${own}?x`,
    '/api/rooms/../assets/x',
    7,
  ])('is our own server and no other: %j is left out', async src => {
    const board = await localBoard(doc => writeRaw(doc, 'asset:bad', asset({ 'props.src': src })))
    expect(board.reasonOf('asset:bad')).toEqual(expect.any(String))
    expect(board.store.allRecords().filter(({ typeName }) => typeName === 'asset')).toEqual([])
  })

  it.each([own, '', null])('may be %j', async src => {
    const board = await localBoard(doc => writeRaw(doc, 'asset:bad', asset({ 'props.src': src })))
    expect(board.quarantine.get()).toEqual([])
  })

  it('of a bookmark’s picture and sign is our own as well', async () => {
    const bookmark = (image: string, favicon: string) => ({
      id: 'asset:bad',
      typeName: 'asset',
      type: 'bookmark',
      'props.title': '',
      'props.description': '',
      'props.src': 'https://example.com',
      'props.image': image,
      'props.favicon': favicon,
    })
    for (const [image, favicon] of [
      ['https://example.com/a.png', ''],
      ['', 'https://example.com/favicon.ico'],
    ] as const) {
      const board = await localBoard(doc => writeRaw(doc, 'asset:bad', bookmark(image, favicon)))
      expect(board.reasonOf('asset:bad')).toEqual(expect.any(String))
    }
    const board = await localBoard(doc => writeRaw(doc, 'asset:bad', bookmark('', '')))
    expect(board.quarantine.get()).toEqual([])
  })
})

describe('The address of a link', () => {
  it.each<unknown>([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'https://example.org/\u202egpj',
    'https://bank.example@evil.example',
    '',
    undefined,
    7,
  ])('is one that nothing runs: %j is left out', async url => {
    const fields = { id: 'shape:bad', typeName: 'shape', type: 'link', pos: [0, 0], 'props.title': 'Bank' }
    const board = await localBoard(doc => writeRaw(doc, 'shape:bad', { ...fields, 'props.url': url }))
    expect(board.reasonOf('shape:bad')).toEqual(expect.any(String))
    expect(shapeIds(board)).toEqual([])
  })

  it.each(['https://example.org/a?b#c', 'mailto:ada@example.org'])('may be %s', async url => {
    const fields = { id: 'shape:good', typeName: 'shape', type: 'link', pos: [0, 0], 'props.title': '' }
    const board = await localBoard(doc => writeRaw(doc, 'shape:good', { ...fields, 'props.url': url }))
    expect(shapeIds(board)).toEqual(['shape:good'])
  })
})
