package lang

import "strings"

// Page is what ingest knows of a language: the words by which the parts of a page are told apart. Words and phrases are
// in lower case. They name classes of things (a button, an office, a kind of text), never one page or issuer.
type Page struct {
	Months    map[string]int  // names and abbreviations, 1 to 12
	Weekdays  map[string]int  // names and abbreviations, 0 is Sunday
	Today     []string        // before a date in the first sentence, these make it the day of the statement
	Published []string        // begin a line that says when the page appeared
	Updated   []string        // begin a line that says when it was changed
	DateWords map[string]bool // words that may stand beside a date in a line of its own
	Issuers   []string        // begin a line that names the publisher behind a colon
	Offices   map[string]bool // head nouns of the line that names the publisher
	Holders   map[string]bool // last words of offices that a person holds: 'minister', 'president'
	Realms    map[string]bool // first nouns of the full name of a state: 'republic'
	Genres    []string        // kinds of text, as they stand above a headline
	GenreWord map[string]bool // nouns that make a line with an office a headline: 'meeting', 'statement'
	Settings  []string        // begin or mark a line that says where the headline below it was said
	Within    []string        // in such a line, before the other party: 'in a meeting with'
	Entitled  map[string]bool // a kind of text that has one of these may be a title by itself
	Rooms     map[string]bool // last words of a line that names a place within a town
	Small     map[string]bool // words that names and headlines write small
	Verbs     map[string]bool // finite verbs that are never nouns: a line with one is a sentence or a claim
	Turns     map[string]bool // words that begin a turn of a transcript before a colon
	Actions   map[string]bool // words of buttons and links: a line of nothing else is furniture
	Targets   map[string]bool // what buttons act on or lead to; with an action, a button
	Labels    map[string]bool // before a colon these name something about the page, not in the text
	Counters  map[string]bool // before a colon and a number these count readers
	Marks     map[string]bool // words in reference numbers
	Address   map[string]bool // words of postal addresses and telephone lines
	Contact   []string        // begin a line for the press at the foot of a page
	Sections  []string        // headings of lists of other pages
	Desks     map[string]bool // words of which the names of sections of a site are made: 'National News', 'Media Center'
	Pointers  []string        // in a line with a link or address at the foot: what is to be had there
	Wrappers  []string        // whole lines or beginnings of lines around the text: 'begin text', 'embargo'
	Notes     []string        // in a short line at head or foot: what the page says of itself
	Credits   []string        // in a caption
	PageWords []string        // before the number of a page
	Of        string          // the genitive: between an office and its land, a page and their number, a letter and its date
	On        string          // before a day
	Periodic  []string        // kinds of text that are named for the day on which they were spoken: 'Press Conference on 14 March 2024'
	Articles  map[string]bool
	Plurals   map[string]bool // plurals in the names of offices
	Past      map[string]bool // verbs that tell of an encounter in the past tense, as headlines do not
	Languages map[string]bool // names of languages, in their own and in this one: links to translations
	About     map[string]bool // words behind which a headline tells of other things than itself
}

