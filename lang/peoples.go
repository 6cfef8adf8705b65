package lang

import (
	"strings"

	"github.com/readout-project/readout/doc"
)

// peoples are those whom no state is named for, by the country in which they and their movements are at home; and two words of which
// the first alone would say another: Irish republicans fight in the United Kingdom. Peoples of two countries ("Kurdish", "Hutu",
// "Pashtun", "Albanian") are left out.
var peoples = placeTable([]string{
	"AFG: Hazara, Afghan Uzbek, Afghan Tajik", "AGO: Cabindan, Ovimbundu", "AUS: Aboriginal", "AZE: Karabakh Armenian", "BEL: Flemish, Walloon, Flemish nationalist",
	"BGD: Chakma", "BIH: Bosniak, Bosniac, Bosnian Serb, Bosnian Croat, Bosnian Muslim", "CAN: Quebecois, Québécois, Inuit, Mohawk, Quebec separatist", "CHL: Mapuche",
	"CHN: Tibetan, Uighur, Uyghur, Uigur", "CMR: Anglophone separatist, Ambazonian, Bamileke", "COD: Hema, Lendu, Banyamulenge, Katangan, Mai-Mai", "CYP: Greek Cypriot, Turkish Cypriot",
	"DZA: Kabyle", "ESH: Sahrawi, Saharawi", "ESP: Basque, Catalan, Catalonian, Galician nationalist", "ETH: Oromo, Tigrayan, Tigrean, Amhara, Ogadeni, Sidama", "FRA: Corsican, Breton, Kanak, New Caledonian",
	"GBR: Scottish, Welsh, Ulster, Ulster Unionist, Irish nationalist, Irish republican, Irish loyalist, Northern Irish, Protestant loyalist, Cornish, Falkland Islander",
	"GEO: Abkhaz, Abkhazian, South Ossetian, Ajarian, Adjarian", "GHA: Ashanti, Konkomba", "GTM: Quiche", "IDN: Acehnese, Papuan separatist, Moluccan, Ambonese, Dayak, Javanese, Balinese, West Papuan",
	"IND: Sikh, Kashmiri, Kashmiri separatist, Naga, Bodo, Assamese, Manipuri, Gorkha, Mizo, Dalit, Tripuri, Maoist Naxalite, Naxalite, Naxal, Gujarati, Marathi, Meitei, Kuki",
	"IRN: Ahwazi", "IRQ: Yazidi, Yezidi, Peshmerga, Iraqi Kurdish, Iraqi Kurd", "ISR: Jewish settler, Jewish extremist, Zionist settler, West Bank settler, Druze Israeli, Jewish militant, Jewish ultranationalist",
	"KEN: Kikuyu, Luo, Kalenjin, Turkana", "KSV: Kosovar, Kosovo Albanian, Kosovo Serb, Kosovar Albanian", "LBN: Maronite, Lebanese Shiite", "LBR: Krahn, Mandingo",
	"LKA: Tamil, Sinhalese, Sinhala, Tamil separatist", "MDA: Transdniestrian, Transnistrian, Gagauz", "MEX: Zapatista", "MKD: Macedonian Albanian", "MLI: Malian Tuareg", "MMR: Karen rebel, Karen guerrilla, Karen refugee, Kachin, Rohingya, Shan, Kayah, Karenni, Rakhine, Arakanese, Kokang",
	"MYS: Kadazan", "NAM: Caprivian, Herero, Ovambo", "NGA: Ijaw, Igbo, Ogoni, Hausa, Yoruba, Itsekiri, Biafran, Tiv", "NIC: Miskito, Sandinista", "PAK: Baloch, Baluch, Baluchi, Sindhi, Mohajir, Muhajir",
	"PER: Senderista", "PHL: Moro, Moro Islamic, Igorot, Bangsamoro", "PNG: Bougainvillean", "PSE: West Banker, Gazan", "RUS: Chechen, Ingush, Dagestani, Tatar, North Ossetian, Chechnyan, Crimean separatist, Bashkir, Circassian, Kalmyk",
	"RWA: Rwandan Hutu, Rwandan Tutsi", "SDN: Darfuri, Darfurian, Janjaweed, Zaghawa, Masalit", "SEN: Casamance, Casamancais", "SRB: Kosovan Serb, Sandzak Muslim, Vojvodina Hungarian", "SSD: Nuer, Dinka, Murle, Shilluk",
	"SOM: Somalilander, Puntland, Somali clan", "SYR: Alawite, Syrian Kurdish, Syrian Kurd, Syrian Druze", "THA: Patani Malay", "TJK: Pamiri", "TUR: Turkish Kurdish, Turkish Kurd, Alevi",
	"UGA: Acholi, Baganda, Karamojong", "UKR: Crimean Tatar, Crimean, Donbas separatist", "USA: Native American, Puerto Rican, African American, African-American, Texan, Hawaiian, Navajo, Sioux, Cherokee", "VNM: Montagnard", "YEM: Zaydi",
	"ZAF: Zulu, Xhosa, Afrikaner, Boer", "ZWE: Ndebele",
})

// PeopleOf is the country in which those are at home whom an adjective, or two words of which the last may be the noun they are called by
// ("Jewish settler"), names; "" where none is known.
func PeopleOf(words string) doc.Code { return peoples[Fold(strings.ToLower(words))] }
