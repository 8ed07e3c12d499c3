// English verbs by the forms they are met in. A word may be a noun as well ("rise", "reports"): what it is in a sentence, its neighbours tell.

export const BASE = 1
export const THIRD = 2
export const PAST = 4
export const PARTICIPLE = 8
export const GERUND = 16

/** Verbs that tell how much a subject is or how it moved: a figure behind one is of its subject. */
const MEASURING = `rise grow fall increase decrease decline drop climb jump soar surge slide slip plunge spike expand contract shrink widen narrow ease
  edge tick inch creep dip gain advance rebound recover accelerate slow improve worsen double triple treble quadruple halve swell balloon tumble
  plummet slump sink retreat strengthen weaken reach hit top exceed surpass pass cross total average number amount come stand be remain
  stay hover trade settle close open end finish equal account represent constitute range vary weigh measure go move sit lie
  translate become peak bottom score approach near rank exceed outpace outstrip trail lag beat miss fluctuate moderate cool
  stabilise stabilize deteriorate appreciate depreciate level leap rocket dwindle diminish mount start begin run follow compare correspond
  aggregate last cost yield`
/** Verbs with an object that moves: "raised the fee to 5", "cut staff by 3 %". */
const MOVING = `raise cut lift lower reduce boost bring take push put set keep hold leave drive slash trim extend enlarge curb limit cap price value revise shorten compress
  upgrade downgrade peg estimate project forecast see lose drive send restore return help let have`
/** Other verbs. */
const OTHERS = `accept accommodate accompany achieve acquire act add address adjust adopt affect agree aim allocate allow announce answer apply appoint
  approve arise arrange arrive ask assess assist assume attend attract auction audit authorise authorize award back bear believe belong benefit bid
  borrow book break build burn buy call campaign cancel capture care carry catch cause celebrate change charge check choose cite claim clear clean
  collect combine commission commit commute complain complete comprise compete concern conclude conduct confirm connect consider consist construct consume
  contain continue contribute control convert convict cover create cultivate cycle damage deal decide declare deem defend defer define deliver demand demolish deny
  depart deploy describe design destroy detain detect develop devote die direct disappear disburse discharge disclose discover discuss dismiss dispatch displace dispose
  distribute divide do donate draw drink drop earmark earn eat educate eliminate embark emerge emit employ enable encourage enforce engage enrol
  enroll ensure enter equip erect escape establish evacuate evaluate evict examine exclude execute exempt exercise exist expand expect expire explain
  export express face facilitate fail feature feed feel fight file fill finance find fine fix flow fly focus force form found freeze fulfil fund
  furnish gather generate get give govern graduate grant guarantee handle happen harvest head hear heat hire hope host house identify
  ignore implement import impose include incur indicate induct infect inform inherit inject injure inspect install insure intend introduce
  invest investigate invite involve issue join judge kick kill know lack land launch lead learn lease lend license list listen live load locate lodge
  look maintain make manage manufacture mark market match matter mean meet merge migrate mine mobilise mobilize modernise monitor need negotiate
  notify obtain occupy occur offer offset operate order organise organize originate overtake owe own pack paint park participate patrol pay perform permit
  pick plan plant play pledge point post predict prefer prepare present preserve prevent print process procure produce prohibit promise promote
  propose prosecute protect prove provide publish pump purchase pursue qualify question quit reach read realise realize rebuild receive recognise recommend record
  recruit recycle redeem refer refit refurbish refuse regard register reject relate release relocate rely remember remit remove renew renovate rent repair
  repay replace reply report repurchase require rescue research reserve resettle reside resign resolve respond rest restart restrict result
  resume retain retire retrain retrofit reveal reverse review ride save say scan schedule screen scrap seat secure seek seize select sell sentence separate serve
  service share shed ship shop show shut sign sit sleep smoke solve sort speak spend split sponsor spread staff stage state stem step stop
  store stress strike study submit subscribe subsidise succeed suffer suggest supervise supply support suppose surrender survey suspend sustain switch tackle talk target tax
  teach tell tend test thank think threaten ticket tie tour track train transfer transform transmit transport travel treat try turn unload unveil update
  urge use vaccinate view violate visit volunteer vote vow wait walk want warn wash waste watch wear welcome win wipe withdraw witness wonder
  work worry wound wreck write boast embrace contact combust deposit dispense enjoy fetch flood inoculate intercept log overhaul pilot pour prompt pull quote rate
  rehouse reimburse restock salvage sample shave sow stock tally tow transact underwrite undertake vacate verify withhold unite accrue allot amend assign attain oppose reject disagree trust distrust favour favor abstain undergo pass outnumber overtake dwarf trend possess breach widen expand live injure smoke`
