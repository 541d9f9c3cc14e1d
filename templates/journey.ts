// What the three customer journeys have in common: the stages, the rows, and the turns of their agenda.
import type { Template, TemplateFrame, TemplateLane } from '#shared/boards/template.ts'
import type { Localized } from '#shared/language.ts'

const stage = (id: string, en: string, ru: string): TemplateLane => ({ id, title: { en, ru }, size: 248 })

const row = (id: string, title: Localized, prompt: Localized): TemplateLane => ({
  id,
  title,
  prompt,
  size: 204,
})

const stages: TemplateLane[] = [
  stage('noticed', 'Incident noticed', 'Заметили сбой'),
  stage('filed', 'Request filed', 'Подали заявку'),
  stage('response', 'First response', 'Первый ответ'),
  stage('diagnosis', 'Diagnosis', 'Диагностика'),
  stage('fix', 'Fix and confirmation', 'Исправление и подтверждение'),
  stage('followup', 'Follow-up', 'После закрытия'),
]

const rows: TemplateLane[] = [
  row(
    'actions',
    { en: 'Actions', ru: 'Действия' },
    { en: 'What does the customer do, step by step?', ru: 'Что клиент делает, шаг за шагом?' },
  ),
  row(
    'touchpoints',
    { en: 'Touchpoints', ru: 'Точки контакта' },
    { en: 'Where and how does the customer meet us?', ru: 'Где и как клиент встречается с нами?' },
  ),
  {
    ...row(
      'emotions',
      { en: 'Emotions', ru: 'Эмоции' },
      {
        en: 'What does it feel like? The higher the note, the better',
        ru: 'Каково это? Чем выше заметка, тем лучше',
      },
    ),
    size: 240,
    scale: { top: 2, bottom: -2 },
  },
  row(
    'pains',
    { en: 'Pains', ru: 'Боли' },
    { en: 'What hurts, and how much?', ru: 'Что болит и насколько?' },
  ),
  row(
    'opportunities',
    { en: 'Opportunities', ru: 'Возможности' },
    { en: 'What could be better here?', ru: 'Что здесь может стать лучше?' },
  ),
]

export interface JourneyVariant {
  id: string
  title: Localized
  purpose: Localized
  /** What the group is asked to draw; stands above the frame. */
  prompt: Localized
}

export function journey({ id, title, purpose, prompt }: JourneyVariant): Template {
  const frame: TemplateFrame = { id: 'journey', title: prompt, columns: stages, rows }
  return {
    id,
    title,
    purpose,
    minutes: 40,
    frames: [frame],
    agenda: [
      { title: prompt, mode: 'write', minutes: 30 },
      { title: { en: 'Show it to the others', ru: 'Покажите остальным' }, mode: 'present', minutes: 10 },
    ],
  }
}