func words(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

func phrases(s string) []string {
	var out []string
	for _, p := range strings.Split(s, ",") {
		if p = strings.Join(strings.Fields(p), " "); p != "" {
			out = append(out, p)
		}
	}
	return out
}

func numbers(first int, s string) map[string]int {
	m := map[string]int{}
	for i, names := range strings.Split(s, ",") {
		for _, w := range strings.Fields(names) {
			m[w] = first + i
		}
	}
	return m
}

var englishPage = Page{
	Months: numbers(1, `january jan, february feb, march mar, april apr, may, june jun, july jul, august aug,
		september sept sep, october oct, november nov, december dec`),
	Weekdays: numbers(0, `sunday sun, monday mon, tuesday tue tues, wednesday wed, thursday thu thur thurs, friday fri,
		saturday sat`),
	Today: phrases(`today, this morning, this afternoon, this evening, tonight, this day`),
	Published: phrases(`published, publication date, date of publication, publish date, posted, issued, released,
		release date, date issued, date posted, date published, date of issue, date, dated, created, creation date,
		uploaded, release time, published date, news date, press release date, added`),
	Updated: phrases(`updated, update, last update, last updated, last modified, modified, last change, last changed,
		date modified, last reviewed, page last updated, date of update, date updated, latest update`),
	DateWords: words(`on at of the to a am pm p.m a.m gmt utc est edt cet cest bst msk pst pdt ist et hrs hours h local
		time corresponding ah ad ce bce hijri solar lunar st nd rd th date and for press media noon midnight`),
	Issuers: phrases(`issued by, released by, published by, communicated by, press release by`),
	Offices: words(`ministry office presidency department council embassy government agency house portal secretariat
		chancellery chancery cabinet delegation mission commission parliament union league organization organisation
		bureau palace court website site service spokesperson spokesman spokeswoman consulate authority
		administration directorate bulletin federation community centre center diwan premiership committee congress
		senate assembly bank fund association alliance headquarters newsroom division command police
		forces army navy institute foundation see party movement secretary-general prosecutor
		kremlin vatican`),
	Holders: words(`president minister chancellor king queen emir amir sultan leader governor premier secretary spokesperson
		spokesman spokeswoman ambassador director chairman chairperson chair commissioner envoy representative adviser
		advisor counselor administrator general deputy secretary-general`),
	Realms: words(`republic kingdom sultanate emirate principality commonwealth state states emirates`),
	Genres: phrases(`press release, news release, media release, press statement, media statement, official statement,
		public statement, joint press release, joint press statement, joint statement, joint communique,
		joint communiqué, joint declaration, declaration, communique, communiqué, final communique, final communiqué,
		announcement, announcements, readout, read-out, readouts, call readout, statement, statements, briefing,
		written briefing, press briefing, media briefing, briefing note, press note, note, remarks, speech, speeches,
		address, interview, transcript, press conference, news, latest news, top news, news item, top stories, story,
		press, press releases, press and media, media, for press, for media, for the press, for the media, media advisory, press advisory, advisory, note to correspondents,
		information note, media note, fact sheet, factsheet, background, letter, message, messages, circular, bulletin,
		official communique, press communique, press communiqué, events, activities, meetings, visits, diplomacy,
		foreign policy, foreign affairs, politics, international, national, world, topics, political news, featured,
		breaking news, breaking, official news, statements and releases, speeches and remarks, briefing room,
		news and events, press room, news room, newsroom, press centre, press center, media centre, media center, president's news, home affairs, notice, memorandum, response,
		questions and answers, q&a, answer to a question, press information, information, speech text, text, report,
		spokesperson's remarks, spokesperson's statement, spokesperson statement, statement by the spokesperson`),
	GenreWord: words(`statement statements readout meeting meetings call calls talks remarks letter communique communiqué
		declaration summit visit visits receives meets conversation address message session release interview briefing
		announcement response joint telephone phone conference transcript speech audience consultations dialogue
		discusses holds speaks welcomes condemns hosts attends congratulates agreement memorandum signing report
		answers excerpts joins calls urges signs announces reaffirms expresses arrives schedule agenda
		programme program diary calendar designation sanctions appointment opening anniversary congratulations greetings
		condolences day election engagement celebrates launches travel travels raises rejects summons`),
	Settings: phrases(`in a meeting, in the meeting, in meeting, at a meeting, at the meeting, during a meeting,
		during the meeting, in a phone call, in a telephone, in talks with, on the occasion of, at the opening of,
		at a ceremony, at a joint press, at a press conference, in an interview, in a message, in a letter, in a speech,
		in a statement, in response to, upon receiving, receiving, while receiving, in an audience, in audience with,
		in his meeting, in her meeting, in their meeting, meeting with, addressing, following, ahead of, after, during,
		at the end of, in a gathering, in a call, in a joint, in the presence of`),
	Within:   phrases(`in a meeting with, in the meeting with, in meeting with, in a call with, in talks with`),
	Entitled: words(`joint final communique communiqué declaration statement remarks address speech letter message`),
	Rooms: words(`room hotel headquarters hall teleconference videoconference palace residence airport auditorium center
		centre building lawn house lobby hub garden ballroom plaza terminal kremlin university museum base square cathedral mosque church theatre theater
		stadium campus school border institute villa castle`),
	Small: words(`a an the of in on at to by for from with and or as de la le du des del al el bin bint ibn von van der
		den und et y e da do dos das that its his her their into over upon between among nor but via per vs after before
		amid than against under towards toward about through during not`),
	Verbs: words(`is are was were be been am isn't aren't wasn't weren't has had have hasn't haven't hadn't do does did
		doesn't don't didn't will would shall should can could may must might cannot can't won't wouldn't shouldn't said
		says met told asked added stressed noted emphasized emphasised spoke thanked agreed discussed expressed reaffirmed
		underlined welcomed condemned received held took gave made went came became began announced stated affirmed
		confirmed reiterated urged attended visited arrived exchanged reviewed congratulated conveyed rejects rejected
		issued made signed adopted held condemns considers considered regrets deplores deplored recalled recalls we`),
	Turns: words(`question answer q a mr mrs ms dr moderator secretary president minister ambassador journalist reporter
		interviewer spokesperson host operator chair official pm`),
	Actions: words(`share print tweet email e-mail download subscribe follow back next previous prev home menu search
		login close hide show listen play watch send feedback like comment comments comment(s) reply top bookmark copy
		save zoom enlarge skip toggle accept decline rss pdf printable printer-friendly forward expand collapse more
		return continue click view go text-to-speech a+ a- a suggest`),
	Targets: words(`facebook twitter x whatsapp telegram linkedin instagram youtube email e-mail mail pinterest reddit
		weibo wechat vk viber messenger flickr tiktok threads bluesky line kakaotalk kakao tumblr this the page news
		article post item story version friend friends to a on via us with by list link file all full text image photo
		photos video size font large small content main content site sitemap map results overview top news
		press releases print button buttons media social network networks it here or and more clipboard url pdf word
		document html doc archive previous next our channel channels newsletter feed`),
	Labels: words(`category categories tag tags keyword keywords topic topics source sources attachment attachments
		appendix annex file files survey related read see watch also share photo photos photograph image picture video
		audio link links url views hits visits readings author editor reporter editors department section print contact
		contacts tel telephone phone fax email e-mail mail ref reference code id filed under posted hashtags hashtag
		language languages languages available copyright credit location address website web
		rating ratings vote votes theme themes more download downloads media spokesperson's number press-contact issue issued released`),
	Counters: words(`readings views view hits visits visitors reads read readers clicks downloads likes shares comments
		visited viewed number count counter times visitor reader`),
	Marks: words(`no nr number ref reference our your doc document pr sc ga sg press release statement original text
		english arabic french spanish italian german russian chinese language version translation file code id n° № news
		bulletin media note`),
	Address: words(`p.o box avenue ave street st str road rd square sq boulevard blvd ulitsa rue calle via strasse straße
		caddesi tel telephone phone ph fax email e-mail floor building postal zip po pobox platz plaza lane postbus
		switchboard postcode www mobile hotline address`),
	Contact: phrases(`for media inquiries, for media enquiries, for press inquiries, for press enquiries, for inquiries,
		for enquiries, for more information, for further information, for additional information, for any questions,
		for questions, for updates, for details, for more details, for further details, for more, press contact,
		press contacts, media contact, media contacts, contact, contacts, contact us, contact information,
		please contact, please submit, follow us, follow the, additional information, more information,
		further information, press inquiries, media inquiries, press enquiries, media enquiries, to learn more,
		learn more, visit our website, to unsubscribe, to subscribe, subscribe to, sign up, please visit,
		please see, the full text, the full report, the full list, journalists, media representatives`),
	Sections: phrases(`related, related information, related news, related articles, related links, related documents,
		related content, related topics, related stories, related posts, see also, more news, latest news, other news,
		more from, most read, most viewed, most popular, you may also like, you might also like, recommended, similar news,
		previous article, next article, latest posts, recent posts, recent news, leave a reply, associated links,
		further reading, other stories`),
	Desks: words(`media center centre press news newsroom room information national international world local political politics
		latest top breaking home foreign affairs domestic economy business society official events archive archives`),
	Pointers: phrases(`contact, information, inquiries, enquiries, visit, follow, available, found here, can be found,
		be found, please see, see the, press release, learn more, subscribe, website, twitter, read the, full text,
		full report, livestream, live stream, watch, download`),
	Wrappers: phrases(`begin text, end text, begin transcript, end transcript, begin quote, end quote, ends, end, endit,
		-ends-, text begins, text ends, unquote, for immediate release, embargo, embargoed, not for publication,
		check against delivery, as delivered, as prepared for delivery, e&oe, the following is attributable to,
		the below is attributable to, below is attributable to, the following statement is attributable to,
		the statement below is attributable to, attributable to, please attribute, editor's note, editors' note,
		note to editors, notes to editors, notes to editor, provisional translation, unofficial translation, translation,
		this item is being updated, this story is being updated, more to follow, more follows, to be continued`),
	Notes: phrases(`not an official record, not an official document, for information media, all rights reserved, copyright,
		provisional translation, unofficial translation, courtesy translation, check against delivery, cookies,
		cookie policy, privacy policy, terms of use, javascript, your browser, editor:, web editor, subject to change,
		tentative translation, is not an official, does not constitute an official, for the use of the media,
		authentic text, translated from, reproduction is authorised, reproduction is permitted, when quoting,
		when using materials`),
	Credits: phrases(`photo:, photo by, photos by, photo credit, photo courtesy, photograph by, photograph:, photos:, image:,
		image credit, picture:, pictures:, (photo, file photo, courtesy of, handout photo, getty images, afp photo,
		ap photo, reuters photo, video:, caption:`),
	PageWords: phrases(`page, p, p.`),
	Of:        "of",
	On:        "on",
	Periodic:  phrases("press conference, news conference, press briefing, media briefing, daily briefing, weekly briefing"),
	Articles:  words(`the a an`),
	Plurals: words(`affairs relations nations states services arms sports resources communications works forces rights
		emirates islands netherlands philippines railways fisheries antiquities minorities refugees women's chiefs elders
		deputies representatives lords commons elections customs industries mines waters forests lands`),
	Past: words(`had held met received took congratulated discussed spoke visited arrived attended hosted chaired addressed`),
	Languages: words(`english french français arabic العربية russian русский spanish español chinese 中文 german deutsch italian
		italiano portuguese português persian farsi فارسی turkish türkçe japanese 日本語 korean 한국어 hebrew עברית ukrainian
		українська polish polski kazakh қазақша uzbek hindi हिन्दी urdu اردو greek ελληνικά dutch nederlands serbian srpski
		vietnamese indonesian bahasa indonesia en fr ar ru es zh de pt fa tr`),
	About: words(`on about concerning regarding for at during in following after since against over`),
}
