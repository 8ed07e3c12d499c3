import { type CueTable, cueIndexOf } from './types.ts'

// Words are compared in lower case; hyphens, slashes and full stops divide words like spaces.
const TABLE: CueTable = {
  up: 'up|rose|rises|rise|rising|risen|increased|increases|increasing|grew|grow|grows|grown|growing|climbed|climbs|climbing|climb|gained|gains|gaining|jumped|jumps|jumping|soared|soaring|surged|surging|advanced|advancing|expanded|expands|expanding|accelerated|accelerating|quickened|raised|raising|raise|boosted|boosting|lifted|lifting|widened|widening|rebounded|rebounding|edged up|ticked up|inched up|picked up|went up|moved up|lengthened|prolonged|extended|added|swelled|mounted|strengthened|widens|quickens|accelerates|expands|soars|surges|swells|lengthens|strengthens|edges up|ticks up|picks up|raises|lifts|boosts',
  upNoun: 'increase|growth|rise|gain|jump|surge|expansion|uptick|upturn|addition|hike',
  down: 'down|trim|trims|decelerate|decelerates|decelerated|decelerating|gave up|giving up|slashed|slashing|slashes|scaled back|pared|fell|falls|fall|falling|fallen|decreased|decreases|decreasing|declined|declines|declining|dropped|drops|dropping|reduced|reduces|reducing|reduce|cut|cutting|cuts|shrank|shrunk|shrinking|contracted|contracting|slid|slipped|slipping|plunged|plunging|plummeted|tumbled|dipped|slumped|eased|easing|narrowed|narrowing|lowered|lowering|slowed|slowing|slow to|halve|halves|shortened|shortening|dwindled|sank|weakened|retreated|edged down|ticked down|inched down|went down|moved down|moderated|trimmed|trimming|slows|eases|narrows|shrinks|slips|dips|plunges|tumbles|slumps|contracts to|slides|lowers|shortens|weakens|retreats|edges down|cools|cooled|softens|softened|recedes',
  downNoun: 'decrease|decline|drop|reduction|contraction|slump|plunge|dip|downturn',
  flat: 'unchanged|flat|on par with|on a par with|level with|remained stable at|remained at|remaining at|stayed at|unchanged from|the same as',
  rate: 'growth rate|rate of growth|growth pace|pace of growth|rate of increase|rate of change|change of|variation of',
  to: 'to|reaching|reach|to reach|to stand at|hitting|standing at',
  from: 'from',
  than: 'than|compared with|compared to|as compared with|as compared to|in comparison with|in comparison to|when compared with|versus|vs|against|relative to|as against|year earlier figure of|having stood at',
  over: 'over|on',
  higher:
    'higher|faster|more|larger|greater|quicker|bigger|stronger|higher than|faster than|above|ahead of|longer|older|larger than|more than|warmer than|hotter than|heavier than|dearer than|costlier than|busier than|wetter than|taller than|deeper than|wider than|a gap of|gap of|a difference of|difference of|a margin of|a spread of',
  lower:
    'lower|slower|less|fewer|smaller|weaker|shorter|lower than|slower than|less than|fewer than|less than|cooler than|colder than|lighter than|cheaper than|quieter than|drier than|younger than|narrower than|below|behind|short of|under budget|under target|under forecast',
  share:
    'accounting for|accounts for|accounted for|account for|accounting|make up|makes up|made up|making up|represents|represented|representing|constituting|constituted|constitutes|comprised|comprises|of the total|of all|of its total|of their total|of total|of the overall|of the country|of the nation|of the national|of the national total|equivalent to',
  shareNoun: 'share|proportion|percentage|ratio',
  ofWhich:
    'of which|of whom|among which|among them|of these|of this|of them|of that|out of which|among these',
  including: 'including|includes|included|inclusive of|with',
  total:
    'total|totalled|totaled|totalling|totaling|totals|combined|a total of|in total|overall|altogether',
  sum: 'altogether|in all|all told|sum to|sums to|adding up to|adds up to|add up to|added up to|for a total of|bringing the total to|brought the total to|taking the total to|together totalling|together totaling|combined total|a combined total of|for a combined total of|together',
  remaining:
    'remaining|the remaining|the rest|the remainder|the other|remainder|remaining for the other',
  respectively: 'respectively|in that order',
  target: 'target|targets|goal|objective|targeted|quota|ceiling|guidance|forecast',
  met: 'surpassing|surpassed|surpasses|exceeding|exceeded|exceeds|meeting|met|meets|beating|beat|beats|outperforming|outperformed|achieving|achieved|fulfilling|fulfilled|hit|within|well within|over fulfilling|overfulfilled|comfortably within|topping|topped',
  missed:
    'missing|missed|misses|falling short of|fell short of|falls short of|failing to meet|failed to meet|failed to reach|missing its|undershooting',
  yearly:
    'average annual|annual average|annual average rate|average annual rate|annually on average|on average annually|average yearly|yearly average|per year on average|on average per year|on average each year|each year on average|a year on average|compound annual growth rate|compound annual|compound annual rate|cagr|annualised average|annualized average|average of|an average of',
  yoy: 'year on year|year over year|yoy|y o y|y y|on year|on the year|yr yr|over the year|from a year earlier|from a year ago|than a year earlier|than a year ago|than a year before|compared with a year earlier|compared to a year earlier|compared with a year ago|a year earlier|a year ago|a year before|one year earlier|year earlier|year ago|from the previous year|over the previous year|than the previous year|from the year before|from last year|than last year|over last year|on an annual basis|annual increase|annual growth|annual decline|annual rise|annual rate|twelve months before|twelve months earlier|same period last year|the same period last year|the same period of last year|the corresponding period of last year|prior year period|the prior year period|prior corresponding period|previous corresponding period|prior corresponding half|previous corresponding half|prior corresponding quarter|previous corresponding quarter|pcp|prior year quarter|the prior year quarter|prior year first quarter|same quarter last year|same month last year|from the prior year|previous year|prior year|in annual terms',
  mom: 'month on month|month over month|mom|m o m|m m|on month|on the month|from the previous month|from a month earlier|from the month before|than the previous month|over the month|compared with the previous month|a month earlier|from last month|than a month earlier|previous month|on a monthly basis|in monthly terms',
  qoq: 'quarter on quarter|quarter over quarter|qoq|q o q|q q|on quarter|on the quarter|from the previous quarter|from a quarter earlier|than the previous quarter|sequentially|over the quarter|compared with the previous quarter|from the prior quarter|previous quarter|on a quarterly basis|in quarterly terms',
  real: 'in real terms|at constant prices|at comparable prices|constant prices|comparable prices|real growth|in constant prices|in comparable prices|calculated at comparable prices|inflation adjusted|after deducting price factors|in volume terms|constant currency|real terms|on a comparable basis|on a like for like basis|like for like|organic|organically|adjusted for inflation',
  average:
    'average|national average|the national average|the average|mean|median|nationwide average',
  times:
    'times that of|times as many as|times as much as|times as high as|times as large as|times the|fold that of|that of|as many as|as much as',
  among: 'among|out of|of the|of',
  equal: 'or|equal to|equivalent to|equals|i e|that is|or about|or around|or roughly|aka',
  namely:
    'namely|comprising|consisting of|made up of|composed of|viz|that is to say|specifically|consists of|comprised of',
  etc: 'such as|like|for example|for instance|e g|among others|etc|and others|and so on|including',
  increment: 'new|newly|additional|extra|net addition|newly added',
  better: 'improved|improves|improve|improving|bettered',
  worse: 'worsened|worsens|worsening|deteriorated|deteriorates|deteriorating',
  none: 'objective response|objective responses|objective remission|targeted therapy|targeted therapies|target lesion|target lesions|therapeutic target|drug target|called up|calls up|calling up|looked up|mopped up|soaked up|clocks up|clocked up|clocking up|racks up|racked up|racking up|chalked up|notched up|signs up|signing up|snapped up|snaps up|bought up|rain fell|snow fell|hail fell|rainfall fell|rain falls|snow falls|rain had fallen|rain has fallen|snow had fallen|snow has fallen|fell to the crew|fell ill|fell victim|fell silent|fell asleep|fell into place|fell due|falls due|falling due|declined to be|declined to comment|declined to name|declined to give|declined to say|declined to provide|declined to discuss|declined to identify|keep up|keeping up|kept up|puts up|putting up|takes up|taking up|cleared up|clear up rate|clear up rates|grubbed up|used up|opens up|set up|sets up|setting up|build up|built up|start up|start ups|opened up|opening up|open up|sign up|signed up|follow up|back up|put up|took up|take up|taken up|brought up|stepped up|step up|scale up|scaled up|speeding up|speed up|make up for|up to date|follow on|ramp up|push up|break down|shut down|laid down|lay down|down payment|down payments|down jacket|cut off|ribbon cutting|cutting edge|jaw dropping|lined up|line up|catch up|growth pole|growth poles|high growth|growth stage|growth enterprise market|fall in love|drop off|drop offs|raised funds|fund raising|raised concerns|rise to the challenge|gave rise to|giving rise to|give rise to|lead to|leads to|led to|due to|thanks to|according to|up to|with respect to|in response to|in addition to|in addition|access to|compared the|added value|value added|less developed|once more|more and more|more convenient|most of the|at the same time|over the past|over the next|over the last|over the course of|over the period|on average|on the whole|on the other hand|on behalf of|based on|focusing on|working on|relying on|on schedule|from now on|part of the|one of the|because of|as of|end of the|of the year|of the month|of the quarter|most of|all of the|kinds of|many of|some of|with a view to|together with|along with|total factor|in terms of|well above|high above|go on|going on|depending on|and more|no more|over time|target group|target groups|raise awareness|rising star|growing up|grown up|new energy|new area|new district|new quality|new high|new highs|new york|new zealand|new delhi|new development|mean while|mean time|range from|ranges from|ranged from|ranging from|vary from|varies from|varied from|varying from',
}

export const ENGLISH_CUES = cueIndexOf(TABLE, ' ')

/** Words that say nothing of what is measured. */
export const ENGLISH_FILLER: ReadonlySet<string> = new Set(
  'a an the by of in at on with and or but is was were are be been being has have had its their his our this that these those it they which as for into per so far also then only just even still again about around some record high low whole full annual'.split(
    ' ',
  ),
)

/** At the head of a clause: what follows is said of the figure before it. */
export const ENGLISH_APPOSITION: ReadonlySet<string> = new Set(
  'a an representing marking showing reflecting registering recording posting which that it this also down up with is was were has had having still'.split(
    ' ',
  ),
)
