import type { Template } from '#shared/boards/template.ts'
import type { Drawing } from '#shared/canvas/lanes/drawing.ts'
import { cell, nameless, say } from '../parts.ts'
import { retroActions, retroAgenda, retroMinutes, retroWidth } from './retro.ts'

const half = retroWidth / 2

/** Waves of the same length, from edge to edge. */
const waterline = `M${-half} 0${'q23.25 -12 46.5 0t46.5 0'.repeat(retroWidth / 93)}`

/** The boat lies on the line between the rows; the wind comes from the left, the island is ahead. */
const sea: Drawing[] = [
  {
    column: 1,
    row: 1,
    strokes: [
      { d: waterline, look: 'ink' },
      { d: 'M-222 -14h176l-30 44h-112z', look: 'fill', tint: 'orange' },
      { d: 'M-138 -22v-178c52 44 78 104 84 178z', look: 'fill', tint: 'blue' },
      { d: 'M-152 -22v-132c-34 36 -52 82 -58 132z', look: 'fill', tint: 'grey' },
      { d: 'M-145 -14v-202', look: 'ink' },
      { d: 'M-145 -214h34l-10 10l10 10h-34', look: 'fill', tint: 'pink' },
      { d: 'M-200 30v118m-26 -22q4 36 26 36q22 0 26 -36m-40 -84h28', look: 'ink' },
    ],
  },
  {
    column: 0,
    row: 0,
    strokes: [
      { d: 'M470 70h92a22 22 0 1 0 -22 -22M440 106h152a22 22 0 1 1 -22 22M500 142h40', look: 'line' },
    ],
  },
  {
    column: 2,
    row: 1,
    strokes: [
      { d: 'M-232 -4c36 -46 152 -46 196 0z', look: 'fill', tint: 'yellow' },
      { d: 'M-120 -34c4 -34 2 -56 -8 -78', look: 'ink' },
      {
        d: 'M-128 -112c-20 -14 -42 -12 -54 6c20 -8 38 -6 54 -6zM-128 -112c0 -24 20 -36 42 -28c-20 4 -32 12 -42 28zM-128 -112c22 -8 44 2 50 24c-16 -12 -30 -20 -50 -24z',
        look: 'fill',
        tint: 'green',
      },
    ],
  },
  {
    column: 2,
    row: 2,
    strokes: [
      { d: 'M-262 -2l34 -72l32 30l40 -86l62 84l28 -26l40 70z', look: 'fill', tint: 'grey' },
      { d: 'M-156 -130l18 52l-10 22', look: 'line' },
    ],
  },
]

export const retroSailboat: Template = {
  id: 'retro-sailboat',
  title: say('Retrospective: sailboat', 'Ретроспектива: парусник'),
  purpose: say(
    'Where we sail, what drives us, what holds us, what lies ahead',
    'Куда плывём, что нас несёт, что держит и что впереди',
  ),
  category: 'retrospective',
  search: say(
    'retro boat speedboat wind anchor rocks island goal risks',
    'ретро лодка корабль ветер якорь скалы рифы остров цель риски',
  ),
  minutes: retroMinutes,
  frames: [
    {
      id: 'retro',
      title: say('How is our voyage?', 'Как идёт наше плавание?'),
      columns: [nameless(half), nameless(half)],
      rows: [nameless(400), nameless(400)],
      cells: [
        cell('wind', say('Wind', 'Ветер'), say('What drives us on?', 'Что несёт нас вперёд?')),
        cell(
          'island',
          say('Island', 'Остров'),
          say('Where do we want to arrive?', 'Куда мы хотим приплыть?'),
        ),
        cell('anchors', say('Anchors', 'Якоря'), say('What holds us back?', 'Что нас держит?'), {
          tint: 'blue',
        }),
        cell('rocks', say('Rocks', 'Скалы'), say('What could sink us?', 'Обо что мы можем разбиться?'), {
          tint: 'blue',
        }),
      ],
      drawings: sea,
    },
    retroActions,
  ],
  agenda: retroAgenda(['wind', 'island', 'anchors', 'rocks']),
}
