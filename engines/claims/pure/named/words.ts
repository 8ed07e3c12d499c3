// Words that bound a name in English. A name is what stands between two of them.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** No word of a name: links, articles, pronouns, adverbs of time. */
export const LINKS = set(
  `of in on at by for from to with within as than and or but nor that which who whom whose when while where after before during since
  until between among amongst across over under above below through throughout into onto upon per via is are was were be been being has have had
  do does did will would can could may might shall should must not so if because although though including such like compared up
  down the a an this these those its their our his her it they we he she you i there all both each every more less about around
  nearly almost roughly approximately only just also even now already currently respectively today yesterday tomorrow tonight again
  still then amid versus vs against despite without toward towards behind beyond along near off out ahead apart together instead
  them us him me themselves itself however meanwhile moreover recently daily annually weekly monthly yearly nationwide worldwide available due another any some last next earlier later two three four five six seven eight nine ten eleven twelve hundred
  thousand million billion trillion dozen`,
)

/** Between a subject and the figure that it is: what is measured stands before them. */
export const LEVELS = set(
  `is are was were be been being reached reaches reach reaching totaled totalled totaling totalling totals stood stands stand standing
  amounted amounts amounting averaged averages averaging exceeded exceeds exceed exceeding surpassed surpasses topped tops
  hit hits hitting came comes remained remains remain numbered equaled equalled equals became accounted accounts accounting
  trades traded hovers hovered hovering sits sat represented represents comprised constitutes constituted`,
)

/** Whose subject is who did it, and no measure: "The bill provides $777 million". */
export const DEEDS = new Set(
  `receive award provide raise donate give pay invest spend seek request want need offer secure steal win earn save owe commit allocate
  pledge borrow launder embezzle collect recover seize announce approve authorize grant lend fund contribute distribute generate grant
  include require propose demand claim defraud transfer deposit withdraw obtain bring put make take get use add contain bear send sell
  buy purchase face fine settle back support recommend deliver return repay refund present expect plan forecast employ hire operate own
  lease train attract appropriate`
    .trim()
    .split(/\s+/)
    .flatMap((verb) => formsOf(verb))
    .concat(
      'gave given paid spent sought stole stolen won brought made took taken got gotten lent sent sold bought bore stealing committed committing transferred transferring earmarked disbursed runs ran'.split(
        ' ',
      ),
    ),
)

function formsOf(verb: string): readonly string[] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb
  const short = verb.endsWith('y') && !/[aeo]y$/.test(verb) ? `${verb.slice(0, -1)}i` : stem
  return [verb, `${short === stem ? verb : `${short}e`}s`, `${short}ed`, `${stem}ing`]
}

/** What people do, behind how many they are: "1,150 people work in the port". */
export const DOINGS = set(
  `work works live lives attend attends study studies visit visits travel travels stay stays suffer suffers walk walks speak speaks rent rents
  vote votes belong die dies use uses sit sits commute teach sing play serve`,
)

/** What people say or think, which no noun is called: "22% said", "34% of them agree". */
const SPOKEN = `said say says saying agree agrees agreed disagree believe believes think feel feels felt know knew understand misunderstand regret wish
  expect prefer prefers want consider considered hope intend worry told answered supported opposed described rated voted chose`
export const SPEECH = set(SPOKEN)

/** Verbs that end a name wherever they stand in it. */
export const VERBS = set(
  `is are was were has have had will would can could may might shall should must does did do rose rise rises risen grew grow grows fell
  fall falls increased increases decreased decreases declined declines dropped drops climbed climbs jumped surged soared slipped
  reached stood came comes come went goes said says say announced announces reported reports continued continues began begins became
  passed approved told showed shows estimates estimated believes expects provides provided includes included contains contained requires required receives received announcing secures
  secured proposes proposed seeks sought make makes made takes took gets got helps helped felt feel feels believe believed think thinks thought want wanted wants
  posted generated returned drove booked achieved delivered edged inched ticked crept contribute contributes contributed remain remains remained
  pays holds earns employs produces lies go occupy occupies occupied rank ranks ranked entered reflects suggests seen precedes struggles compares edges ticks inches creeps ${SPOKEN}`,
)

/** Who says something: what is measured stands behind them. */
export const SPEAKERS = set(
  'announced announces declared declares said says reported reports estimates estimated found finds shows showed predicts forecasts',
)

/** Heads that name nothing by themselves. */
export const EMPTY = set(
  `aggregate number numbers total totals amount amounts level levels value values share proportion percentage rate rates average figure figures
  record sum count minimum maximum increase decrease rise fall decline growth drop gain goal target range peak estimate high low half
  fraction majority rest remainder others one ones some most many few people's`,
)

/** Adjectives and gerunds that stand alone where a name was looked for. */
export const ALONE = set(
  `extra additional actual base available toward taking commenting having being speaking noting adding citing according following
  throughout releases release press read least most other further new old last next first second third overall total record national
  federal public private result free full only same own immediate period net`,
)

/** What changed, told as a noun: an "operating loss of" is a measure, an "increase of" none. */
export const RESULTS = set('loss losses gain gains deficit surplus savings reduction reductions')

/** "in 2024", "in May", "in total": no name of what an amount consists of. */
export const NO_STUFF = set(
  `total all cash each fiscal january february march april may june july august september october november december spring summer autumn
  fall winter early late mid recent part full turn addition advance time the a an its their this that order which one two three four
  five year month week quarter day some many several less more just only under about annual years months weeks days value excess favor favour response connection
  exchange return relation place prison jail bail custody court current constant real nominal`,
)
