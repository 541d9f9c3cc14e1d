// What a text is made of, for comparing it with others: pieces of its words. They meet where endings differ or a letter
// is mistyped, in Russian and English alike, and need no dictionary.
import { stemmer as englishStem } from '@orama/stemmers/english'
import { stemmer as russianStem } from '@orama/stemmers/russian'

/** Words that hold sentences together and say nothing about what they are about. */
const functionWords = new Set(
  `а без бы был была были быть в вам вас все всё всех вы где да для до его ее её еще ещё если есть же за и из или их к как
  когда ли мне мы на нам нас не нет но о об он она они от по при с со так то ты у уже что чтобы эта эти это этот я
  a all an and any are as at be been but by can did do does for from get had has have he how i if in is it its me my no
  not of on one or our she so than that the their them then these they this those to too was we were what when where who
  will with would you your`
    .split(/\s+/)
    .map(fold),
)

function fold(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е')
}

/** The words that may say what a text is about. Numbers do not: those of two notes agree by chance. */
const wordsOf = (text: string): string[] =>
  (fold(text).match(/\p{L}+/gu) ?? []).filter(word => word.length > 2 && !functionWords.has(word))

/** Three and four letters in a row, the ends of words marked: these meet across compounds, too. */
export const gramsOf = (text: string): Set<string> =>
  new Set(
    wordsOf(text).flatMap(word => {
      const marked = `_${word}_`
      return [3, 4].flatMap(length =>
        Array.from({ length: Math.max(0, marked.length - length + 1) }, (_, at) =>
          marked.slice(at, at + length),
        ),
      )
    }),
  )

/** The first three to six letters: what a word keeps in all its forms. */
export const beginningsOf = (text: string): Set<string> =>
  new Set(
    wordsOf(text).flatMap(word => [3, 4, 5, 6].filter(n => n <= word.length).map(n => word.slice(0, n))),
  )

export const stemsOf = (text: string): Set<string> =>
  new Set(
    wordsOf(text).map(word => (/\p{Script=Cyrillic}/u.test(word) ? russianStem(word) : englishStem(word))),
  )
