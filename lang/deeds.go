package lang

import "strings"

// Deeds is what event knows of how a language tells what somebody does to somebody: classes of verbs, classes of the
// things that they are done with, and rules that join the two into a matter. The codes of a matter are not of a language:
// event has them.
type Deeds struct {
	Verbs     map[string][]string // a verb, with its particle or preposition ('call for'), and its classes
	Things    map[string][]string // a noun, with a modifier where that decides ('hunger strike'), and its classes
	Nouns     map[string]string   // a noun made of a verb, and the verb: 'withdrawal', 'withdraw'
	States    map[string]string   // an adjective or noun that stands with 'be' and is a verb in sense: 'ready', 'promise'
	Rules     []DeedRule          // first fit wins; a verb class with the thing "" is the verb alone
	Topics    map[string]string   // a word that says of what sort an aid or a cooperation is: 'military'
	Parties   map[string]string   // a noun and the role of CAMEO that it gives a party: 'soldier', 'MIL'
	Groups    map[string]bool     // nouns of number and kind before 'of' and those who are meant: 'thousands of refugees'
	Custody   map[string]bool     // where people are in somebody's power
	Charities map[string]bool     // nouns, with the word before where that decides, for bodies that no state has made: 'aid agency'
	Societies map[string]bool     // words of the names of bodies that no state has made
	Facts     map[string]bool     // verbs that tell what will be, or what will be said: no deed that somebody will do
	Manners   map[string]bool     // nouns with 'in' that say how and why, not where
	Deepen    map[string]bool     // verbs that make of relations more of the same
	Denying   map[string]bool     // verbs that deny what their clause tells
	Disowning map[string]bool     // verbs that deny what a noun of Hearsay is about
	Hearsay   map[string]bool     // nouns for what is said of somebody: 'allegation'
	Press     map[string]bool     // those whose saying is no act: 'newspaper', 'witness'
	Until     map[string]bool     // prepositions before the date by which a thing is to be done
	Months    []string            // in order
	Thanks    map[string]bool     // nouns of thanks and good wishes
	Good      map[string]bool     // words that speak well of whom they are said of
	Bad       map[string]bool     // words that speak ill
	Opposing  map[string]bool     // verbs of acting against what is bad
	Harm      map[string]bool     // what is done against somebody, where a friendly act is spoken of: "impose", "pressure"
}

// DeedRule says that a verb of a class, with a thing of a class, is a matter.
type DeedRule struct{ Verb, Thing, Matter string }

// classes reads lines of 'class: word, two words, word' into words with their classes, in the order of the lines.
func classes(lines ...string) map[string][]string {
	m := map[string][]string{}
	for _, line := range lines {
		class, list, _ := strings.Cut(line, ":")
		for _, w := range phrases(list) {
			m[w] = append(m[w], class)
		}
	}
	return m
}

// listed are the phrases of a list.
func listed(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range phrases(list) {
		m[w] = true
	}
	return m
}

// single is classes where a word has but one.
func single(lines ...string) map[string]string {
	m := map[string]string{}
	for w, cs := range classes(lines...) {
		m[w] = cs[0]
	}
	return m
}

// rules reads lines of 'verb class + thing class, thing class = matter'.
func rules(lines ...string) []DeedRule {
	var out []DeedRule
	for _, line := range lines {
		left, matter, _ := strings.Cut(line, " = ")
		verb, things, _ := strings.Cut(left, " +")
		for _, t := range strings.Split(things, ",") {
			out = append(out, DeedRule{strings.TrimSpace(verb), strings.TrimSpace(t), strings.TrimSpace(matter)})
		}
	}
	return out
}

