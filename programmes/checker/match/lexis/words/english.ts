// What words do in an English name of a figure. Words stand here as `stemOf` leaves them.

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}

/** Words that carry no meaning of their own, and words that say how much, when or how rather than what. */
export const NEUTRAL: ReadonlySet<string> = setOf(`
  a an the of in for to by at on and or its their our his her with from as this that these those which than has have had
  been is was were are be will would it they we into over under about around nearly almost up down only also already
  both all some each respectively according more most than last past so far between during since until after before while
  i ii not no out other
  number total amount value volume level average mean overall combined cumulative annual yearly figure scale size sum
  year month quarter week day half period end time date first second third fourth
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
  reach reached stand stood came come hit rose risen rise rising grew grow grown growing growth increase increased
  increasing decrease decreased fall fell fallen drop dropped decline declined climb climbed gain gained expand expanded
  change changed rate pace speed percentage percent proportion share account accounted accounting compare compared yoy
  real comparable constant price term
  high higher low lower fast faster slow slower ahead behind
  region regional city province provincial municipal municipality nation national nationwide country local
  preliminary estimate estimated data statistic statistics accounting calculation expected actual new newly now currently
  whole entire full main key major further steady continued registered achieved amounting totaling totalling exceeding
  member one two three four five six seven eight nine ten
  spent spend spends invested invest invests devoted devote devotes recorded records posted logged
  reaching hitting standing totaled totalled recorded slipped slipping recovered recovering rebounded rebounding
  edged yielded generated contributed reported edition session rank ranked ranking placed nationally saw see seen chalked mean among across took take takes represented represents held hold holds occupied occupies occupy finish finished place position spot`)

/** Words of \`NEUTRAL\` that do tell figures apart where a name has them: what is new isn't what there is. */
export const TELLING: ReadonlySet<string> = setOf('new newly registered day local city speed')

/** What narrows or turns a measure into another; never skipped unless the name has it too. */
export const NARROWING: ReadonlySet<string> = setOf(`
  capita per head unit industry industrial sector primary secondary tertiary manufacturing service agricultural
  agriculture marine ocean maritime digital private public export import urban rural disposable household retail fixed
  budget fiscal corporate enterprise business commercial tax revenue deficit debt energy electricity consumption intensity elasticity deflator district county
  town township zone nominal excluding added cultural tourism night green blue high-tech core gap target forecast`)

export const GROWTH_WORDS: ReadonlySet<string> = setOf('growth increase change')
export const SHARE_WORDS: ReadonlySet<string> = setOf(
  'share proportion account accounted accounting',
)
export const NOMINAL_WORDS: readonly string[] = ['nominal', 'at current prices', 'current-price']
export const REAL_WORDS: readonly string[] = [
  'constant price',
  'constant-price',
  'comparable price',
  'inflation-adjusted',
  'in real terms',
  'real growth',
  'real gdp',
]

/** Heads that a name hides behind: 'the number of', 'the value of'. They are all neutral. */
export const PREPOSITIONS: ReadonlySet<string> = setOf(
  'of in for per by at on to from with between among over under',
)

/** Capitalised words that name a part of a place, so that the figure isn't the place's own. */
export const PARTS_OF_PLACES: readonly string[] = [
  'District',
  'New Area',
  'County',
  'Township',
  'Development Zone',
  'Development Area',
  'Free Trade Zone',
  'High-tech Zone',
  'Industrial Park',
  'Subdistrict',
  'Prefecture',
  'suburb',
]
