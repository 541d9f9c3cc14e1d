import type { Template, TemplateLane } from '#shared/boards/template.ts'
import type { Localized } from '#shared/language.ts'

const column = (id: string, title: Localized, prompt: Localized): TemplateLane => ({
  id,
  title,
  prompt,
  size: 372,
})

const nameless = (size: number): TemplateLane[] => [{ id: '', title: { en: '', ru: '' }, size }]

export const sprintPlanning: Template = {
  id: 'sprint-planning',
  title: { en: 'Sprint planning', ru: 'Планирование спринта' },
  purpose: {
    en: 'One goal for three weeks, and what fits into them',
    ru: 'Одна цель на три недели и то, что в них помещается',
  },
  minutes: 120,
  frames: [
    {
      id: 'aim',
      title: { en: 'What is this sprint for?', ru: 'Ради чего этот спринт?' },
      columns: [
        column(
          'goal',
          { en: 'Goal', ru: 'Цель' },
          { en: 'One sentence and a measure', ru: 'Одно предложение и показатель' },
        ),
        column(
          'capacity',
          { en: 'Capacity', ru: 'Ёмкость' },
          { en: 'People × days − absences − support', ru: 'Люди × дни − отсутствия − поддержка' },
        ),
        column(
          'carried-over',
          { en: 'Carried over', ru: 'Перенесено' },
          { en: 'What stayed undone, and why?', ru: 'Что не доделано и почему?' },
        ),
        column(
          'risks',
          { en: 'Risks and dependencies', ru: 'Риски и зависимости' },
          { en: 'What can stop us, and who can help?', ru: 'Что нас остановит и кто поможет?' },
        ),
      ],
      rows: nameless(280),
    },
    {
      id: 'plan',
      title: { en: 'What do we take?', ru: 'Что берём?' },
      columns: [
        column(
          'candidates',
          { en: 'Candidates', ru: 'Кандидаты' },
          { en: 'What could serve the goal?', ru: 'Что послужит цели?' },
        ),
        column(
          'committed',
          { en: 'Committed', ru: 'Берём' },
          { en: 'What do we promise?', ru: 'Что обещаем?' },
        ),
        column(
          'definition-of-done',
          { en: 'Definition of done', ru: 'Критерии готовности' },
          { en: 'When do we call it done?', ru: 'Когда считаем сделанным?' },
        ),
        column('owners', { en: 'Owners', ru: 'Владельцы' }, { en: 'Who leads what?', ru: 'Кто что ведёт?' }),
      ],
      rows: nameless(560),
    },
  ],
  agenda: [
    { title: { en: 'Goal', ru: 'Цель' }, mode: 'discuss', minutes: 20, zones: ['goal'] },
    {
      title: { en: 'Capacity and what is carried over', ru: 'Ёмкость и перенесённое' },
      mode: 'discuss',
      minutes: 20,
    },
    { title: { en: 'Candidates', ru: 'Кандидаты' }, mode: 'write', minutes: 25, zones: ['candidates'] },
    { title: { en: 'Commit', ru: 'Берём' }, mode: 'group', minutes: 35, zones: ['committed'] },
    { title: { en: 'Risks and owners', ru: 'Риски и владельцы' }, mode: 'discuss', minutes: 15 },
    { title: { en: 'Fist of five', ru: 'Пять пальцев' }, mode: 'vote', minutes: 5 },
  ],
}