const IRREGULAR = `rise rose risen;grow grew grown;fall fell fallen;shrink shrank shrunk;slide slid slid;sink sank sunk;hit hit hit;come came come;stand stood stood;
  become became become;go went gone;sit sat sat;lie lay lain;cut cut cut;bring brought brought;take took taken;put put put;set set set;keep kept kept;hold held held;
  leave left left;drive drove driven;see saw seen;lose lost lost;send sent sent;let let let;have had had;bear bore borne;bid bid bid;break broke broken;build built built;burn burnt burnt;
  buy bought bought;catch caught caught;choose chose chosen;deal dealt dealt;do did done;draw drew drawn;drink drank drunk;eat ate eaten;feed fed fed;feel felt felt;find found found;fight fought fought;
  fly flew flown;freeze froze frozen;get got got;give gave given;hear heard heard;know knew known;lead led led;lend lent lent;make made made;mean meant meant;meet met met;
  overtake overtook overtaken;pay paid paid;quit quit quit;read read read;rebuild rebuilt rebuilt;repay repaid repaid;ride rode ridden;say said said;seek sought sought;sell sold sold;
  shed shed shed;show showed shown;shut shut shut;sleep slept slept;speak spoke spoken;spend spent spent;split split split;spread spread spread;strike struck struck;
  teach taught taught;tell told told;think thought thought;wear wore worn;win won won;withdraw withdrew withdrawn;write wrote written;run ran run;begin began begun;
  beat beat beaten;undertake undertook undertaken;withhold withheld withheld;cost cost cost;creep crept crept;leap leapt leapt;fetch fetched fetched;sow sowed sown;arise arose arisen;underwrite underwrote underwritten;learn learnt learnt;forecast forecast forecast;offset offset offset;cast cast cast;burst burst burst;hurt hurt hurt;overcome overcame overcome;shoot shot shot`
/** Whose last letter is written twice before an ending. */
const DOUBLED =
  /^(?:drop|slip|ship|top|slump|cap|trim|log|equip|scrap|shop|stop|step|plan|scan|wrap|total|travel|control|commit|transfer|defer|incur|occur|refer|permit|submit|remit|emit|admit|bar|fit|refit|retrofit|cancel|level|fulfil|enrol|compel|tip|dip|begin|run|put|set|let|cut|hit|get|sit|win|shut|split|bid|shed|slid|peg|quit|allot|overlap|fuel|model|label|signal|stem|kid|rot|shed)$/

const NEVER_DOUBLED = /^(?:slump)$/

/** Its regular forms with what they are. */
function regularOf(verb: string): readonly [string, number][] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb
  const soft = /[^aeo]y$/.test(verb) ? `${verb.slice(0, -1)}i` : stem
  const third = /(?:s|x|z|ch|sh|[^aeo]o)$/.test(verb) || soft !== stem ? `${soft}es` : `${verb}s`
  const forms: [string, number][] = [
    [verb, BASE],
    [third, THIRD],
    [`${soft}ed`, PAST | PARTICIPLE],
    [
      `${verb.endsWith('ie') ? `${verb.slice(0, -2)}y` : /ee$/.test(verb) ? verb : stem}ing`,
      GERUND,
    ],
  ]
  if (DOUBLED.test(verb) && !NEVER_DOUBLED.test(verb)) {
    const twice = `${verb}${verb.at(-1)}`
    forms.push([`${twice}ed`, PAST | PARTICIPLE], [`${twice}ing`, GERUND])
  }
  return forms
}

const words = (list: string): readonly string[] => list.trim().split(/\s+/)

const forms = new Map<string, number>()
const bases = new Map<string, string>()
function know(form: string, kind: number, verb: string): void {
  forms.set(form, (forms.get(form) ?? 0) | kind)
  if (!bases.has(form)) bases.set(form, verb)
}

const irregular = new Set<string>()
for (const row of IRREGULAR.split(';')) {
  const [verb = '', past = '', participle = ''] = row.trim().split(' ')
  irregular.add(verb)
  know(past, PAST, verb)
  know(participle, PARTICIPLE, verb)
}
for (const verb of [MEASURING, MOVING, OTHERS].flatMap(words))
  for (const [form, kind] of regularOf(verb))
    if (!(irregular.has(verb) && (kind & PAST) !== 0)) know(form, kind, verb)
