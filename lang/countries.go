package lang

import (
	"cmp"
	"slices"

	"github.com/readout-project/readout/doc"
)

//go:generate go run gen/main.go -cldr ../../cldr -o countrynames.go

// Country is a country or territory: its code, and the words that stand for it.
type Country struct {
	Code       doc.Code // ISO 3166-1 alpha-3; CAMEO for what ISO does not list (KSV)
	Name       string   // English short name
	Others     []string // long forms, former names, spellings, abbreviations
	Adjectives []string // "Iraqi"
	People     []string // "Iraqis"; an adjective that also means a person stands among Adjectives only
	Seats      []string // capital or seat of government, and other metonyms: "Tehran", "Kremlin"
}

// Countries are all countries and territories, sorted by code.
func Countries() []Country {
	out := make([]Country, 0, len(countryNames))
	for _, n := range countryNames {
		c := Country{Code: doc.Code(n[0]), Name: n[1], Others: split(n[2])}
		i, found := slices.BinarySearchFunc(countryWords, n[0], func(w [5]string, code string) int { return cmp.Compare(w[0], code) })
		if found {
			w := countryWords[i]
			c.Others = append(c.Others, split(w[1])...)
			c.Adjectives, c.People, c.Seats = split(w[2]), split(w[3]), split(w[4])
		}
		out = append(out, c)
	}
	out = append(out, ended...)
	slices.SortFunc(out, func(a, b Country) int { return cmp.Compare(a.Code, b.Code) })
	return out
}

// ended are states that are no more and that none of today's continues under another name, by the codes that ISO 3166-3 keeps of them
// from ISO 3166-1. Texts of their time and of ours name them; a state that only changed its name ("Zaire") stands under today's. Their
// seats are those of other states now: see SeatOn.
var ended = []Country{
	{Code: "CSK", Name: "Czechoslovakia", Others: []string{"Czechoslovak Socialist Republic", "Czech and Slovak Federal Republic"}, Adjectives: []string{"Czechoslovak", "Czechoslovakian"}, People: []string{"Czechoslovaks"}},
	{Code: "DDR", Name: "East Germany", Others: []string{"German Democratic Republic", "GDR"}, Adjectives: []string{"East German"}, People: []string{"East Germans"}},
	{Code: "SUN", Name: "Soviet Union", Others: []string{"Union of Soviet Socialist Republics", "USSR", "U.S.S.R."}, Adjectives: []string{"Soviet"}, People: []string{"Soviets"}},
	{Code: "YMD", Name: "South Yemen", Others: []string{"People's Democratic Republic of Yemen", "Democratic Yemen"}, Adjectives: []string{"South Yemeni"}, People: []string{"South Yemenis"}},
	{Code: "YUG", Name: "Yugoslavia", Others: []string{"Socialist Federal Republic of Yugoslavia", "Federal Republic of Yugoslavia"}, Adjectives: []string{"Yugoslav", "Yugoslavian"}, People: []string{"Yugoslavs"}},
}

// oldSeats are the seats of ended states and the last day on which they were so, folded, with the code of the state.
var oldSeats = map[string]struct {
	until string
	code  doc.Code
}{
	"prague": {"1992-12-31", "CSK"}, "east berlin": {"1990-10-02", "DDR"}, "pankow": {"1990-10-02", "DDR"}, "moscow": {"1991-12-25", "SUN"},
	"kremlin": {"1991-12-25", "SUN"}, "belgrade": {"2003-02-03", "YUG"}, "aden": {"1990-05-21", "YMD"},
}

// SeatOn is the state whose seat a city or house was on a day (EDTF, a year will do), where that state is no more: "moscow" in 1985 is
// that of the Soviet Union. "" where it was another's, or today's. The name is folded.
func SeatOn(seat, day string) doc.Code {
	if old := oldSeats[seat]; day != "" && day <= old.until {
		return old.code
	}
	return ""
}

