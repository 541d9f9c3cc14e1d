import { journey } from './journey.ts'

export const journeyAsIs = journey({
  id: 'journey-as-is',
  title: { en: 'Customer journey: as it was', ru: 'Карта пути клиента: как было' },
  purpose: {
    en: 'One real case, drawn from the customer’s side',
    ru: 'Один реальный случай глазами клиента',
  },
  prompt: {
    en: 'Draw one real case, not the procedure',
    ru: 'Нарисуйте один реальный случай, а не регламент',
  },
})
