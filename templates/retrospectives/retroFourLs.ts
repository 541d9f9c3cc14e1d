import type { Template } from '#shared/boards/template.ts'
import type { Drawing } from '#shared/canvas/lanes/drawing.ts'
import { cell, nameless, say } from '../parts.ts'
import { retroActions, retroAgenda, retroMinutes, retroWidth } from './retro.ts'

/** In the lower right corner of each quarter: a heart, a book, a gap, a star. */
const signs: Drawing[] = [
  {
    column: 1,
    row: 1,
    strokes: [
      {
        d: 'M-56 -24c-34 -22 -48 -44 -34 -60c11 -12 27 -7 34 7c7 -14 23 -19 34 -7c14 16 0 38 -34 60z',
        look: 'fill',
        tint: 'pink',
      },
    ],
  },
  {
    column: 2,
    row: 1,
    strokes: [
      {
        d: 'M-60 -32c-10 -9 -24 -11 -40 -10v-44c16 -1 30 1 40 10c10 -9 24 -11 40 -10v44c-16 -1 -30 1 -40 10z',
        look: 'fill',
        tint: 'blue',
      },
      { d: 'M-60 -32v-44', look: 'line' },
    ],
  },
  {
    column: 1,
    row: 2,
    strokes: [
      { d: 'M-92 -58a34 34 0 1 1 12 26', look: 'dash' },
      { d: 'M-58 -74v16l11 9', look: 'line' },
    ],
  },
  {
    column: 2,
    row: 2,
    strokes: [
      {
        d: 'M-58 -96l11 24l26 3l-19 18l5 26l-23 -13l-23 13l5 -26l-19 -18l26 -3z',
        look: 'fill',
        tint: 'yellow',
      },
    ],
  },
]

export const retroFourLs: Template = {
  id: 'retro-four-ls',
  title: say('Retrospective: 4Ls', 'Ретроспектива: 4Ls'),
  purpose: say(
    'Liked, learned, lacked, longed for: calm and complete after a long stretch',
    'Понравилось, узнали, не хватило, хотелось бы: спокойный разбор после долгого отрезка',
  ),
  category: 'retrospective',
  search: say(
    'retro four Ls liked learned lacked longed for project',
    'ретро четыре Л понравилось узнали не хватило хотелось бы проект',
  ),
  minutes: retroMinutes,
  frames: [
    {
      id: 'retro',
      title: say('What do we take along?', 'Что берём с собой?'),
      columns: [nameless(retroWidth / 2), nameless(retroWidth / 2)],
      rows: [nameless(340), nameless(340)],
      cells: [
        cell('liked', say('Liked', 'Понравилось'), say('What was good?', 'Что было хорошо?'), {
          tint: 'pink',
        }),
        cell('learned', say('Learned', 'Узнали'), say('What do we know now?', 'Что мы теперь знаем?'), {
          tint: 'blue',
        }),
        cell('lacked', say('Lacked', 'Не хватило'), say('What was missing?', 'Чего недоставало?'), {
          tint: 'grey',
        }),
        cell('longed-for', say('Longed for', 'Хотелось бы'), say('What do we wish for?', 'О чём мечтаем?'), {
          tint: 'yellow',
        }),
      ],
      drawings: signs,
    },
    retroActions,
  ],
  agenda: retroAgenda(['liked', 'learned', 'lacked', 'longed-for']),
}
