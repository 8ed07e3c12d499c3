/** Plural nouns that say in which unit they are counted; every other noun is counted in items. */
export const COUNTED_NOUNS: readonly (readonly [nouns: string, unit: string])[] = [
  [
    'people persons residents inhabitants citizens workers employees staff personnel students pupils teachers graduates children women men adults farmers doctors nurses physicians patients beneficiaries participants visitors tourists passengers travelers travellers commuters users subscribers customers consumers clients members researchers scientists engineers talents professionals experts economists analysts respondents voters lawmakers refugees migrants immigrants emigrants centenarians lives newcomers unemployed jobseekers pensioners retirees volunteers players athletes drivers attendees delegates buyers officers soldiers deaths fatalities births infections followers householders applicants recipients entrepreneurs individuals youths youngsters guests insured taxpayers shareholders investors scholars trainees apprentices holidaymakers viewers representatives learners firefighters paramedics midwives clinicians carers prisoners inmates detainees journalists lawyers judges victims casualties survivors veterans homeowners tenants donors recruits babies infants toddlers boys girls seniors parents undergraduates postgraduates policyholders pilots apprentices dockers miners reservists cadets jurors spectators riders pilgrims councillors senators congressmen lecturers interns cyclists pedestrians motorists swimmers lifeguards hostages suspects offenders defendants smokers newborns hairdressers weavers nuns holders enrolments enrollments acceptances goers filmgoers moviegoers deputies constables detectives colleagues',
    'persons',
  ],
  ['trips visits journeys arrivals departures entries admissions boardings', 'person-times'],
  ['households families', 'households'],
  [
    'companies enterprises firms businesses corporations institutions banks manufacturers suppliers startups unicorns subsidiaries retailers employers exporters importers startups smes lenders insurers brokerages merchants operators entities exhibitors factories',
    'firms',
  ],
  [
    'countries nations provinces cities counties regions districts states municipalities towns villages townships prefectures territories economies areas zones parks localities destinations boroughs communes',
    'places',
  ],
  [
    'vehicles cars automobiles trucks buses evs nevs taxis motorcycles lorries vans locomotives sedans suvs',
    'vehicles',
  ],
  ['ships vessels boats tankers carriers ferries yachts', 'ships'],
  ['aircraft planes airplanes jets drones helicopters bombers airliners', 'aircraft'],
  ['trains', 'trains'],
  ['days', 'days'],
  ['weeks', 'weeks'],
  ['months', 'months'],
  ['years', 'years'],
  ['hours', 'hours'],
  ['minutes', 'minutes'],
  ['piles chargers', 'points'],
  ['stations', 'stations'],
  ['sets', 'sets'],
  ['times', 'uses'],
  ['teus containers', 'TEU'],
  ['beds', 'beds'],
  ['parcels packages', 'parcels'],
]