// countryWords has, sorted by code: other names | adjectives | peoples | capitals and metonyms. The short names come from
// CLDR (countrynames.go). Words that are too common to stand for a country ("Union", "Central") are left out.
var countryWords = [][5]string{
	{"ABW", "", "Aruban", "Arubans", "Oranjestad"},
	{"AFG", "Islamic Republic of Afghanistan|Islamic Emirate of Afghanistan", "Afghan", "Afghans", "Kabul|Arg Palace"},
	{"AGO", "Republic of Angola", "Angolan", "Angolans", "Luanda|Cidade Alta"},
	{"AIA", "", "Anguillan", "Anguillans", ""},
	{"ALA", "", "", "", "Mariehamn"},
	{"ALB", "Republic of Albania", "Albanian", "Albanians", "Tirana"},
	{"AND", "Principality of Andorra", "Andorran", "Andorrans", "Andorra la Vella"},
	{"ARE", "UAE|U.A.E.", "Emirati", "Emiratis", "Abu Dhabi|Qasr Al Watan|Al Shati Palace|Qasr Al Bahr"},
	{"ARG", "Argentine Republic|Argentine Nation|Republic of Argentina", "Argentine|Argentinian|Argentinean", "Argentines|Argentinians", "Buenos Aires|Casa Rosada|San Martin Palace|Palacio San Martín"},
	{"ARM", "Republic of Armenia", "Armenian", "Armenians", "Yerevan"},
	{"ASM", "", "", "", "Pago Pago"},
	{"ATG", "", "Antiguan|Barbudan", "Antiguans", ""},
	{"AUS", "Commonwealth of Australia", "Australian", "Australians", "Canberra"},
	{"AUT", "Republic of Austria", "Austrian", "Austrians", "Vienna|Ballhausplatz"},
	{"AZE", "Republic of Azerbaijan", "Azerbaijani|Azeri", "Azerbaijanis|Azeris", "Baku"},
	{"BDI", "Republic of Burundi", "Burundian", "Burundians", "Gitega|Bujumbura|Ntare House"},
	{"BEL", "Kingdom of Belgium", "Belgian", "Belgians", ""},
	{"BEN", "Republic of Benin|Dahomey", "Beninese|Beninois|Dahomean", "", "Porto-Novo|Cotonou|Marina Palace|Palais de la Marina"},
	{"BFA", "Upper Volta", "Burkinabe|Burkinabé|Burkinese", "", "Ouagadougou|Kosyam"},
	{"BGD", "People's Republic of Bangladesh|East Pakistan", "Bangladeshi", "Bangladeshis", "Dhaka|Bangabhaban|Banga Bhaban|Ganabhaban|Gono Bhaban|Bangabandhu Bhaban"},
	{"BGR", "Republic of Bulgaria", "Bulgarian", "Bulgarians", "Sofia"},
	{"BHR", "Kingdom of Bahrain|State of Bahrain", "Bahraini", "Bahrainis", "Manama|Al-Safriya Palace|Al-Sakhir Palace|Sakhir Palace|Gudaibiya Palace"},
	{"BHS", "The Bahamas|Commonwealth of the Bahamas", "Bahamian", "Bahamians", "Nassau"},
	{"BIH", "Bosnia-Herzegovina|BiH", "Bosnian|Herzegovinian", "Bosnians", "Sarajevo"},
	{"BLR", "Republic of Belarus|Byelorussia|Belorussia", "Belarusian|Belarussian|Byelorussian", "Belarusians", "Minsk"},
	{"BLZ", "British Honduras", "Belizean", "Belizeans", "Belmopan"},
	{"BMU", "", "Bermudian", "Bermudians", ""},
	{"BOL", "Plurinational State of Bolivia|Republic of Bolivia", "Bolivian", "Bolivians", "La Paz|Sucre|Palacio Quemado|Casa Grande del Pueblo"},
	{"BRA", "Federative Republic of Brazil", "Brazilian", "Brazilians", "Brasilia|Brasília|Itamaraty|Planalto|Itamaraty Palace|Palácio Itamaraty|Palácio do Itamaraty|Planalto Palace|Palácio do Planalto|Alvorada Palace|Palácio da Alvorada"},
	{"BRB", "", "Barbadian|Bajan", "Barbadians", "Bridgetown"},
	{"BRN", "Brunei Darussalam|Negara Brunei Darussalam", "Bruneian", "Bruneians", "Bandar Seri Begawan|Istana Nurul Iman"},
	{"BTN", "Kingdom of Bhutan", "Bhutanese", "", "Thimphu|Tashichhodzong|Lingkana Palace"},
	{"BWA", "Republic of Botswana|Bechuanaland", "Botswanan|Motswana", "Batswana", "Gaborone"},
	{"CAF", "", "Central African", "Central Africans", "Bangui"},
	{"CAN", "", "Canadian", "Canadians", "Ottawa|Rideau Hall"},
	{"CHE", "Swiss Confederation", "Swiss", "", "Bern|Berne"},
	{"CHL", "Republic of Chile", "Chilean", "Chileans", "Santiago|La Moneda|La Moneda Palace|Palacio de La Moneda"},
	{"CHN", "People's Republic of China|PRC|P.R.C.|P.R. China|mainland China", "Chinese", "", "Beijing|Peking|Zhongnanhai"},
	{"CIV", "Cote d'Ivoire|Republic of Côte d'Ivoire", "Ivorian|Ivoirian", "Ivorians", "Yamoussoukro|Abidjan"},
	{"CMR", "Republic of Cameroon", "Cameroonian", "Cameroonians", "Yaounde|Yaoundé|Etoudi|Unity Palace"},
	{"COD", "Democratic Republic of the Congo|Democratic Republic of Congo|DRC|DR Congo|D.R. Congo|Congo-Kinshasa|Zaire", "Congolese", "", "Kinshasa"},
	{"COG", "Republic of the Congo|Republic of Congo|Congo-Brazzaville", "", "", "Brazzaville"},
	{"COK", "", "", "Cook Islanders", "Rarotonga"},
	{"COL", "Republic of Colombia", "Colombian", "Colombians", "Bogota|Bogotá|Casa de Nariño|Palacio de Nariño|Nariño Palace|Palacio de San Carlos|San Carlos Palace"},
	{"COM", "Union of the Comoros", "Comorian|Comoran", "Comorians", "Moroni"},
	{"CPV", "Republic of Cabo Verde|Republic of Cape Verde", "Cabo Verdean|Cape Verdean", "Cabo Verdeans|Cape Verdeans", "Praia"},
	{"CRI", "Republic of Costa Rica", "Costa Rican", "Costa Ricans", ""},
	{"CUB", "Republic of Cuba", "Cuban", "Cubans", "Havana|Palace of the Revolution|Palacio de la Revolución"},
	{"CUW", "Curacao", "", "", "Willemstad"},
	{"CYM", "", "Caymanian", "Caymanians", ""},
	{"CYP", "Republic of Cyprus", "Cypriot|Greek Cypriot", "Cypriots|Greek Cypriots", "Nicosia"},
	{"CZE", "", "Czech", "Czechs", "Prague|Prague Castle|Czernin Palace"},
	{"DEU", "Federal Republic of Germany|FRG", "German", "Germans", "Berlin|Bonn|Bellevue Palace|Schloss Bellevue"},
	{"DJI", "Republic of Djibouti", "Djiboutian", "Djiboutians", ""},
	{"DMA", "Commonwealth of Dominica", "", "", "Roseau"},
	{"DNK", "Kingdom of Denmark", "Danish", "Danes|Dane", "Copenhagen|Christiansborg|Amalienborg|Marienborg"},
	{"DOM", "", "Dominican", "Dominicans", "Santo Domingo"},
	{"DZA", "People's Democratic Republic of Algeria", "Algerian", "Algerians", "Algiers|El Mouradia"},
	{"ECU", "Republic of Ecuador", "Ecuadorian|Ecuadorean", "Ecuadorians", "Quito|Carondelet|Carondelet Palace|Palacio de Carondelet"},
	{"EGY", "Arab Republic of Egypt|United Arab Republic", "Egyptian", "Egyptians", "Cairo|Al-Ittihadiya|Ittihadiya Palace|Al-Ittihadiya Palace|Al-Ittihadiyah Palace"},
	{"ERI", "State of Eritrea", "Eritrean", "Eritreans", "Asmara"},
	{"ESH", "Sahrawi Arab Democratic Republic|SADR", "Sahrawi|Saharawi", "Sahrawis", ""},
	{"ESP", "Kingdom of Spain", "Spanish", "Spaniards|Spaniard", "Madrid|Moncloa|La Moncloa|Moncloa Palace|Palacio de la Moncloa|Zarzuela|Zarzuela Palace"},
	{"EST", "Republic of Estonia", "Estonian", "Estonians", "Tallinn|Stenbock House"},
	{"ETH", "Federal Democratic Republic of Ethiopia|FDRE", "Ethiopian", "Ethiopians", "Addis Ababa|Menelik Palace"},
	{"FIN", "Republic of Finland", "Finnish", "Finns|Finn", "Helsinki|Kesäranta|Mäntyniemi"},
	{"FJI", "Republic of Fiji", "Fijian", "Fijians", "Suva"},
	{"FLK", "Falklands|Malvinas", "", "", ""},
	{"FRA", "French Republic", "French", "Frenchmen|Frenchman", "Paris|Elysee|Élysée|Elysee Palace|Élysée Palace|Quai d'Orsay|Matignon|Hôtel Matignon"},
	{"FRO", "", "Faroese", "", "Torshavn|Tórshavn"},
	{"FSM", "Federated States of Micronesia", "Micronesian", "Micronesians", "Palikir"},
	{"GAB", "Gabonese Republic", "Gabonese", "", "Libreville"},
	{"GBR", "U.K.|Great Britain|Britain|Northern Ireland|United Kingdom of Great Britain and Northern Ireland", "British", "Britons|Briton|Brits", "London|Downing Street|10 Downing Street|Number 10|No 10|Number Ten|Whitehall|Buckingham Palace"},
	{"GEO", "Republic of Georgia", "Georgian", "Georgians", "Tbilisi|Orbeliani Palace"},
	{"GHA", "Republic of Ghana|Gold Coast", "Ghanaian", "Ghanaians", "Accra|Jubilee House|Flagstaff House|Osu Castle|Peduase Lodge"},
	{"GIB", "", "Gibraltarian", "Gibraltarians", ""},
	{"GIN", "Republic of Guinea|Guinea-Conakry", "Guinean", "Guineans", "Conakry|Sekhoutoureya Palace|Mohammed V Palace"},
	{"GMB", "The Gambia|Republic of The Gambia", "Gambian", "Gambians", "Banjul"},
	{"GNB", "Republic of Guinea-Bissau", "Bissau-Guinean", "Bissau-Guineans", "Bissau"},
	{"GNQ", "Republic of Equatorial Guinea", "Equatorial Guinean|Equatoguinean", "Equatorial Guineans", "Malabo"},
	{"GRC", "Hellenic Republic", "Greek|Hellenic", "Greeks", "Athens|Maximos Mansion|Maximou Mansion"},
	{"GRD", "", "Grenadian", "Grenadians", ""},
	{"GRL", "", "Greenlandic", "Greenlanders", "Nuuk"},
	{"GTM", "Republic of Guatemala", "Guatemalan", "Guatemalans", ""},
	{"GUM", "", "Guamanian", "", ""},
	{"GUY", "Co-operative Republic of Guyana|Cooperative Republic of Guyana|British Guiana|British Guiana", "Guyanese", "", "Georgetown"},
	{"HKG", "HKSAR|Hong Kong SAR", "Hongkonger", "Hongkongers|Hong Kongers", ""},
	{"HND", "Republic of Honduras", "Honduran", "Hondurans", "Tegucigalpa"},
	{"HRV", "Republic of Croatia", "Croatian|Croat", "Croatians|Croats", "Zagreb|Banski Dvori|Pantovčak"},
	{"HTI", "Republic of Haiti", "Haitian", "Haitians", "Port-au-Prince"},
	{"HUN", "Republic of Hungary", "Hungarian", "Hungarians", "Budapest|Sándor Palace|Carmelite Monastery"},
	{"IDN", "Republic of Indonesia", "Indonesian", "Indonesians", "Jakarta|Nusantara|Merdeka Palace|Istana Merdeka|Bogor Palace|Pejambon"},
	{"IND", "Republic of India|Bharat", "Indian", "Indians", "New Delhi|Delhi|South Block|Rashtrapati Bhavan|Rashtrapati Bhawan"},
	{"IRL", "Republic of Ireland|Eire|Éire", "Irish", "Irishmen", "Dublin|Iveagh House|Áras an Uachtaráin"},
	{"IRN", "Islamic Republic of Iran|Persia", "Iranian", "Iranians", "Tehran|Teheran|Saadabad Palace|Sa'dabad Palace|Sa'adabad Palace"},
	{"IRQ", "Republic of Iraq", "Iraqi", "Iraqis", "Baghdad"},
	{"ISL", "Republic of Iceland", "Icelandic", "Icelanders|Icelander", "Reykjavik|Reykjavík|Bessastadir|Bessastaðir"},
	{"ISR", "State of Israel|Zionist regime|Zionist entity|occupying entity", "Israeli|Zionist", "Israelis|Zionists", "Tel Aviv|West Jerusalem|Beit HaNassi"},
	{"ITA", "Italian Republic", "Italian", "Italians", "Rome|Farnesina|Quirinale|Palazzo Chigi|Quirinal|Quirinal Palace|Palazzo del Quirinale"},
	{"JAM", "", "Jamaican", "Jamaicans", "Kingston"},
	{"JOR", "Hashemite Kingdom of Jordan|Kingdom of Jordan", "Jordanian", "Jordanians", "Amman|Al Husseiniya Palace|Husseiniya Palace|Raghadan Palace|Basman Palace|Bassman Palace"},
	{"JPN", "", "Japanese", "", "Tokyo|Kantei|Kasumigaseki|Nagatacho"},
	{"KAZ", "Republic of Kazakhstan", "Kazakh|Kazakhstani", "Kazakhs|Kazakhstanis", "Astana|Nur-Sultan|Akorda|Ak Orda|Aqorda"},
	{"KEN", "Republic of Kenya", "Kenyan", "Kenyans", "Nairobi"},
	{"KGZ", "Kyrgyz Republic|Kirghizia|Kirgizstan", "Kyrgyz|Kyrgyzstani", "Kyrgyzstanis", "Bishkek|Yntymak Ordo"},
	{"KHM", "Kingdom of Cambodia|Kampuchea", "Cambodian|Khmer", "Cambodians", "Phnom Penh"},
	{"KIR", "Republic of Kiribati", "I-Kiribati", "", "Tarawa"},
	{"KNA", "Saint Kitts and Nevis|Federation of Saint Kitts and Nevis", "Kittitian", "Kittitians", "Basseterre"},
	{"KOR", "Republic of Korea|ROK|R.O.K.|Korea", "South Korean|Korean", "South Koreans|Koreans", "Seoul|Blue House|Cheong Wa Dae"},
	{"KSV", "Republic of Kosovo|Kosova", "Kosovar|Kosovan", "Kosovars", "Pristina|Prishtina"},
	{"KWT", "State of Kuwait", "Kuwaiti", "Kuwaitis", "Kuwait City|Bayan Palace|Seif Palace|Al-Seif Palace"},
	{"LAO", "Lao People's Democratic Republic|Lao PDR|LPDR", "Lao|Laotian", "Laotians", "Vientiane"},
	{"LBN", "Lebanese Republic|Republic of Lebanon", "Lebanese", "", "Beirut|Baabda|Baabda Palace|Grand Serail|Grand Serai|Ain el-Tineh|Ain al-Tineh|Bustros Palace"},
	{"LBR", "Republic of Liberia", "Liberian", "Liberians", "Monrovia"},
	{"LBY", "State of Libya|Libyan Arab Jamahiriya|Great Socialist People's Libyan Arab Jamahiriya", "Libyan", "Libyans", "Tripoli"},
	{"LCA", "Saint Lucia", "Saint Lucian", "Saint Lucians", "Castries"},
	{"LIE", "Principality of Liechtenstein", "Liechtensteiner", "Liechtensteiners", "Vaduz"},
	{"LKA", "Democratic Socialist Republic of Sri Lanka|Ceylon", "Sri Lankan", "Sri Lankans", "Colombo|Sri Jayawardenepura Kotte|Temple Trees"},
	{"LSO", "Kingdom of Lesotho|Basutoland", "Basotho|Mosotho", "", "Maseru"},
	{"LTU", "Republic of Lithuania", "Lithuanian", "Lithuanians", "Vilnius"},
	{"LUX", "Grand Duchy of Luxembourg", "Luxembourgish", "Luxembourgers", ""},
	{"LVA", "Republic of Latvia", "Latvian", "Latvians", "Riga|Riga Castle"},
	{"MAC", "Macau|Macao SAR|Macau SAR", "Macanese", "", ""},
	{"MAR", "Kingdom of Morocco", "Moroccan", "Moroccans", "Rabat"},
	{"MCO", "Principality of Monaco", "Monegasque|Monacan", "Monegasques", ""},
	{"MDA", "Republic of Moldova|Moldavia", "Moldovan|Moldavian", "Moldovans", "Chisinau|Chişinău|Kishinev"},
	{"MDG", "Republic of Madagascar|Malagasy Republic", "Malagasy", "", "Antananarivo|Iavoloha|Iavoloha Palace"},
	{"MDV", "Republic of Maldives", "Maldivian", "Maldivians", "Malé|Muliaage|Mulee'aage"},
	{"MEX", "United Mexican States", "Mexican", "Mexicans", "Mexico City|Los Pinos"},
	{"MHL", "Republic of the Marshall Islands", "Marshallese", "", "Majuro"},
	{"MKD", "Republic of North Macedonia|Macedonia|Republic of Macedonia|FYROM|former Yugoslav Republic of Macedonia", "Macedonian|North Macedonian", "Macedonians", "Skopje"},
	{"MLI", "Republic of Mali", "Malian", "Malians", "Bamako|Koulouba|Koulouba Palace"},
	{"MLT", "Republic of Malta", "Maltese", "", "Valletta|Auberge de Castille"},
	{"MMR", "Republic of the Union of Myanmar|Burma|Union of Burma", "Burmese", "", "Naypyidaw|Nay Pyi Taw|Yangon|Rangoon"},
	{"MNE", "Republic of Montenegro", "Montenegrin", "Montenegrins", "Podgorica"},
	{"MNG", "Mongolian People's Republic", "Mongolian|Mongol", "Mongolians|Mongols", "Ulaanbaatar|Ulan Bator"},
	{"MOZ", "Republic of Mozambique", "Mozambican", "Mozambicans", "Maputo"},
	{"MRT", "Islamic Republic of Mauritania", "Mauritanian", "Mauritanians", "Nouakchott"},
	{"MUS", "Republic of Mauritius", "Mauritian", "Mauritians", "Port Louis"},
	{"MWI", "Republic of Malawi|Nyasaland", "Malawian", "Malawians", "Lilongwe|Kamuzu Palace|Sanjika Palace"},
	{"MYS", "Federation of Malaysia|Malaya|Federation of Malaya", "Malaysian|Malayan", "Malaysians", "Kuala Lumpur|Putrajaya|Wisma Putra|Istana Negara|Seri Perdana|Perdana Putra"},
	{"NAM", "Republic of Namibia", "Namibian", "Namibians", "Windhoek"},
	{"NER", "Republic of the Niger|Republic of Niger", "Nigerien", "Nigeriens", "Niamey"},
	{"NGA", "Federal Republic of Nigeria", "Nigerian", "Nigerians", "Abuja|Aso Rock|Aso Villa|Aso Rock Villa"},
	{"NIC", "Republic of Nicaragua", "Nicaraguan", "Nicaraguans", "Managua"},
	{"NLD", "Kingdom of the Netherlands|The Netherlands|Holland", "Dutch", "Dutchmen|Dutchman", "The Hague|Amsterdam|Binnenhof|Catshuis|Noordeinde Palace"},
	{"NOR", "Kingdom of Norway", "Norwegian", "Norwegians", "Oslo"},
	{"NPL", "Federal Democratic Republic of Nepal|Kingdom of Nepal", "Nepalese|Nepali", "Nepalis", "Kathmandu|Baluwatar|Shital Niwas|Sheetal Niwas|Singha Durbar"},
	{"NRU", "Republic of Nauru", "Nauruan", "Nauruans", "Yaren"},
	{"NZL", "Aotearoa", "", "New Zealanders|New Zealander", "Wellington"},
	{"OMN", "Sultanate of Oman", "Omani", "Omanis", "Muscat|Al Alam Palace|Al Barakah Palace|Al Baraka Palace"},
	{"PAK", "Islamic Republic of Pakistan", "Pakistani", "Pakistanis", "Islamabad|Aiwan-e-Sadr|Aiwan-i-Sadr"},
	{"PAN", "Republic of Panama", "Panamanian", "Panamanians", "Panama City"},
	{"PER", "Republic of Peru", "Peruvian", "Peruvians", "Lima|Torre Tagle|Torre Tagle Palace|Palacio de Torre Tagle"},
	{"PHL", "Republic of the Philippines|The Philippines", "Philippine|Filipino", "Filipinos", "Manila|Malacanang|Malacañang|Malacañang Palace|Malacañan Palace|Malacañan"},
	{"PLW", "Republic of Palau", "Palauan", "Palauans", "Ngerulmud|Koror"},
	{"PNG", "Independent State of Papua New Guinea|PNG", "Papua New Guinean", "Papua New Guineans", "Port Moresby"},
	{"POL", "Republic of Poland", "Polish", "Poles|Pole", "Warsaw|Belweder|Belweder Palace"},
	{"PRI", "", "Puerto Rican", "Puerto Ricans", ""},
	{"PRK", "DPRK|D.P.R.K.|Democratic People's Republic of Korea", "North Korean", "North Koreans", "Pyongyang"},
	{"PRT", "Portuguese Republic", "Portuguese", "", "Lisbon|São Bento|São Bento Palace|Necessidades Palace|Palácio das Necessidades|Palácio de Belém"},
	{"PRY", "Republic of Paraguay", "Paraguayan", "Paraguayans", "Asuncion|Asunción|Palacio de López|Palacio de los López"},
	{"PSE", "State of Palestine|Palestinian Authority|Palestinian National Authority|occupied Palestinian territory", "Palestinian", "Palestinians", "Ramallah|Muqata|Mukataa|Al-Muqata'a"},
	{"QAT", "State of Qatar", "Qatari", "Qataris", "Doha|Amiri Diwan"},
	{"ROU", "Rumania", "Romanian", "Romanians", "Bucharest|Cotroceni|Cotroceni Palace|Palatul Victoria"},
	{"RUS", "Russian Federation", "Russian", "Russians", "Moscow|Kremlin|Smolenskaya|Smolenskaya Square|Staraya Square|Novo-Ogaryovo"},
	{"RWA", "Republic of Rwanda", "Rwandan|Rwandese", "Rwandans", "Kigali|Urugwiro|Urugwiro Village|Village Urugwiro"},
	{"SAU", "Kingdom of Saudi Arabia|KSA|Saudi Arab", "Saudi|Saudi Arabian", "Saudis", "Riyadh|Al-Yamamah Palace|Al Yamama Palace"},
	{"SDN", "Republic of the Sudan|Republic of Sudan", "Sudanese", "", "Khartoum|Port Sudan"},
	{"SEN", "Republic of Senegal", "Senegalese", "", "Dakar"},
	{"SGP", "Republic of Singapore", "Singaporean", "Singaporeans", ""},
	{"SLB", "", "", "Solomon Islanders", "Honiara"},
	{"SLE", "Republic of Sierra Leone", "Sierra Leonean", "Sierra Leoneans", "Freetown"},
	{"SLV", "Republic of El Salvador", "Salvadoran|Salvadorian|Salvadorean", "Salvadorans", "San Salvador"},
	{"SMR", "Republic of San Marino", "Sammarinese", "", ""},
	{"SOM", "Federal Republic of Somalia|Somali Democratic Republic", "Somali|Somalian", "Somalis", "Mogadishu|Villa Somalia"},
	{"SRB", "Republic of Serbia", "Serbian|Serb", "Serbians|Serbs", "Belgrade"},
	{"SSD", "Republic of South Sudan", "South Sudanese", "", "Juba"},
	{"STP", "Sao Tome", "Santomean", "Santomeans", ""},
	{"SUR", "Republic of Suriname|Surinam", "Surinamese", "", "Paramaribo"},
	{"SVK", "Slovak Republic", "Slovak|Slovakian", "Slovaks", "Bratislava"},
	{"SVN", "Republic of Slovenia", "Slovenian|Slovene", "Slovenians|Slovenes", "Ljubljana"},
	{"SWE", "Kingdom of Sweden", "Swedish", "Swedes|Swede", "Stockholm|Rosenbad|Harpsund"},
	{"SWZ", "Kingdom of Eswatini|Kingdom of Swaziland", "Swazi|Emaswati", "Swazis", "Mbabane|Lobamba"},
	{"SYC", "Republic of Seychelles", "Seychellois", "", ""},
	{"SYR", "Syrian Arab Republic", "Syrian", "Syrians", "Damascus"},
	{"TCD", "Republic of Chad", "Chadian", "Chadians", "N'Djamena|Ndjamena|Toumai Palace|Palais Toumaï"},
	{"TGO", "Togolese Republic", "Togolese", "", "Lome|Lomé"},
	{"THA", "Kingdom of Thailand|Siam", "Thai", "Thais", "Bangkok"},
	{"TJK", "Republic of Tajikistan", "Tajik|Tajikistani", "Tajiks", "Dushanbe"},
	{"TKM", "Republic of Turkmenistan", "Turkmen|Turkmenistani", "Turkmens", "Ashgabat|Ashkhabad"},
	{"TLS", "Democratic Republic of Timor-Leste", "Timorese|East Timorese", "", "Dili"},
	{"TON", "Kingdom of Tonga", "Tongan", "Tongans", "Nuku'alofa"},
	{"TTO", "Trinidad", "Trinidadian|Tobagonian", "Trinidadians", "Port of Spain"},
	{"TUN", "Republic of Tunisia|Tunisian Republic", "Tunisian", "Tunisians", "Carthage Palace|Palace of Carthage"},
	{"TUR", "Republic of Türkiye|Republic of Turkey|Turkiye", "Turkish", "Turks|Turk", "Ankara|Sublime Porte|Beştepe|Çankaya|Çankaya Mansion"},
	{"TUV", "", "Tuvaluan", "Tuvaluans", "Funafuti"},
	{"TWN", "Republic of China|Chinese Taipei|Formosa|Taiwan Province of China", "Taiwanese", "", "Taipei"},
	{"TZA", "United Republic of Tanzania|Tanganyika", "Tanzanian", "Tanzanians", "Dodoma|Dar es Salaam|Ikulu"},
	{"UGA", "Republic of Uganda", "Ugandan", "Ugandans", "Kampala|Entebbe"},
	{"UKR", "", "Ukrainian", "Ukrainians", "Kyiv|Kiev|Bankova|Mariinskyi Palace"},
	{"URY", "Oriental Republic of Uruguay|Eastern Republic of Uruguay", "Uruguayan", "Uruguayans", "Montevideo|Torre Ejecutiva|Palacio Santos"},
	{"USA", "United States of America|Untied States of America|U.S.|U.S.A.|USA|America", "American", "Americans", "Washington|Washington D.C.|Washington DC|White House|Foggy Bottom|Capitol Hill"},
	{"UZB", "Republic of Uzbekistan", "Uzbek|Uzbekistani", "Uzbeks|Uzbekistanis", "Tashkent|Kuksaroy|Kuksaroy Residence|Oqsaroy"},
	{"VAT", "Vatican City|Vatican|Vatican City State|State of the Vatican City", "", "", "Apostolic See|Apostolic Palace"},
	{"VCT", "Saint Vincent and the Grenadines|St. Vincent and the Grenadines", "Vincentian", "Vincentians", "Kingstown"},
	{"VEN", "Bolivarian Republic of Venezuela|Republic of Venezuela", "Venezuelan", "Venezuelans", "Caracas|Miraflores|Miraflores Palace|Palacio de Miraflores"},
	{"VNM", "Viet Nam|Việt Nam|Socialist Republic of Viet Nam|Socialist Republic of Vietnam", "Vietnamese", "", "Hanoi|Ha Noi|Hà Nội"},
	{"VUT", "Republic of Vanuatu|New Hebrides|New Hebrides", "Ni-Vanuatu|Vanuatuan", "", "Port Vila"},
	{"WSM", "Independent State of Samoa|Western Samoa", "Samoan", "Samoans", "Apia"},
	{"YEM", "Republic of Yemen|Yemeni Republic", "Yemeni|Yemenite", "Yemenis", "Sanaa|Sana'a|Sanaʼa|Maashiq Palace|Al-Maashiq Palace"},
	{"ZAF", "Republic of South Africa|Union of South Africa|RSA", "South African", "South Africans", "Pretoria|Tshwane|Union Buildings|Mahlamba Ndlopfu|Tuynhuys"},
	{"ZMB", "Republic of Zambia|Northern Rhodesia", "Zambian", "Zambians", "Lusaka"},
	{"ZWE", "Republic of Zimbabwe|Rhodesia|Southern Rhodesia", "Zimbabwean|Rhodesian", "Zimbabweans", "Harare"},
}
