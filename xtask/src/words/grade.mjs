// Reads lines "place<TAB>sentence" and prints lines "place<TAB>grade": the school grade in which
// the sentences of a place are read with ease, by Flesch and Kincaid.
import { readFileSync } from 'node:fs'
import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'

const places = new Map()
for (const line of readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
  const [place, sentence] = line.split('\t')
  const counts = places.get(place) ?? { sentence: 0, word: 0, syllable: 0 }
  const words = sentence.match(/[\p{L}\p{N}][\p{L}\p{N}’'.:,-]*/gu) ?? []
  counts.sentence += 1
  counts.word += words.length
  counts.syllable += words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0)
  places.set(place, counts)
}
for (const [place, counts] of places) console.log(`${place}\t${fleschKincaid(counts).toFixed(2)}`)
