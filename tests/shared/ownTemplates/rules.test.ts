import { expect, test } from 'vitest'
import { mostTemplates } from '#shared/ownTemplates/model.ts'
import { ownTemplates } from '#shared/ownTemplates/select.ts'
import { tell, type Story } from '../room/story.ts'

function roomWithBoard(): { story: Story; board: string } {
  const story = tell()
  story.join('grace', 'member')
  story.join('linus', 'member')
  story.join('edsger', 'observer')
  story.ask({ type: 'board.create', title: 'Our retro', template: 'blank' })
  return { story, board: Object.keys(story.state.boards)[0] ?? '' }
}

const save = (story: Story, board: string, title: string, by = 'grace') => {
  story.ask({ type: 'template.create', board, title, withNotes: false }, by)
  return ownTemplates(story.state).find(template => template.title === title)?.id ?? ''
}

test('a member makes a template of a board, and a board of the template', () => {
  const { story, board } = roomWithBoard()
  const template = save(story, board, 'Our way')
  expect(story.state.templates[template]).toMatchObject({ title: 'Our way', board, createdBy: 'grace' })
  story.ask({ type: 'board.create', title: 'Next one', template }, 'linus')
  expect(Object.values(story.state.boards).at(-1)).toMatchObject({ title: 'Next one', template })
})

test('there is no template of a board that is not there, nor a board of a template that is gone', () => {
  const { story, board } = roomWithBoard()
  expect(() => save(story, 'nothing', 'Our way')).toThrow('There is no such board')
  const template = save(story, board, 'Our way')
  story.ask({ type: 'template.delete', template }, 'grace')
  expect(() => story.ask({ type: 'board.create', title: 'Next', template })).toThrow(
    'There is no such template',
  )
})

test('whoever made a template may rename and delete it, and a facilitator; nobody else', () => {
  const { story, board } = roomWithBoard()
  const template = save(story, board, 'Our way')
  const rename = (by: string) => () => story.ask({ type: 'template.rename', template, title: by }, by)
  expect(rename('linus')).toThrow('Your role does not allow this')
  expect(rename('edsger')).toThrow('Your role does not allow this')
  rename('grace')()
  rename('ada')()
  expect(story.state.templates[template]?.title).toBe('ada')
  expect(() => story.ask({ type: 'template.delete', template }, 'linus')).toThrow('does not allow')
  story.ask({ type: 'template.delete', template }, 'ada')
  expect(story.state.templates).toEqual({})
})

test('a name it has already changes nothing', () => {
  const { story, board } = roomWithBoard()
  const template = save(story, board, 'Our way')
  expect(story.ask({ type: 'template.rename', template, title: 'Our way' }, 'grace')).toEqual([])
})

test('a room has only so many', () => {
  const { story, board } = roomWithBoard()
  for (let count = 0; count < mostTemplates; count++) save(story, board, `Template ${count}`)
  expect(() => save(story, board, 'One more')).toThrow('as many templates')
})
