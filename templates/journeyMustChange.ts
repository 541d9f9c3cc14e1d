import { journey } from './journey.ts'

export const journeyMustChange = journey({
  id: 'journey-must-change',
  title: { en: 'Customer journey: what has to change', ru: 'Карта пути клиента: что надо изменить' },
  purpose: {
    en: 'From the two journeys to what has to be true',
    ru: 'От двух карт к тому, что должно стать правдой',
  },
  prompt: {
    en: 'What has to be true for this to become normal?',
    ru: 'Что должно стать правдой, чтобы это стало нормой?',
  },
})
