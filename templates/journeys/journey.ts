// What the three customer journeys have in common: the stages, the rows, and the turns of their agenda.
import type { Template, TemplateFrame, TemplateLane } from '#shared/boards/template.ts'
import type { Localized } from '#shared/language.ts'
import { lane, say, step } from '../parts.ts'

const stage = (id: string, title: Localized) => lane(id, 248, title)

const stages: TemplateLane[] = [
  stage('noticed', say('Incident noticed', 'Заметили сбой')),
  stage('filed', say('Request filed', 'Подали заявку')),
  stage('response', say('First response', 'Первый ответ')),
  stage('diagnosis', say('Diagnosis', 'Диагностика')),
  stage('fix', say('Fix and confirmation', 'Исправление и подтверждение')),
  stage('followup', say('Follow-up', 'После закрытия')),
]

/** Low at first, so that the whole case is seen at once; each grows with what is written. */
const rows: TemplateLane[] = [
  lane(
    'actions',
    132,
    say('Actions', 'Действия'),
    say('What does the customer do, step by step?', 'Что клиент делает, шаг за шагом?'),
  ),
  lane(
    'touchpoints',
    132,
    say('Touchpoints', 'Точки контакта'),
    say('Where and how does the customer meet us?', 'Где и как клиент встречается с нами?'),
  ),
  lane(
    'thoughts',
    104,
    say('Thoughts', 'Мысли'),
    say('What does the customer say to themselves?', 'Что клиент говорит сам себе?'),
  ),
  lane(
    'emotions',
    216,
    say('Emotions', 'Эмоции'),
    say('What does it feel like? The higher the note, the better', 'Каково это? Чем выше заметка, тем лучше'),
    { scale: { top: 2, bottom: -2 } },
  ),
  lane('pains', 132, say('Pains', 'Боли'), say('What hurts, and how much?', 'Что болит и насколько?')),
  lane(
    'opportunities',
    132,
    say('Opportunities', 'Возможности'),
    say('What could be better here?', 'Что здесь может стать лучше?'),
  ),
  lane(
    'backstage',
    104,
    say('Backstage and owner', 'За кулисами и чьё это'),
    say(
      'What do we do that nobody sees, and who owns it?',
      'Что делаем мы, чего никто не видит, и кто отвечает?',
    ),
  ),
  lane(
    'evidence',
    104,
    say('Evidence', 'Откуда знаем'),
    say('How do we know? A deal, a quote, a figure', 'Сделка, цитата, цифра'),
  ),
  lane(
    'measure',
    104,
    say('Measure', 'Показатель'),
    say('What would tell us that it got better?', 'По чему увидим, что стало лучше?'),
  ),
]

export interface JourneyVariant {
  id: string
  title: Localized
  purpose: Localized
  search: Localized
  /** What the group is asked to draw; stands above the frame. */
  prompt: Localized
  /** What stands in a row is asked for in other words here. */
  prompts?: Partial<Record<string, Localized>>
  marks?: TemplateFrame['marks']
  agenda: Template['agenda']
}

export function journey(variant: JourneyVariant): Template {
  const { id, title, purpose, search, prompt, prompts = {}, marks, agenda } = variant
  const frame: TemplateFrame = {
    id: 'journey',
    title: prompt,
    columns: stages,
    rows: rows.map(row => {
      const own = prompts[row.id]
      return own ? { ...row, prompt: own } : row
    }),
    ...(marks && { marks }),
  }
  return { id, title, purpose, category: 'journey', search, minutes: 90, frames: [frame], agenda }
}

/** How each of the turns ends. */
export const showToOthers = step('present', 15, say('Show it to the others', 'Покажите остальным'))
