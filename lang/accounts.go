package lang

import (
	"strings"
	"sync"
)

// Accounts is what compare knows of a language to tell whether two texts make one point, and where they differ. All words
// are in lower case.
type Accounts struct {
	Empty      map[string]bool   // words that say nothing of what a point is about
	Common     map[string]bool   // words of any official text: that two points share one says little
	Near       []string          // sets of words and phrases near in meaning, each set separated by commas
	Negations  map[string]bool   // words that turn a point around
	Degrees    map[string]int    // words of degree: 2 strong, 1 plain, -1 weak
	Modals     map[string]int    // how binding a verb is, 1 to 4
	Ladders    [][]string        // acts of doc.Act in rising strength
	Kin        [][]string        // acts of doc.Act that are much alike
	Conditions []string          // phrases that open a condition
	Numerals   map[string]int64  // words for numbers below a hundred
	Multiples  map[string]int64  // words that multiply what stands before: "thousand"
	Percent    map[string]bool   // behind a number
	Relative   map[string]int    // "next", "last", "this": steps from the date of the text
	Seasons    map[string]string // "spring"
	Clauses    []string          // behind a comma or 'and', these open a point of its own
	Finite     map[string]bool   // auxiliaries: behind 'and' and a subject, they show a clause
	Topical    []string          // verbs of a meeting's topics; their objects are lists of points
	Mutual     map[string]bool   // words for what is between the two: "bilateral"
}

// near is the index of Near: a word or phrase to the first word of each of its sets.
type near map[string][]string

var englishNear = sync.OnceValue(func() near { return indexNear(englishAccounts.Near) })

func indexNear(sets []string) near {
	x := near{}
	for _, s := range sets {
		list := phrases(s)
		for _, w := range list {
			x[w] = append(x[w], list[0])
		}
	}
	return x
}

// Near are the sets that a word or phrase in lower case belongs to, each by its first word; nil for none. The slice is the
// index's own.
func (l *Language) Near(phrase string) []string { return l.near()[phrase] }

