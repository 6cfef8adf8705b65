package lang

import (
	"strings"

	"github.com/readout-project/readout/doc"
)

// places are cities and regions that say where a deed was done, by country. A capital that stands for its government is a
// seat of countryWords; names that are at home in two countries ("Tripoli", "Hyderabad") are left out.
var places = placeTable(
	"AFG: Kandahar, Herat, Jalalabad, Kunduz, Mazar-i-Sharif, Helmand, Bagram, Ghazni, Nangarhar, Panjshir",
	"AGO: Cabinda, Huambo, Benguela", "ARM: Gyumri", "AUS: Sydney, Melbourne, Brisbane, Queensland, Perth", "AUT: Salzburg, Graz, Linz",
	"AZE: Nagorno-Karabakh, Ganja, Nakhchivan, Stepanakert, Khankendi, Shusha", "BEL: Antwerp, Ghent, Bruges", "BGD: Chittagong, Cox's Bazar, Sylhet, Khulna",
	"BIH: Srebrenica, Mostar, Banja Luka, Gorazde, Tuzla, Bihac, Republika Srpska, Zepa", "BRA: Rio de Janeiro, Sao Paulo, São Paulo, Belem, Manaus, Recife",
	"CAN: Toronto, Montreal, Quebec, Vancouver, Calgary, Alberta, British Columbia", "CHE: Geneva, Zurich, Davos, Lausanne, Basel, Montreux",
	"CHN: Shanghai, Tibet, Xinjiang, Lhasa, Guangzhou, Shenzhen, Urumqi, Tianjin, Wuhan, Sichuan, Guangdong, Nanjing", "CIV: Bouake, Korhogo",
	"CMR: Douala", "COD: Goma, Bukavu, Kivu, North Kivu, South Kivu, Kisangani, Lubumbashi, Katanga, Ituri, Bunia", "COL: Medellin, Medellín, Cali, Barranquilla",
	"CYP: Famagusta, Limassol, Larnaca, Paphos", "CZE: Brno, Ostrava", "DEU: Munich, Hamburg, Frankfurt, Cologne, Bonn, Bavaria, Dresden, Stuttgart, Leipzig, Ramstein",
	"DNK: Aarhus, Odense", "DZA: Oran, Tindouf", "EGY: Sharm el-Sheikh, Sharm El Sheikh, Luxor, Sinai, Suez, El Alamein, Port Said, Aswan",
	"ESP: Barcelona, Catalonia, Seville, Bilbao, Basque Country", "ETH: Tigray, Mekelle, Oromia, Amhara, Ogaden", "FIN: Tampere, Turku",
	"FRA: Marseille, Lyon, Strasbourg, Corsica, Toulousedeaux, Lille", "GBR: Northern Ireland, Scotland, Wales, Belfast, Edinburgh, Glasgow, Manchester, Liverpool, Ulster, Gibraltar",
	"GEO: Abkhazia, South Ossetia, Sukhumi, Batumi, Gori, Tskhinvali", "GRC: Thessaloniki, Crete, Piraeus, Lesbos", "HRV: Krajina, Dubrovnik, Vukovar, Knin, Zadar",
	"HTI: Cap-Haitien, Gonaives", "IDN: Aceh, Bali, Papua, Sulawesi, Sumatra, Surabaya, Banda Aceh, Irian Jaya", "IND: Kashmir valley, Mumbai, Bombay, Calcutta, Kolkata, Assam, Gujarat, Srinagar, Ayodhya, Bangalore, Chennai, Manipur, Bihar, Uttar Pradesh",
	"IRN: Isfahan, Mashhad, Qom, Shiraz, Tabriz, Bushehr, Natanz, Khuzestan, Fordow", "IRQ: Mosul, Basra, Kirkuk, Fallujah, Falluja, Najaf, Karbala, Kerbala, Samarra, Tikrit, Ramadi, Erbil, Arbil, Sulaymaniyah, Anbar, Iraqi Kurdistan, Sadr City, Baquba, Nasiriyah, Hillah",
	"ISR: Tel Aviv, Haifa, Beersheba, Sderot, Ashkelon, Ashdod, Eilat, Netanya, Galilee, Negev", "ITA: Milan, Genoa, Naples, Turin, Sicily, Venice, Lampedusa, Florencermo",
	"JPN: Okinawa, Osaka, Hiroshima, Nagasaki, Kyoto", "KAZ: Almaty", "KEN: Mombasa, Kisumu, Garissa", "KGZ: Osh", "KHM: Siem Reap", "KOR: Busan, Pusan, Kwangju, Gwangju, Incheon",
	"LBN: Sidon, Tyre, Bekaa, Nabatieh, Baalbek, Bekaa Valley, Ain al-Hilweh, Sabra, Shatila", "LBR: Greenville, Buchanan", "LBY: Benghazi, Misrata, Sirte, Tobruk, Derna",
	"LKA: Jaffna, Trincomalee, Batticaloa, Kilinochchi, Kandy", "MAR: Casablanca, Marrakech, Marrakesh, Tangier, Fez", "MEX: Chiapas, Tijuana, Guadalajara, Oaxaca, Ciudad Juarez", "MKD: Tetovo, Kumanovo",
	"MLI: Gao, Timbuktu, Kidal, Mopti", "MMR: Rangoon, Yangon, Mandalay, Rakhine", "MOZ: Cabo Delgado, Beira, Nampula", "NGA: Lagos, Kano, Kaduna, Maidugurino, Niger Delta, Port Harcourt, Jos, Biafra",
	"NLD: Rotterdam", "NPL: Pokhara", "PAK: Karachi, Lahore, Peshawar, Quetta, Sindh, Balochistan, Baluchistan, Waziristan, Rawalpindi, Khyber Pakhtunkhwa, Faisalabad, Multan",
	"PHL: Mindanao, Jolo, Basilan, Cebu, Davao, Luzon", "POL: Gdansk, Krakow, Cracow, Wroclaw, Lublin, Rzeszow",
	"PSE: Gaza, Gaza Strip, Gaza City, West Bank, Jericho, Nablus, Hebron, Jenin, Bethlehem, Rafah, Khan Younis, Khan Yunis, Tulkarm, Jabalia, East Jerusalem", "PRT: Porto",
	"ROU: Timisoara, Cluj, Constanta", "RUS: Chechnya, Grozny, Dagestan, St. Petersburg, Saint Petersburg, Sochi, Beslan, Ingushetia, Vladivostok, Siberia, Kursk, Belgorod, Rostov, Kazan, Bryansk",
	"RWA: Gisenyi", "SAU: Jeddah, Mecca, Medina, Dhahran, Taif", "SDN: Darfur, West Darfur, South Darfur, North Darfur, El Fasher, Port Sudan, Kordofan, Omdurman, El Geneina", "SLE: Makeni, Kailahun",
	"SOM: Puntland, Somaliland, Kismayo, Baidoa, Jubaland, Bosaso", "SRB: Vojvodina, Novi Sad, Presevo", "SSD: Malakal, Bentiu", "SVK: Kosice", "SWE: Gothenburg, Malmo, Malmö",
	"SYR: Aleppo, Homs, Hama, Idlib, Raqqa, Deir ez-Zor, Latakia, Tartus, Palmyra, Daraa, Kobani, Afrin, Golan Heights, Eastern Ghouta", "TCD: Abeche", "THA: Pattani, Yala, Chiang Mai, Narathiwat, Phuket",
	"TUN: Sfax, Sousse", "TUR: Istanbul, Izmir, Diyarbakir, Antalya, Adana, Incirlik, Sivas, Bursa, Trabzon, Gaziantep", "TZA: Zanzibar, Arusha",
	"UKR: Crimea, Donetsk, Luhansk, Donbas, Donbass, Kharkiv, Kharkov, Mariupol, Odesa, Odessa, Kherson, Lviv, Zaporizhzhia, Bakhmut, Bucha, Sevastopol, Avdiivka, Chernobyl",
	"USA: New York, Chicago, Los Angeles, Texas, California, Florida, Miami, Boston, Seattle, Guantanamo Bay, Camp David, Hawaii, San Francisco, Philadelphia, Oklahoma City, Alaska",
	"UZB: Andijan, Samarkand", "VNM: Ho Chi Minh City, Saigon, Danang", "KSV: Mitrovica, Pec", "YEM: Aden, Hodeidah, Hodeida, Taiz, Marib, Hadramawt, Saada", "ZAF: Johannesburg, Soweto, Durban, Cape Town, KwaZulu-Natal",
	"ZWE: Bulawayo",
)

// placeTable reads lines of 'CODE: place, place'.
func placeTable(lines ...string) map[string]doc.Code {
	m := map[string]doc.Code{}
	for _, line := range lines {
		code, list, _ := strings.Cut(line, ": ")
		for _, name := range strings.Split(list, ", ") {
			m[Fold(name)] = doc.Code(code)
		}
	}
	return m
}

// PlaceOf is the country in which a city or region of that name lies; "" where none is known.
func PlaceOf(name string) doc.Code { return places[Fold(name)] }
