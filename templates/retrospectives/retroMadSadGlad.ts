import type { Template } from '#shared/boards/template.ts'
import { face } from '../drawings.ts'
import { lane, nameless, say } from '../parts.ts'
import { retroActions, retroAgenda, retroMinutes, retroWidth } from './retro.ts'

export const retroMadSadGlad: Template = {
  id: 'retro-mad-sad-glad',
  title: say('Retrospective: mad, sad, glad', 'Ретроспектива: злит, огорчает, радует'),
  purpose: say(
    'How the team really is, and what to do about it',
    'Каково команде на самом деле и что с этим делать',
  ),
  category: 'retrospective',
  search: say(
    'retro feelings mood emotions team morale',
    'ретро чувства настроение эмоции команда атмосфера',
  ),
  minutes: retroMinutes,
  frames: [
    {
      id: 'retro',
      title: say('How was it for you?', 'Каково вам было?'),
      columns: [
        lane(
          'mad',
          retroWidth / 3,
          say('Mad', 'Злит'),
          say('What made you angry, or keeps coming back?', 'Что вас злило или повторяется раз за разом?'),
          { tint: 'pink' },
        ),
        lane(
          'sad',
          retroWidth / 3,
          say('Sad', 'Огорчает'),
          say('What did not turn out as you had hoped?', 'Что вышло не так, как вы надеялись?'),
          { tint: 'blue' },
        ),
        lane(
          'glad',
          retroWidth / 3,
          say('Glad', 'Радует'),
          say('What made you happy? Whom do you thank?', 'Что порадовало? Кого хочется поблагодарить?'),
          { tint: 'yellow' },
        ),
      ],
      rows: [nameless(560)],
      drawings: [face(0, 'mad', 'pink'), face(1, 'sad', 'blue'), face(2, 'glad', 'yellow')],
    },
    retroActions,
  ],
  agenda: retroAgenda(['mad', 'sad', 'glad']),
}