var englishAccounts = Accounts{
	Empty: words(`a an the this that these those such same other another any some all both each every either one ones it its itself he him his
		himself she her hers herself they them their theirs themselves we us our ours you your yours i me my mine who whom whose which what
		when where while why how whether if as at by for from in into of off on onto out over to toward towards under up upon with within
		without about above across after against along amid among around before behind below beneath beside besides between beyond during
		except inside near outside per regarding concerning since through throughout till until via versus and or but nor so yet then than
		also too very much many more most less least few several own only just even still again ever never not no none neither be am is are
		was were been being have has had having do does did done doing will would shall should may might can could must ought there here now
		today yesterday thus hence therefore however moreover furthermore meanwhile additionally accordingly well rather quite already soon
		later earlier mr mrs ms dr h.e hh he's hm etc e.g i.e first second respectively including include includes included let need needs
		needed order particular especially overall general turn part said say says saying state states stated tell told note noted noting
		stress stressed stressing emphasise emphasised emphasize emphasized emphasising emphasizing underline underlined underlining
		underscore underscored underscoring highlight highlighted highlighting add added adding affirm affirmed affirming express expressed
		expressing point pointed reiterate reiterated reiterating confirm confirmed recall recalled mention mentioned mentioning
		described describe describing context regard respect conversation sides`),
	Common: words(`important importance issue issues matter matters relation relations relationship ties cooperation cooperate partnership country
		countries nation nations side party parties meeting meet met discuss discussed discussion discussions talk talks view views exchange
		exchanged develop development developments continue continued continuing work working joint jointly together support supported
		region regional international global world people peoples government time times year years effort efforts new good great strong
		further strengthen strengthening deepen enhance enhancing promote promoting expand expanding field fields area areas sector
		bilateral mutual common interest interests level high situation progress ready readiness president minister prime leader leaders
		secretary foreign affairs state republic visit call phone telephone hold held make made take taken give given receive received
		welcome welcomed thank thanked agree agreed various number range role able way end last next place put set come go
		expressed commitment committed commit commend constructive ensure full fully current future past long term based security peace
		stability dialogue ongoing agenda ally allies partner partners respond response possible possibility action actions`),
	Near: []string{
		// Talking and meeting.
		`talk, talks, negotiation, negotiations, negotiate, negotiating, dialogue, dialogues, consultation, consultations, discussion, discussions, exchange of views, negotiating table, conversation, diplomacy`,
		`agree, agreed, agreement, agreements, accord, accords, treaty, treaties, pact, memorandum, memoranda, memorandum of understanding, deal, arrangement`,
		`instruct, instructed, task, tasked, direct, directed, order, ordered, mandate, mandated, entrust, entrusted, assign, assigned, charge, charged`,
		`team, teams, representative, representatives, delegation, delegations, negotiators, negotiator, official, officials, experts, expert, envoy, envoys, ministers, staff`,
		`follow up, follow-up, implement, implementation, implementing, implemented, carry out, carried out, put into practice, put into effect, fulfil, fulfill, fulfilment, execute, execution`,
		`convene, convened, hold, held, host, hosting, hosted, organize, organise`,
		`committee, commission, council, working group, task force, joint committee, joint commission, commissions, committees`,
		`visit, visits, trip, travel, travels, journey, tour`,
		`invite, invited, invitation, invites`,
		`sign, signed, signing, signature, conclude, concluded`,
		`announce, announced, declare, declared, declaration, statement, proclaim`,
		`begin, begins, began, beginning, start, starts, started, starting, launch, launched, launching, commence, put into operation, inaugurate, inauguration, opening, open, opened, enter into force, into operation`,
		`resume, resumed, resumption, restart, reopen, reopening, revive, restore, restored, restoration, relaunch`,
		`end, ending, cease, halt, stop, stopped, cessation, terminate`,
		`finish, finished, complete, completed, completion, finalise, finalize, finalised, finalized, finalising, conclude`,
		// Feeling and judging.
		`thanks, thank, thanked, gratitude, grateful, appreciation, appreciate, appreciated, satisfaction, welcomed`,
		`praise, praised, laud, lauded, commend, commended, hail, hailed, applaud, applauded, tribute`,
		`concern, concerns, concerned, worry, worries, alarm, alarmed, unease, apprehension`,
		`condolence, condolences, sympathy, sympathies, sorrow, mourn, mourning, grief`,
		`congratulate, congratulated, congratulations, congratulation, greetings, well wishes, best wishes`,
		`condemn, condemned, condemnation, denounce, denounced, deplore, deplored, decry`,
		`threat, threats, threatening, threaten, threatened, menace, danger, dangerous, endanger, endangered, risk, risks, peril`,
		`friendship, friendly, friend, friends, brotherly, brotherhood, fraternal, brothers`,
		`ready, readiness, willing, willingness, prepared, eager, preparedness`,
		`oppose, opposed, opposition, reject, rejected, rejection, object`,
		`responsible, responsibility, responsibilities, duty, obligation, obligations, accountability`,
		// More and less.
		`raise, raising, lift, increase, increases, increased, increasing, boost, boosting, grow, growth, growing, expand, expanding, expansion, double, doubled, doubling, triple, scale up, enlarge`,
		`reduce, reduced, reduction, decrease, cut, cuts, lower, lessen, lessens, ease, curb, decline`,
		`strengthen, strengthening, deepen, deepening, enhance, enhancing, consolidate, reinforce, bolster, upgrade, intensify, advance`,
		`build, building, built, construct, construction, erect`,
		`help, helped, assist, assistance, aid, relief, support`,
		`provide, provided, supply, supplies, supplied, deliver, delivered, delivery, deliveries, send, sent`,
		`free, freed, freeing, release, released, liberate, bringing home, brought home, bring home, return home, set free, clear, cleared`,
		// War and arms.
		`troops, troop, forces, force, soldiers, soldier, military, army, armed forces, servicemen`,
		`weapon, weapons, arms, armaments, munitions, ammunition, weaponry, missiles, missile`,
		`escalate, escalates, escalation, escalating, escalated, invade, invades, invasion, aggression, incursion`,
		`de-escalate, de-escalation, deescalate, deescalation, defuse, calm, restraint, reduce tensions`,
		`ceasefire, cease-fire, truce, armistice, cessation of hostilities, lay down arms, lay down their arms, laying down arms, stop the fighting, end the fighting, silence the guns, silencing the guns`,
		`war, wars, conflict, conflicts, hostilities, fighting, warring, warfare, combat`,
		`attack, attacks, attacked, strike, strikes, struck, assault, bombing, bombardment, shelling, raid, shelled, bombed`,
		`prisoner, prisoners, captive, captives, captivity, detainee, detainees, hostage, hostages, pow, pows, prisoner of war, prisoners of war, abducted, imprisoned`,
		`kill, killed, death, deaths, loss of lives, loss of life, casualties, victims, fatalities, martyrs, martyrdom, died`,
		`security, defence, defense, safety, safe, secure`,
		`border, borders, frontier, frontiers, boundary, boundaries`,
		`nuclear, atomic, uranium, enrichment, npt, jcpoa, joint comprehensive plan of action`,
		`terrorism, terrorist, terrorists, extremism, extremist, counterterrorism, counter-terrorism, militants`,
		`cyber, cybersecurity, cybercrime, ransomware, information security, cyberattack, cyberattacks, hacking, hackers, malware, cyber security, cyber attacks`,
		`sanction, sanctions, economic measures, embargo, restrictions, punitive measures, restriction, measures`,
		`guarantee, guarantees, guaranty, guaranties, assurance, assurances, assure, assured, pledge, pledged`,
		`territorial integrity, sovereignty, sovereign, independence, independent`,
		`surround, surrounding, near, border, borders, close to, vicinity`,
		`peace, peaceful, peacefully, settlement, political solution, resolution of, diplomatic solution, peacemaking`,
		`humanitarian, refugees, refugee, displaced, displacement, asylum seekers, migrants, migration`,
		`mediate, mediation, mediator, mediating, good offices, facilitate, facilitation, involvement, intermediary, broker, brokered`,
		// Trade and works.
		`trade, commerce, commercial, trade exchange, trade volume, turnover, exports, export, imports, import, exporting`,
		`business, businesses, company, companies, firm, firms, enterprise, enterprises, businessmen, corporations`,
		`invest, investment, investments, investor, investors, capital`,
		`energy, electricity, power, oil, gas, petroleum, fuel`,
		`electricity, power grid, grid, electric, interconnection, power lines`,
		`railway, railways, rail, train line, railroad, trains`,
		`ship, ships, vessel, vessels, boat, boats, ferry, tanker, freighter, ferries, fleet, warships`,
		`crew, sailor, sailors, seafarers, seamen, seaman, mariners`,
		`flight, flights, airline, air links, air service, aviation, air route`,
		`port, ports, harbour, harbor, harbours, docks`,
		`route, line, lines, link, links, corridor, connection, interconnection, connectivity, service`,
		`road, roads, highway, motorway, bridge`,
		`money, fund, funds, funding, finance, financing, financial, loan, loans, credit, grant`,
		`debt, debts, arrears, owed, repayment`,
		`customs, tariff, tariffs, duties, levy`,
		`tourism, tourist, tourists, visitors, holidaymakers`,
		`visa, visas, visa-free`,
		`farm, farming, agriculture, agricultural, agrifood, farmers, crops`,
		`grain, wheat, cereals, corn, maize`,
		`food, foodstuffs, nutrition, hunger, famine`,
		`water, river, rivers, dam, dams, irrigation`,
		`well, wells, borehole, boreholes, drill, drilling, drilled, sunk, sink`,
		`arid, dry, drought, desert, desertification`,
		`climate, climate change, global warming, emissions, carbon, greenhouse`,
		`environment, environmental, pollution, ecological, biodiversity`,
		`space, satellite, satellites, orbit, cosmonaut, astronaut`,
		`technology, technologies, technological, digital, digitalization, innovation, artificial intelligence, software`,
		`science, scientific, research, researchers, scientists, laboratory`,
		// People and society.
		`physician, physicians, doctor, doctors, nurse, nurses, medic, medics, medical, health workers`,
		`health, hospital, hospitals, healthcare, health care, medicine, clinic`,
		`pandemic, covid, covid-19, coronavirus, vaccine, vaccines, vaccination, epidemic, epidemiological`,
		`student, students, pupil, pupils, scholarship, scholarships, university, universities, education, training, train, trained, educational, teachers, school, schools`,
		`culture, cultural, heritage, arts, museum, artistic`,
		`sport, sports, games, olympic, tournament, athletes`,
		`woman, women, girls, gender, female`,
		`child, children, minors, youth, young people`,
		`human rights, rights, freedoms, liberties`,
		`vote, votes, election, elections, electoral, ballot, poll, candidate, candidacy, candidates`,
		`parliament, parliamentary, assembly, congress, legislature, lawmakers, deputies`,
		`law, legal, legislation, legislative, court, justice, judicial, legally`,
		`crime, criminal, criminals, organized crime, trafficking, smuggling, narcotics, drugs`,
		`corruption, corrupt, bribery, graft, anti-corruption`,
		`embassy, embassies, consulate, consulates, diplomatic mission, diplomatic missions, consular`,
		`diplomats, diplomat, ambassador, ambassadors`,
		`neighbour, neighbours, neighbor, neighbors, neighbouring, neighboring, neighbourly`,
		`ocean, sea, maritime, seas, naval, marine, undersea, navigation, shipping`,
		`fish, fishing, fisheries, fishery, fishermen`,
		`earthquake, earthquakes, flood, floods, disaster, disasters, wildfires, hurricane, cyclone`,
		// Manner, time and place.
		`immediate, immediately, at once, without delay, urgent, urgently, promptly, prompt, swift, swiftly`,
		`early, first, beginning of`,
		`frank, candid, sincere, open, business-like, businesslike, constructive, warm, cordial, atmosphere`,
		`regular, regularly, periodic, annual, annually, yearly`,
		`mistake, error, wrong, blunder`,
		`consequences, repercussions, costs, cost, price`,
		`expel, expelled, expulsion, expulsions, deport, deported, deportation`,
		`withdraw, withdrawal, withdrew, pull out, pullout, leave, departure`,
		`remember, memory, commemorate, commemoration, anniversary, remembrance`,
		`victory, win, defeat, defeated, triumph`,
		`interfere, interference, meddling, intervention, intervene`,
		`unilateral, unilaterally, one-sided`,
		`hope, hoped, hopes, hopeful, wish, wishes, optimistic, optimism, desire`,
		`share, shared, exchange, give`,
		`contact, contacts, in touch, communication, communications, channels`,
	},
	Negations: words(`not no never neither nor none nobody nothing nowhere cannot without n't don't doesn't didn't won't wouldn't can't couldn't isn't aren't wasn't weren't hasn't haven't hadn't shouldn't mustn't refuse refused refuses reject rejected rejects fail failed`),
	Degrees:   degrees(),
	Modals:    map[string]int{"might": 1, "may": 1, "could": 1, "can": 2, "would": 2, "should": 3, "will": 3, "shall": 4, "must": 4},
	Ladders:   [][]string{{"concern", "criticize", "accuse"}, {"hope", "ask", "call", "demand"}, {"inform", "warn", "threaten"}, {"offer", "promise", "agree"}, {"welcome", "praise"}},
	Kin: [][]string{{"welcome", "thank", "praise", "congratulate", "support"}, {"concern", "criticize", "accuse", "warn", "threaten", "reject", "deny"},
		{"hope", "ask", "call", "demand"}, {"offer", "promise", "agree", "support"}, {"condole"}, {"apologize"}},
	Conditions: phrases(`if, in the event of, in case of, in case, should the, provided that, unless, in the event that, on condition that`),
	Numerals: numerals(`one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
		nineteen`, `twenty thirty forty fifty sixty seventy eighty ninety`),
	Multiples: map[string]int64{"dozen": 12, "dozens": 12, "hundred": 100, "hundreds": 100, "thousand": 1e3, "thousands": 1e3, "million": 1e6, "millions": 1e6, "mln": 1e6,
		"mn": 1e6, "billion": 1e9, "billions": 1e9, "bn": 1e9, "bln": 1e9, "trillion": 1e12, "tn": 1e12},
	Percent:  words(`percent per-cent % pc`),
	Relative: map[string]int{"next": 1, "coming": 1, "last": -1, "previous": -1, "this": 0, "current": 0},
	Seasons:  map[string]string{"spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter"},
	Clauses:  phrases(`and that, and to, but that, as well as, as well as to, as well as that, while, adding that, noting that, stressing that, emphasizing that, emphasising that, and also to, but`),
	Finite:   words(`will would shall should may might can could must is are was were has have had does do did agreed needs need wants remains remain continues`),
	Topical:  phrases(`discussed, discuss, reviewed, review, focused on, focused, touched upon, touched on, exchanged views on, addressed, covered, considered, talked about, views were exchanged on, exchange of views on, spoke about, raised`),
	Mutual:   words(`bilateral mutual two-way two-sided`),
}