// englishDeeds was made from the definitions of CAMEO (manual 1.1b3) and PLOVER (2021): for each code the verbs and nouns
// of English that say so. A class in capitals is an operator: it changes the matter of what it governs.
var englishDeeds = Deeds{
	Verbs: classes(
		// Operators.
		"SAY: say, state, announce, tell, add, note, declare, confirm, report, explain, insist, stress, emphasize, emphasise, reiterate, "+
			"underline, underscore, believe, reveal, disclose, affirm, reaffirm, maintain, indicate, inform, notify, make clear, point out, "+
			"signal, repeat, admit, acknowledge, argue, assert, write, remark, observe, caution, conclude, show, hint",
		"PROMISE: promise, pledge, agree, offer, undertake, commit, volunteer, plan, intend, decide, resolve, guarantee, consent, "+
			"agree to, agree on, agree upon, promise to, prepare, hope, want, wish, seek, expect, assure, look forward to, opt, choose, vow",
		"PROPOSE: propose, suggest, recommend",
		"THREATEN: threaten, warn, swear, threaten with, warn of, vow",
		"DEMAND: demand, order, require, command, instruct, insist on, direct, mandate, press for",
		"APPEAL: urge, call on, call upon, call for, ask, ask for, request, appeal, appeal to, appeal for, plead, plead with, plead for, beg, invite, "+
			"encourage, exhort, press, lobby, petition, pressure, advocate, implore, push for, summon",
		"REFUSE: refuse, reject, decline, rule out, oppose, turn down, rebuff, spurn, dismiss, resist, deny, ignore, balk, object to, object, disagree, disapprove, "+
			"renege, rebuke, shrug off, shun, brush off, rescind, withhold, walk out, snub, fail to, disregard, defy",
		"ACCUSE: accuse, blame, allege, implicate, fault, suspect, hold responsible, charge, indict, impeach, finger, claim",
		"ACCEPT: accept, bow, bow to, yield, yield to, give in, give in to, cave, concede, concede to, comply, comply with, heed, acquiesce, approve, satisfy, honor, honour, fulfill, grant",
		"fulfil: meet, fulfil, fulfill, satisfy",
		"ALLOW: allow, permit, let, enable, authorize, authorise, open, reopen, re-open, clear, admit",
		"STOP: stop, end, halt, suspend, cease, cancel, call off, break off, cut off, cut, cut back, reduce, freeze, discontinue, terminate, abandon, drop, postpone, "+
			"interrupt, scrap, sever, slash, curtail, withdraw from, pull out of, delay, quit, decrease, limit, pause, abort, break, downgrade, recall, shelve, rescind, scale back, reduce, annul, revoke",
		"LIFT: lift, ease, remove, relax, loosen, waive, abolish, repeal, cancel, end, drop, rescind, soften, overturn, revoke, scrap, loosen, alleviate, suspend",
		"DO: launch, begin, start, carry out, conduct, stage, hold, mount, do, make, set, undertake, initiate, continue, resume, renew, take, wage, perform, engage, engage in, "+
			"organize, organise, lead, step up, intensify, commit, execute, complete, go on, set up, establish, declare, announce, impose, attend, join, take part, take part in, "+
			"participate, participate in, convene, pursue, reach, issue, file, stage, deliver, pay, extend, give, send, run, strengthen, expand, "+
			"unleash, lodge, bring, participate, lead, restart, arrive for, speed up, accelerate, return for, boost, adopt, enter, enter into",
		"PASS: resort to, try, attempt, continue, begin, start, seek, manage, move, want, help, keep, appear, use, go on, join, decide, vote, proceed, work, serve, be set, have, get, resume, keep on",
		"strikeout: carry out, launch, conduct, deliver",
		"EXPRESS: express, voice, convey, extend, renew, offer, show, reiterate, reaffirm, pledge, declare, give, pay",
		"have: have",
		"GET: receive, get, obtain, win, secure",
		"stay: remain, be, stay, place, put, keep, stand",
		"summon: summon",
		"standby: stand",
		"PREVENT: prevent, stop, block, disperse, break up, foil, thwart, crush, quell, suppress, ban, bar",

		// Deeds of which the verb alone says what they are.
		"praise: praise, commend, laud, hail, applaud, salute, endorse, congratulate, thank, compliment, honor, honour, admire, appreciate, welcome, speak highly of, "+
			"pay tribute to, lend support, express support, extol, glorify, celebrate, back, support, favor, favour, cheer, side with, stand by, stand with, champion, congratulate",
		"defend: defend, justify, vindicate, stand up for, stick up for",
		"rally: rally support, campaign for, canvass",
		"recognize: recognize, recognise",
		"apologize: apologize, apologise, apologize to, apologise to, apologize for",
		"forgive: forgive",
		"sign: sign, ink, ratify, conclude, initial, seal",
		"phone: telephone, phone, call, ring, hold call, have call, place call",
		"meet: meet, meet with, confer, confer with, consult, consult with, talk, talk with, talk to, speak with, speak to, sit down with, discuss, converse, huddle",
		"visit: visit, travel to, arrive, arrive in, arrive at, fly to, tour, return to, head to, head for, fly into, go to, come to",
		"host: receive, host, entertain, greet",
		"mediate: mediate, arbitrate, mediate between, broker, intercede",
		"negotiate: negotiate, negotiate with, bargain, dialogue, renegotiate",
		"coop: cooperate, cooperate with, collaborate, collaborate with, partner, partner with, work with, work together, coordinate, work closely, join forces, team up",
		"trade: trade with, export, import, invest, invest in",
		"extradite: extradite, hand over, turn over",
		"share: share, exchange, swap, pass on, provide with",
		"give: give, provide, supply, grant, donate, send, deliver, ship, offer, extend, contribute, allocate, lend, loan, transfer, finance, fund, dispatch, airlift, hand, hand over, pay, "+
			"pour, distribute, earmark, disburse, award, present, sell, equip, channel, release, approve, pump, allot, arm, subsidize, subsidise, bring, rush, fly, put up, inject",
		"aid: aid, assist, help, feed, treat, train, rescue, evacuate, resettle, shelter, bail out",
		"deploy: deploy, send, dispatch, mobilize, mobilise, mass, move, station, rush, position, bolster, strengthen, beef up, build up, reinforce, place, put, order, bring, call up, amass, fly, concentrate, commit, increase, contribute",
		"release: release, free, liberate, set free, let go, parole, pardon, repatriate, hand over, give back",
		"return: return, give back, restore, hand back",
		"withdraw: withdraw, pull out, pull back, evacuate, retreat, retreat from, leave, quit, disengage, pull, vacate, depart, remove, recall, withdraw from, redeploy, move out",
		"retire: pull out, pull back, retreat",
		"surrender: surrender, disarm, lay down, demobilize, demobilise, capitulate, disband, demilitarize",
		"resign: resign, step down, abdicate, resign as",
		"reform: reform, democratize, democratise, amend, overhaul, liberalize, change, revise, reinstate, legalize, restore, relinquish",
		"investigate: investigate, probe, look into, inspect, question, examine, inquire, interrogate",
		"condemn: condemn, criticize, criticise, denounce, deplore, decry, slam, blast, lambast, lambaste, castigate, attack verbally, lash out, lash out at, berate, deride, disparage, "+
			"chide, rebuke, censure, reprimand, chastise, scold, vilify, lament, express concern, voice concern, rap, bash, assail, excoriate, rail, rail against, hit out, hit out at, "+
			"protest, take issue, vilify, mock, ridicule, insult, regret, scorn, belittle, malign, disapprove of, disparage, complain about, attribute, brand, label, call, speak out, speak out against, fear, slander, question",
		"complain: complain, complain to, grumble, lodge complaint",
		"sue: sue, prosecute, take to court, bring to court, litigate",
		"indict: indict",
		"rallyagainst: mobilize against, unite against",
		"veto: veto",
		"break: break",
		"violate: violate, breach, flout, defy, infringe, contravene, circumvent, disobey, transgress",
		"protest: protest, demonstrate, rally, march, picket, march on, protest against, demonstrate against, rally against, take to the streets",
		"riot: riot, rampage, loot, throw stone, clash with police",
		"obstruct: barricade, picket, obstruct",
		"block: block, blockade, besiege, encircle, surround, cordon, cordon off, close, close off, shut, shut down, seal, seal off, cut off",
		"boycott: boycott",
		"exercise: drill, patrol, fly over, overfly, alert, parade",
		"test: test, test-fire, fire, launch, fire off, detonate",
		"reduce: isolate, ostracize, ostracise, suspend from, disengage",
		"expel: expel, deport, banish, exile, throw out, kick out, evict, oust, extradite, eject, displace, drive out, send back, force out",
		"sanction: sanction, embargo, penalize, blacklist, penalise, fine, punish",
		"convict: convict, sentence, find guilty, condemn to",
		"widen: improve, widen, increase, expand, broaden",
		"enhance: enhance, widen, expand, broaden, extend, restore, guarantee",
		"impose: impose, institute, declare, introduce, tighten, extend, enforce, slap, levy, announce, order, maintain, proclaim, call, strengthen, toughen, renew, place, reimpose, put, enact, decree, apply, keep, pass",
		"arrest: arrest, detain, jail, imprison, capture, intern, apprehend, nab, round up, incarcerate, take into custody, seize, catch, lock up, sentence, intercept",
		"hold: hold, keep",
		"retaliate: respond, retaliate, react, counter",
		"seize: confiscate, seize, impound, expropriate, nationalize, commandeer, loot, requisition, appropriate, hijack, board, plunder",
		"destroy: destroy, demolish, burn, blow up, set fire, torch, raze, damage, vandalize, vandalise, bulldoze, wreck, flatten, set ablaze, deface, ransack, trash, burn down, tear down, sabotage, set fire to",
		"outlaw: outlaw, ban, prohibit, forbid, censor, dissolve, proscribe, restrict, bar, disqualify, suspend, shut down, silence, gag, tighten control",
		"repress: repress, suppress, crack down, crack down on, persecute, harass, intimidate, disperse, tear-gas, oppress, quash, discriminate, crackdown, raid, search, teargas, crush, storm, coerce, evacuate",
		"hack: hack, hack into, cyberattack",
		"abduct: kidnap, abduct, hijack, take hostage, hold hostage, take captive, snatch, ambush",
		"beat: beat, beat up, assault, stab, wound, injure, hurt, maim, stone, mistreat, abuse, batter, hit, manhandle, club, behead, lynch, maltreat, whip, flog, slash, knife, poison",
		"torture: torture",
		"rape: rape, sexually assault, molest",
		"kill: kill, murder, massacre, slay, execute, shoot dead, shoot, slaughter, behead, decapitate, hang, put to death, shoot down, gun down, open fire, fire on, fire at, open fire on, die",
		"bomb: bomb, explode, detonate, blow up, set off",
		"assassinate: assassinate",
		"attack: use force, attack, assault, strike, raid, ambush, storm, strike at, fight, battle, clash, clash with, engage, launch attack, invade, fire, hit, target, fight with, fight against, exchange fire, skirmish, combat, retaliate, pound, wage war, overrun, infiltrate, penetrate",
		"shell: shell, bombard, mortar, fire shell, rocket",
		"airstrike: bomb, strafe",
		"occupy: occupy, capture, seize, invade, annex, take over, take control, overrun, recapture, conquer, retake, penetrate, advance, cross, take control of, push into, enter, control",
		"massacre: massacre, exterminate, annihilate",
		"cleanse: ethnically cleanse, expel",
		"refuge: flee, seek",
		"develop: build, develop, enrich, manufacture, produce, acquire",
	),
	Nouns: single(
		"pull out: withdrawal, pullout, pullback", "retreat: retreat, evacuation, disengagement", "release: release, freeing, liberation", "STOP: suspension, severance, severing, rupture, discontinuation, interruption, end, halt, cessation, cancellation, reduction, cut, freeze, termination",
		"LIFT: lifting, easing, removal, relaxation", "deploy: deployment, mobilization, buildup, build-up, escalation, movement, concentration, massing", "give: provision, delivery, supply, shipment, donation",
		"resign: resignation, departure, ouster", "extradite: extradition, handover", "arrest: arrest, detention, imprisonment, jailing",
		"expel: expulsion, deportation", "destroy: destruction, demolition", "kill: killing, murder, execution, massacre, slaying", "surrender: surrender, disarmament, disarming",
		"return: return, repatriation", "seize: seizure, confiscation", "condemn: condemnation, criticism", "praise: praise, appreciation, gratitude, congratulation, welcome, thanks, endorsement",
		"recognize: recognition", "refuse: refusal, rejection", "ALLOW: admission, opening, reopening, permission", "occupy: occupation, annexation, takeover", "torture: torture", "beat: beating, mistreatment, ill-treatment, maltreatment", "abduct: abduction, kidnapping",
		"APPEAL: need, necessity, importance",
		"PROMISE: promise, pledge, intention, commitment, willingness, readiness, vow, assurance, determination, plan, consensus, undertaking, resolve",
		"THREATEN: threat, warning", "DEMAND: demand, ultimatum, order, insistence", "APPEAL: appeal, call, request, plea, urging", "ACCUSE: accusation, allegation, charge, claim",
		"apologize: apology", "repress: crackdown, repression, suppression, persecution", "share: sharing, exchange",
	),
	States: single(
		"PROMISE: ready, willing, prepared, determined, committed, set, due, eager, scheduled, going, about, open, keen, likely, poised",
		"REFUSE: opposed, unwilling, reluctant, unacceptable, unable, against, unready, out question, off table",
		"praise: grateful, thankful, proud, glad, pleased, supportive, appreciative",
		"condemn: critical, appalled, outraged, concerned, worried, alarmed, dismayed, disappointed, guilty, angry",
		"ACCUSE: responsible",
	),
	Things: classes(
		"food: food delivery, food shipment, relief delivery, humanitarian delivery, food, medicine, medical, grain, blanket, tent, vaccine, rice, wheat, flour, humanitarian, foodstuff, water, clothing, relief",
		"aid: aid delivery, aid shipment, aid, assistance, help, relief, supply, donation, package, funding",
		"support: support, backing, solidarity",
		"money: million, billion, dollar, euro, $, yen, pound, money, loan, grant, credit, fund, funding, financing, compensation, payment, debt, bailout, rupee, investment, reparation",
		"compensation: compensation, reparation",
		"weapon: military equipment, military hardware, weapon, firearm, rifle, arm, missile, rocket, tank, jet, ammunition, drone, submarine, gun, explosive, weaponry, munition, helicopter, artillery, armament, bomb, radar",
		"explosive: bomb, missile, rocket, shell, mortar, grenade, mine, projectile, drone",
		"peacekeeper: peacekeeper, peacekeeping, observer, monitor, peacekeepers",
		"inspector: inspector, inspection, monitor, watchdog, observer, investigator",
		"rescuer: worker, convoy, agency, doctor, medic",
		"troop: troop, soldier, force, army, unit, battalion, contingent, personnel, military, navy, fleet, warship, ship, marine, brigade, regiment, trooper, carrier, bomber, fighter, warplane, submarine, vessel, tank",
		"cop: police, patrol, gendarme",
		"captive: prisoner, hostage, detainee, captive, inmate, crew, sailor, journalist, activist, dissident, soldier, man, woman, person, people, citizen, national, suspect, fisherman, body, remains, vessel, pow, student, aid worker, leader",
		"property: property, asset, equipment, vessel, ship, goods, weapon, document, artifact",
		"settlement: settlement, settler, outpost, territory, position, base, town, city, occupied",
		"curfew: curfew",
		"emergency: state emergency, martial law, state siege, emergency measure, emergency rule, emergency law",
		"party: party, movement, organization, organisation, group, newspaper, website, channel, station, broadcaster",
		"restriction: restriction, ban, limit, curb, limitation, control, censorship, measure, blackout, prohibition",
		"media: information, broadcast, television, internet, press, media, speech, assembly, gathering, demonstration, protest, rally, activity, language, travel, news, website, app, march, event",
		"sanction: sanction, embargo, boycott, tariff, quota, duty, freeze, moratorium, economic measure, travel ban, asset freeze, penalty",
		"commerce: trade, export, import, goods",
		"industry: mining, monitoring, drilling, banking",
		"blockade: blockade, siege, checkpoint, closure",
		"attack: attack, raid, offensive, assault, invasion, incursion, shelling, bombardment, airstrike, ambush, war, fighting, hostility, clash, violence, battle, fire, combat, operation, aggression, conflict, gunfire, firing, insurgency, gunbattle, campaign, skirmish, counter-offensive, military action",
		"airstrike: airstrike, air strike, air raid, air attack, drone strike, bombing raid, aerial, sortie, warplane, jet, aircraft, helicopter, plane, air",
		"artillery: shell, artillery, mortar, tank, shelling, bombardment, rocket, barrage",
		"drone: drone, predator, unmanned",
		"suicide: suicide, bomber",
		"carbomb: car bomb, vehicle, truck bomb, car",
		"roadside: roadside, mine, ied, improvised, landmine",
		"bombing: bombing, bomb, explosion, blast, explosive, device, grenade",
		"shield: shield",
		"situation: situation, crisis, condition, development, tension, plight, suffering, emergency, famine, instability, deterioration, catastrophe, disaster",
		"killing: massacre, genocide, mass killing, ethnic cleansing, killing",
		"talks: talk, negotiation, dialogue, round, peace talk",
		"meeting: meeting, consultation, discussion, summit, session, conference, conversation, lunch, dinner, audience, gathering, press conference",
		"phone: telephone conversation, phone conversation, telephone call, phone call, video call, call",
		"visit: visit, trip, tour, mission, arrival",
		"mediation: mediation, mediator, arbitration, mediation effort, good office",
		"relation: relation, tie, link, diplomatic relation, relationship",
		"staff: ambassador, diplomat, envoy, embassy, consulate, attache, mission, consul",
		"cooperation: cooperation, collaboration, partnership, exchange, joint venture, project, trade, coordination, relation",
		"exercise: exercise, maneuver, manoeuvre, drill, war game, wargame, wargames, games, patrol",
		"information: information, intelligence, evidence, data, detail, expertise, know-how, photograph",
		"agreement: agreement, treaty, pact, deal, accord, memorandum, contract, protocol, mou, convention, declaration, communique, charter, compromise, letter of intent, constitution, consensus",
		"ceasefire: ceasefire, cease-fire, truce, armistice, cessation",
		"hunger: hunger strike, hungerstrike, fast",
		"labour: general strike, strike, walkout, stoppage, work stoppage, labor strike, sit-down, school, class",
		"demo: protest, demonstration, rally, march, sit-in, vigil, picket, protest demonstration",
		"riot: riot, rioting, unrest, stone, rock, firebomb, rampage, petrol bomb, molotov",
		"road: road, street, highway, bridge, route, railway, transport, traffic, entrance, access, crossing, port, airport, border, way, site, rail, track, pipeline, lane",
		"signature: signature, petition",
		"investigation: investigation, probe, inquiry, enquiry, questioning, search, commission inquiry, examination, audit, review, autopsy",
		"lawsuit: lawsuit, suit, complaint, case, charge, proceeding, petition, legal action, trial, motion, claim, court action",
		"asylum: asylum, refuge, shelter, sanctuary, safe haven, citizenship, refugee status",
		"demand: demand, request, call, appeal, plea, pressure, suggestion, condition, invitation, concession, bid, terms",
		"plan: plan, proposal, formula, outline, framework agreement, initiative, settlement, peace, peace plan, solution, compromise, dispute, crisis, conflict, roadmap",
		"leadership: resignation, election, leadership, vote, referendum, power, removal",
		"right: right, freedom, liberty, democracy, amnesty, equality, human right, suffrage, return",
		"reform: reform, law, policy, constitution, legislation, amendment, institution, change, judiciary, bill, system, parliament",
		"ease: restriction, curfew, ban, emergency, control, sanction, blockade, siege, boycott, embargo, checkpoint, measure",
		"border: border, crossing, bridge, frontier, checkpoint, gate, corridor, door",
		"humanitarian: humanitarian access, aid access, relief access, access aid",
		"freedom: political freedom, civil liberty, press freedom, freedom expression, freedom assembly, freedom press, freedom speech, religious freedom, civil right, political right",
		"access: access, entry, deployment, presence, return, passage, visit, humanitarian access, corridor, delivery",
		"refugee: refugee, migrant, asylum seeker, displaced, asylum-seeker",
		"territory: territory, land, village, town, city, settlement, area, region, position, stronghold, base, province, airport, island, hill, district, capital, compound",
		"house: home, house, building, bridge, power line, line, mosque, church, office, shop, crop, field, village, farm, plant, pipeline, warehouse, statue, flag, car, vehicle, bus, school, tree, facility, property, store, embassy",
		"cyber: cyber attack, cyber-attack, cyberattack, cyber warfare, cyberwarfare, cyber operation",
		"website: website, computer, site, network, system, web site, account, server, email, web",
		"diplomat: diplomat, ambassador, envoy, attache, diplomatic, consul, chargé, charge d'affaire, commissioner",
		"alert: alert, readiness",
		"legation: embassy, consulate",
		"exit: closure embassy, closure consulate, closing embassy, closing consulate, closure legation",
		"apology: apology", "regret: regret", "condolence: condolence, sympathy", "praise: praise, appreciation, gratitude, congratulation, thanks, support, tribute, satisfaction, solidarity, welcome, confidence, admiration, backing, endorsement, applause, honor, greeting, wish",
		"concern: concern, criticism, condemnation, disapproval, dissatisfaction, displeasure, regret, dismay, outrage, anger, alarm, objection, opposition, protest, indignation, fear, doubt, skepticism",
		"complaint: complaint, grievance, representation, démarche, demarche, note protest, protest note, note verbale, diplomatic protest, formal protest",
		"ultimatum: ultimatum, deadline",
		"threat: threat, warning",
		"order: order, law, ceasefire, agreement, resolution, truce, treaty, sanction, embargo, norm, airspace, convention",
		"membership: membership, participation",
		"nuclear: nuclear, chemical, biological, uranium, ballistic, missile",
		"measure: measure, step, action",
		"burden: cost, consequence",
		"crime: war crime, crime, atrocity, genocide, human right, abuse, corruption, fraud, bribery, embezzlement",
	),
	Rules: rules(
		"THREATEN + sanction = sanction",

		// Verbal deeds.
		"condemn + = disapprove", "indict + = accuse.law", "sue + = sue", "complain + = complain", "rallyagainst + = rally.against", "veto + = veto",
		"break + ceasefire = violate.ceasefire", "break + order,sanction,restriction,agreement,law = defy", "violate + ceasefire = violate.ceasefire", "violate + order = defy", "violate + sanction,restriction = defy", "violate + = defy",
		"praise + = praise", "defend + = defend", "rally + = rally", "recognize + = recognize", "apologize + = apologize", "forgive + = forgive",

		// Agreements and encounters.
		"sign + agreement = sign", "sign + = sign", "phone + = phone", "meet + = meet", "host + inspector,peacekeeper = allow.observer", "host + = host", "host + talks,meeting = host", "mediate + = mediate", "negotiate + = negotiate",
		"visit + peacekeeper,troop = deploy.arrive", "visit + = visit",

		// Cooperation and aid.
		"extradite + property,weapon = release.property", "extradite + = coop.judicial", "share + information = coop.intelligence", "share + praise = praise", "share + captive = release.person", "coop + = coop", "trade + = coop.economic",
		"give + asylum = asylum", "give + information = coop.intelligence",
		"give + praise,condolence = praise", "give + food = aid.humanitarian", "give + peacekeeper = aid.protection", "give + inspector = investigate", "give + weapon = aid.military",
		"give + captive = pass", "give + aid,support = aid", "give + compensation = yield", "give + money = aid.economic", "give + access,border = allow", "give + right = reform.rights", "give + agreement = sign",
		"deploy + peacekeeper = aid.protection", "deploy + inspector = investigate", "deploy + troop,alert,weapon = mobilize", "deploy + cop = mobilize.police",
		"aid + = aid",

		// Giving way.
		"LIFT + curfew = ease.curfew", "LIFT + emergency = ease.emergency", "LIFT + blockade = ease.blockade", "LIFT + sanction = ease.sanctions", "LIFT + party = ease.parties",
		"LIFT + restriction = ease.rights", "LIFT + settlement = retreat", "LIFT + troop = retreat",
		"release + captive = release.person", "release + = release.person", "return + property = release.property", "return + = release.property", "return + captive,refugee = release.person", "return + territory = retreat",
		"widen + humanitarian = allow.humanitarian", "enhance + freedom = ease.rights",
		"withdraw + inspector = halt.observer", "withdraw + peacekeeper = halt.peacekeeper", "withdraw + rescuer = halt.aidworker", "withdraw + staff = reduce.relations", "withdraw + troop,settlement,territory = retreat",
		"withdraw + agreement,membership = reduce.relations", "withdraw + demo,labour = ease.dissent", "retire + = retreat",
		"surrender + = surrender", "resign + = reform.leadership",
		"fulfil + demand = reform", "reform + right = reform.rights", "reform + reform = reform.policy", "reform + leadership = reform.leadership",
		"ALLOW + peacekeeper = allow.peacekeeper", "ALLOW + inspector = allow.observer", "ALLOW + rescuer,food,aid = allow.humanitarian", "ALLOW + demo,party = reform.rights",
		"ALLOW + refugee,captive = reform.rights", "ALLOW + border = allow.humanitarian", "ALLOW + access = allow.humanitarian", "ALLOW + attack = attack", "ALLOW + talks = negotiate", "ALLOW + investigation = investigate", "ALLOW + exercise = exercise",

		// Stopping.
		"STOP + attack,ceasefire = retreat", "STOP + hunger,labour,demo,riot = ease.dissent", "STOP + mediation = halt.mediation", "STOP + talks,meeting = halt.talks", "STOP + visit = reduce.relations",
		"STOP + relation,staff,diplomat = reduce.relations", "STOP + food = halt.aid.humanitarian", "STOP + aid,money = halt.aid", "STOP + weapon = halt.aid.military", "STOP + exercise = reduce",
		"STOP + troop = retreat", "STOP + cooperation,agreement,membership,information = reduce", "STOP + investigation = reduce", "STOP + sanction,commerce = sanction", "STOP + access,road,border = sanction",
		"STOP + blockade = ease.blockade", "STOP + right,leadership,reform = restrict",
		"PREVENT + demo,riot,labour = repress", "PREVENT + road,border = obstruct",

		// Inquiry.
		"investigate + crime = investigate.crime", "investigate + = investigate",

		// Protest.
		"protest + = protest", "riot + = riot", "obstruct + = obstruct", "boycott + = boycott", "block + legation = reduce.relations", "ALLOW + legation = recognize", "block + road = obstruct", "block + territory,property = blockade", "block + = obstruct",

		// Posture and sanctions.
		"exercise + = mobilize", "test + nuclear = posture", "reduce + = reduce", "sanction + = sanction",
		"expel + diplomat = reduce.relations", "expel + peacekeeper = halt.peacekeeper", "expel + inspector = halt.observer", "expel + rescuer = halt.aidworker", "expel + = expel", "convict + = arrest",
		"impose + curfew = impose.curfew", "impose + emergency = impose.emergency", "impose + exit = reduce.relations", "impose + blockade = blockade", "impose + ceasefire = truce", "impose + sanction = sanction", "impose + media,party = restrict",
		"impose + restriction = sanction", "impose + burden = sanction", "impose + measure = sanction", "impose + ultimatum = ultimatum", "retaliate + = retaliate",

		// Force.
		"arrest + territory = occupy", "arrest + property = seize", "arrest + shield = shield", "hold + shield = shield", "hold + captive = arrest", "arrest + = arrest", "seize + territory = occupy", "seize + = seize",
		"occupy + territory = occupy",
		"destroy + website = hack", "destroy + = destroy", "outlaw + party = ban.parties", "outlaw + = restrict", "repress + = repress", "hack + = hack",
		"abduct + = abduct", "torture + = torture", "rape + = rape", "beat + = beat", "assassinate + = assassinate", "massacre + = massacre",
		"kill + suicide = bomb.suicide", "kill + carbomb = bomb.car", "kill + roadside = bomb.roadside", "kill + drone = fight.drone", "kill + airstrike = fight.air", "kill + artillery = fight.artillery", "kill + bombing = bomb", "kill + = fight.arms",
		"bomb + suicide = bomb.suicide", "bomb + carbomb = bomb.car", "bomb + roadside = bomb.roadside", "bomb + airstrike = fight.air", "bomb + = bomb",
		"shell + airstrike = fight.air", "shell + = fight.artillery", "airstrike + = fight.air",
		"attack + website = hack", "attack + drone = fight.drone", "attack + airstrike = fight.air", "attack + artillery,explosive = fight.artillery", "attack + = attack",

		// What a noun says with a verb that only says that it is done.
		"volley + drone = fight.drone", "volley + explosive,artillery = fight.artillery", "summon + diplomat = complain", "standby + support = praise", "give + complaint = complain", "DO + cyber = hack", "strikeout + labour = attack", "DO + apology = apologize", "DO + ultimatum = ultimatum", "DO + hunger = hunger", "DO + lawsuit = sue", "DO + mediation = mediate", "DO + investigation = investigate", "DO + complaint = complain",
		"DO + phone = phone", "have + phone = phone", "have + talks = negotiate", "have + meeting = meet", "have + visit = visit", "DO + ceasefire = truce", "DO + exercise = exercise", "DO + airstrike = fight.air", "DO + suicide = bomb.suicide", "DO + attack = attack", "DO + bombing = bomb", "DO + killing = massacre", "DO + artillery = fight.artillery",
		"DO + threat = threat", "DO + demo = demonstrate", "DO + labour = strike", "DO + riot = riot", "DO + signature = protest",
		"DO + talks = negotiate", "DO + meeting = meet", "DO + visit = visit", "EXPRESS + praise,support,condolence = praise", "EXPRESS + concern = disapprove", "EXPRESS + apology = apologize", "stay + alert = alert", "DO + exit = reduce.relations", "DO + blockade = blockade",
		"DO + relation = recognize", "DO + agreement = sign", "DO + cooperation = coop", "DO + asylum = ask.asylum", "DO + aid = aid", "DO + sanction = sanction", "DO + emergency = impose.emergency",
		"DO + curfew = impose.curfew", "DO + demand = appeal",
		"refuge + asylum,refugee = ask.asylum",

		// What a noun says as the matter of a demand, an appeal, a promise or a refusal.
		"BE + mediation = mediate", "BE + exercise = exercise", "BE + ceasefire = truce", "BE + hunger = hunger", "BE + airstrike = fight.air", "BE + attack,bombing = attack", "BE + peacekeeper = aid.protection", "BE + inspector = allow.observer",
		"BE + food = aid.humanitarian", "BE + weapon = aid.military", "BE + investigation = investigate", "BE + asylum = asylum", "BE + aid = aid", "BE + support = diplomacy", "BE + money = aid.economic", "BE + talks = negotiate", "BE + meeting,visit = meet",
		"BE + sanction = sanction", "BE + commerce = coop.economic", "DO + commerce = coop.economic", "BE + demo = demonstrate", "BE + labour = strike", "BE + leadership = reform.leadership", "BE + right = reform.rights", "BE + reform = reform.policy", "BE + information = coop.intelligence",
		"BE + plan = settle", "BE + agreement = settle", "BE + access = allow", "BE + captive = release.person", "BE + troop = mobilize", "BE + cooperation,relation = coop", "BE + apology = apologize", "BE + emergency = impose.emergency", "BE + curfew = impose.curfew",
		"BE + blockade = blockade", "BE + killing = massacre", "BE + restriction = restrict", "BE + lawsuit = sue", "BE + demand = demand",
	),
	Topics: single(
		"economic: economic, financial, trade, development, investment, commercial, loan, agricultural, energy, business, economy, budget, money, infrastructure, technical, million, billion, dollar",
		"military: military, defense, defence, arms, weapon, security, army, naval, troop, soldier, lethal, weaponry, missile",
		"humanitarian: humanitarian, food, medical, medicine, relief, emergency, refugee, vaccine, health, flood, earthquake, grain",
		"judicial: judicial, legal, extradition, suspect, court, crime, criminal, justice, fugitive, extradite, national",
		"intelligence: intelligence, information, evidence, data",
		"protection: peacekeeping, peacekeeper",
		"diplomatic: diplomatic, political, resolution, bid, membership, candidacy",
	),
	Parties: single(
		"MIL: soldier, troop, army, military, force, navy, warplane, helicopter, jet, tank, aircraft, marine, gunship, warship, general, trooper, gunner, sailor, battalion, airman, serviceman, servicemen, officer, bulldozer, artillery",
		"COP: police, policeman, policemen, gendarme, cop, patrol, guard",
		"REB: rebel, guerrilla, guerilla, insurgent, militant, militia, separatist, militiaman, gunman, terrorist, extremist, fighter, terror",
		"GOV: government, president, minister, official, authority, administration, ministry, leader, king, emir, premier, chancellor, secretary, ambassador, envoy, diplomat, regime, cabinet, commissioner, spokesman, spokeswoman",
		"LEG: parliament, lawmaker, senate, congress, senator, legislator, assembly, mp",
		"JUD: court, judge, prosecutor, tribunal, attorney, magistrate",
		"OPP: opposition, activist, dissident", "EDU: student, university, teacher, school, professor", "CVL: civilian, people, person, demonstrator, protester, resident, citizen, villager, settler, youth, worker, farmer, population, woman, child, man, inhabitant, fundamentalist, nationalist, muslim, christian, peasant, miner, driver, supporter, crowd, mob",
		"REF: refugee, migrant", "MED: journalist, newspaper, media, reporter, agency, radio, television", "BUS: company, firm, businessman, bank", "CRM: prisoner, hacker, smuggler, gang, trafficker", "SPY: intelligence, spy",
		"MED: doctor", "LAB: union",
	),
	Groups:  words("thousand hundred dozen score ten million number group crowd member leader part majority handful band lot some many most half rest supporter follower all several"),
	Custody: words("custody detention jail prison captivity cell camp hand"),
	Charities: listed("charity, ngo, nonprofit, watchdog, right group, right organization, right organisation, right watchdog, right activist, aid group, aid agency, aid organization, aid organisation, relief agency, " +
		"relief organization, relief organisation, relief group, advocacy group, campaign group, pressure group, environmental group, environmental organization, green group, civil group, medical charity, press group, freedom group"),
	Societies: words("association forum federation watch foundation society societies"),
	Facts:     words("face forget accompany survive like love prefer say note add thank hear tell point remind stress emphasize emphasise reiterate repeat mention argue think agree exceed total amount mean depend benefit result suffer know become remember prove need require want happen occur cost rise grow fall"),
	Manners:   words("defiance response protest retaliation support favor favour return exchange connection solidarity accordance line anticipation honor honour reaction violation"),
	Deepen:    words("strengthen expand extend boost continue deepen enhance pursue resume"),
	Denying:   words("deny refute"),
	Disowning: words("reject dismiss"),
	Hearsay:   words("report claim allegation accusation rumour rumor suggestion charge"),
	Press: words("newspaper official source witness police radio television agency daily report media spokesman spokeswoman reporter diplomat weekly resident analyst observer paper " +
		"statement military expert authority local magazine station relative journalist aide lawyer eyewitness doctor reuters medic hospital"),
	Until:  words("by before until in"),
	Months: []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"},
	Thanks: words("gratitude appreciation thanks congratulation satisfaction thank condolence sympathy"),
	Good: words("ally pivotal constructive friend friendly brother brotherly loyal important valued great strong praiseworthy generous partner friendship trust reliable exemplary courage patience success impressive remarkable historic excellent fruitful " +
		"thank grateful gratitude appreciate appreciation commend praise admire admiration welcome support solidarity congratulate honour honor bright proud respect deep close special steadfast tribute"),
	Harm:     words("impose cost pressure prevent curb stem thwart deter counter isolate combat oppose resist confront punish defeat accountable"),
	Opposing: words("fight combat counter dismantle defeat prevent stop eradicate tackle resist oppose condemn confront curb deter eliminate overcome"),
	Bad: words("terror unprovoked premeditated unwarranted reckless choice barbaric unlawful full-scale enemy hostile aggressor aggression crime criminal terrorist illegal unlawful provocation provoke threat threaten lie false violate violation danger dangerous unacceptable attack invade war oppress adversary " +
		"condemn blame disloyal betray corrupt unjustified irresponsible profit quarrel exploit interfere interference brutal shameful hypocrisy fail failure harm destabilize occupation occupier genocide unfounded wrong"),
}