for (const [form, kind] of [
  ['is', THIRD],
  ['are', THIRD],
  ['was', PAST],
  ['were', PAST],
  ['been', PARTICIPLE],
  ['being', GERUND],
  ['has', THIRD],
  ['does', THIRD],
] as const)
  know(form, kind, /^(?:has)$/.test(form) ? 'have' : form === 'does' ? 'do' : 'be')

/** The participle of a regular verb in any of its forms: "employs" as "employed"; null of a word that is no such verb. */
export function participleOf(word: string): string | null {
  const base = bases.get(word)
  if (base === undefined || irregular.has(base)) return null
  return regularOf(base).findLast(([, kind]) => (kind & PARTICIPLE) !== 0)?.[0] ?? null
}

const measuring = new Set([...words(MEASURING), 'shoot'])
const moving = new Set(words(MOVING))

/** The forms that a word can be of a known verb; of an unknown one by its ending; 0: none. */
export function formsOf(word: string): number {
  const known = forms.get(word)
  if (known !== undefined) return known
  if (
    word.length > 3 &&
    word.endsWith('ed') &&
    !/eed$|^(?:hundred|shed|sled|limited|sacred|naked|biomed)$/.test(word)
  )
    return PAST | PARTICIPLE
  return word.length > 5 && word.endsWith('ing') && !/thing$/.test(word) ? GERUND : 0
}

export const isKnownVerb = (word: string): boolean => forms.has(word)
export const baseOf = (word: string): string => bases.get(word) ?? word
export const isMeasuring = (word: string): boolean => measuring.has(baseOf(word))
export const isMoving = (word: string): boolean =>
  moving.has(baseOf(word)) || measuring.has(baseOf(word))

/** Verbs whose plain forms are nouns as well: "a rise", "reports". */
const NOUNS_TOO = new Set(
  words(`leave rise fall increase decrease decline drop climb jump surge slide slip plunge spike contract ease edge tick inch dip gain advance rebound slow double
  balloon tumble sink retreat hit top pass cross total average number amount stand stay trade close end finish equal range measure move lie peak bottom
  score approach near rank trail lag beat miss level leap start run last cost yield raise cut lift boost push set hold drive trim limit cap price value
  upgrade estimate project forecast loss return help address act adjust aim attempt answer attack audit award back bid book break build burn buy call
  campaign capture care catch cause challenge change charge check claim clear commission complete concern conduct contact control cover cultivate damage
  deal defer demand deposit design detail discharge display dispatch divide drink draw demand eat exercise experience exit export express face fail feature
  feed file fill finance find fine fix flow fly focus force form fund grant group guarantee hand harvest head heat hire host house impact import influence
  issue join judge kick kill lack land launch lead lease license list load look commute manufacture mark market match matter measure mine monitor need notice
  offer offset operate order own pack paint park patrol pay permit pick plan plant play pledge point post present print process produce profile profit
  program programme promise protest purchase question quit quote race rate reach read record recruit refund refuse regard register release rent repair
  replay reply report request rescue research reserve rest result retail review reverse reward ride risk run sale sample sanction save schedule scan
  screen seal search seat select sentence service set share shift ship shock shop shot show shut sign sit site sleep smoke sort sound spend split sponsor
  spread staff stage stamp state stem step stock stop store stress strike structure study supply support surprise survey switch talk tally target task tax
  test thank ticket tie time tour track trade train transfer transit transport travel treat trial trust try turn update upset use view visit vote vow
  walk want warrant wash waste watch water wave wear welcome will win wonder work wound wreck contract pilot pull flood
  aggregate benefit borrow branch credit debit dose document discount grade grow guide halt interest invite labour lapse layer licence loan log lottery lunch mail
  overhaul overlap pump plot pool press puzzle rally recall recess rehearse relay reform retreat roll rush screen shelter slot slump sow stake stall stay
  strain stretch stroll swell swing tackle tap tender term toll top touch trace transcript tumble vault venture vessel whole yield live close worth open
  direct elect graduate associate separate present moderate appropriate duplicate complete alternate estimate deliberate trend`),
)

/** Whether the plain forms of a verb may be nouns. */
export function isNounToo(word: string): boolean {
  return NOUNS_TOO.has(baseOf(word))
}

/** Whether a verb tells that its subject became more or less. */
export const isTurning = (word: string): boolean => TURNING.test(baseOf(word))

const TURNING =
  /^(?:rise|fall|grow|increase|decrease|decline|drop|climb|jump|soar|surge|slide|slip|plunge|shrink|dip|double|triple|rebound|recover|edge|tumble|plummet|slump)$/