// degrees are words of degree in the order of their strength.
func degrees() map[string]int {
	out := map[string]int{}
	for n, list := range map[int]string{
		2: `serious seriously deep deeply grave gravely strong strongly full fully immediate immediately permanent permanently unwavering
			unshakable ironclad utmost extreme extremely decisive decisively firm firmly resolute resolutely unequivocal unequivocally
			unconditional unconditionally unprecedented severe severely sincere sincerely profound profoundly vital crucial essential
			absolute absolutely complete completely categorical categorically total totally urgent urgently massive heavy large-scale
			comprehensive robust steadfast solid binding irreversible outstanding exceptional vehement vehemently forceful lasting`,
		-1: `possible possibly some somewhat partial partially limited cautious certain gradual gradually preliminary modest`,
	} {
		for _, w := range strings.Fields(list) {
			out[w] = n
		}
	}
	return out
}

// numerals maps the words for 1 to 19, the tens, and their compounds with a hyphen to numbers.
func numerals(ones, tens string) map[string]int64 {
	out := map[string]int64{}
	small := strings.Fields(ones)
	for i, w := range small {
		out[w] = int64(i + 1)
	}
	for i, t := range strings.Fields(tens) {
		out[t] = int64(i+2) * 10
		for k, w := range small[:9] {
			out[t+"-"+w] = int64(i+2)*10 + int64(k+1)
		}
	}
	return out
}
