package event

// coded is what the code books say of a CAMEO code.
type coded struct {
	label     string
	event     string // PLOVER type
	mode      string
	context   string
	quad      int
	goldstein float64
}

// matter is what a deed is about, with its CAMEO code in each mood: done, meant (promised, or threatened where the matter
// is hostile), appealed for, demanded, refused. stop is the matter that ending it is. CAMEO has no one code for some:
// the nearest of the same root stands there.
type matter struct {
	done, meant, appeal, demand, refuse string
	stop                                string
}

// hostile reports whether a matter is a conflict: meaning it is a threat.
func (m matter) hostile() bool { return m.done >= "09" }

// matters are the matters that the rules of lang.Deeds name.
var matters = map[string]matter{
	// Words.
	"praise": {"051", "032", "022", "102", "120", "disapprove"}, "defend": {"052", "032", "022", "102", "120", "disapprove"},
	"rally": {"053", "032", "022", "102", "120", ""}, "recognize": {"054", "032", "022", "102", "120", "reduce.relations"},
	"apologize": {"055", "030", "022", "102", "120", ""}, "forgive": {"056", "030", "022", "102", "120", ""},
	"sign": {"057", "030", "022", "102", "120", "reduce"}, "disapprove": {"111", "111", "113", "113", "111", ""},
	"accuse": {"112", "112", "113", "113", "112", ""}, "accuse.law": {"1121", "1121", "113", "113", "112", ""},
	"sue": {"115", "115", "113", "113", "115", "reduce"}, "complain": {"114", "114", "114", "114", "114", ""},
	"rally.against": {"113", "113", "113", "113", "120", ""}, "veto": {"129", "129", "129", "129", "120", ""},
	"defy": {"128", "128", "128", "128", "128", ""}, "violate.ceasefire": {"196", "138", "113", "113", "0356", ""},
	"appeal": {"020", "020", "020", "020", "120", ""}, "demand": {"100", "100", "100", "100", "120", ""},
	"ask.asylum": {"023", "023", "023", "103", "122", ""}, "threat": {"130", "130", "130", "130", "120", ""}, "ultimatum": {"139", "139", "139", "139", "139", ""},
	"settle": {"030", "037", "027", "107", "127", ""}, "diplomacy": {"050", "032", "022", "102", "120", ""},

	"retaliate": {"", "130", "", "", "", ""}, "any": {"", "030", "020", "100", "120", ""},

	// Encounters.
	"meet": {"040", "036", "026", "106", "125", "halt.talks"}, "phone": {"041", "036", "026", "106", "125", "halt.talks"},
	"visit": {"042", "036", "026", "106", "125", "reduce.relations"}, "host": {"043", "036", "026", "106", "125", "reduce.relations"},
	"mediate": {"045", "039", "028", "108", "126", "halt.mediation"}, "negotiate": {"046", "036", "026", "106", "125", "halt.talks"},

	// Cooperation and aid.
	"coop": {"060", "030", "020", "100", "120", "reduce"}, "coop.economic": {"061", "0311", "0211", "1011", "1211", "reduce"},
	"coop.military": {"062", "0312", "0212", "1012", "1212", "reduce"}, "coop.judicial": {"063", "0313", "0213", "1013", "1213", "reduce"},
	"coop.intelligence": {"064", "0314", "0214", "1014", "1214", "reduce"}, "exercise": {"062", "0312", "0212", "1012", "1212", "reduce"},
	"aid": {"070", "033", "023", "103", "122", "halt.aid"}, "aid.economic": {"071", "0331", "0231", "1031", "1221", "halt.aid.economic"},
	"aid.military": {"072", "0332", "0232", "1032", "1222", "halt.aid.military"}, "aid.humanitarian": {"073", "0333", "0233", "1033", "1223", "halt.aid.humanitarian"},
	"aid.protection": {"074", "0334", "0234", "1034", "1224", "halt.peacekeeper"}, "asylum": {"075", "0333", "0233", "1033", "1223", "expel"},

	// Giving way.
	"yield": {"080", "035", "025", "105", "124", ""}, "ease.rights": {"0811", "0351", "0251", "1051", "1241", "restrict"},
	"ease.parties": {"0812", "0351", "0251", "1051", "1241", "ban.parties"}, "ease.curfew": {"0813", "0351", "0251", "1051", "1241", "impose.curfew"},
	"ease.emergency": {"0814", "0351", "0251", "1051", "1241", "impose.emergency"}, "ease.dissent": {"082", "0352", "0252", "1052", "1242", "protest"},
	"reform": {"083", "034", "024", "104", "123", "restrict"}, "reform.leadership": {"0831", "0341", "0241", "1041", "1231", "restrict"},
	"reform.policy": {"0832", "0342", "0242", "1042", "1232", "restrict"}, "reform.rights": {"0833", "0343", "0243", "1043", "1233", "restrict"},
	"reform.institutions": {"0834", "0344", "0244", "1044", "1234", "restrict"},
	"release.person":      {"0841", "0353", "0253", "1053", "1243", "arrest"}, "release.property": {"0842", "0353", "0253", "1053", "1243", "seize"},
	"ease.sanctions": {"085", "0354", "0254", "1054", "1244", "sanction"}, "allow": {"086", "0355", "0255", "1055", "1245", "halt.observer"},
	"allow.peacekeeper": {"0861", "0355", "0255", "1055", "1245", "halt.peacekeeper"}, "allow.observer": {"0862", "0355", "0255", "1055", "1245", "halt.observer"},
	"allow.humanitarian": {"0863", "0355", "0255", "1055", "1245", "halt.aidworker"}, "deploy.arrive": {"074", "0334", "0234", "1034", "1224", "halt.peacekeeper"},
	"truce": {"0871", "0356", "0256", "1056", "1246", "violate.ceasefire"}, "ease.blockade": {"0872", "0356", "0256", "1056", "1246", "blockade"},
	"surrender": {"0874", "0356", "0256", "1056", "1246", "attack"}, "retreat": {"0874", "0356", "0256", "1056", "1246", "attack"},

	// Inquiry: announced or under way, it is one.
	"investigate": {"090", "090", "020", "100", "120", "reduce"}, "investigate.crime": {"091", "091", "020", "100", "120", "reduce"},

	// Protest.
	"protest": {"140", "133", "133", "133", "0352", "ease.dissent"}, "demonstrate": {"141", "133", "133", "133", "0352", "ease.dissent"},
	"hunger": {"142", "133", "133", "133", "0352", "ease.dissent"}, "strike": {"143", "133", "133", "133", "0352", "ease.dissent"},
	"boycott": {"143", "133", "133", "133", "0352", "ease.dissent"}, "obstruct": {"144", "133", "133", "133", "0352", "ease.dissent"},
	"riot": {"145", "133", "133", "133", "0352", "ease.dissent"},

	// Posture.
	"posture": {"150", "138", "113", "113", "0356", "retreat"}, "mobilize": {"154", "138", "0232", "1032", "1222", "retreat"},
	"alert": {"152", "138", "113", "113", "0356", "retreat"}, "mobilize.police": {"153", "138", "113", "113", "0356", "retreat"},

	// Relations reduced.
	"reduce": {"160", "131", "113", "113", "030", "coop"}, "reduce.relations": {"161", "1313", "113", "113", "032", "recognize"},
	"halt.aid": {"162", "1311", "113", "113", "033", "aid"}, "halt.aid.economic": {"1621", "1311", "113", "113", "0331", "aid.economic"},
	"halt.aid.military": {"1622", "1311", "113", "113", "0332", "aid.military"}, "halt.aid.humanitarian": {"1623", "1311", "113", "113", "0333", "aid.humanitarian"},
	"sanction": {"163", "1312", "113", "113", "0354", "ease.sanctions"}, "halt.talks": {"164", "134", "113", "113", "036", "negotiate"},
	"halt.mediation": {"165", "135", "113", "113", "039", "mediate"}, "halt.peacekeeper": {"1661", "136", "113", "113", "0355", "allow.peacekeeper"},
	"halt.observer": {"1662", "136", "113", "113", "0355", "allow.observer"}, "halt.aidworker": {"1663", "136", "113", "113", "0355", "allow.humanitarian"},

	// Coercion.
	"seize": {"1711", "137", "113", "113", "0353", "release.property"}, "destroy": {"1712", "138", "113", "113", "035", ""},
	"restrict": {"1721", "1321", "113", "113", "0351", "ease.rights"}, "ban.parties": {"1722", "1322", "113", "113", "0351", "ease.parties"},
	"impose.curfew": {"1723", "1323", "113", "113", "0351", "ease.curfew"}, "impose.emergency": {"1724", "1324", "113", "113", "0351", "ease.emergency"},
	"arrest": {"173", "137", "113", "113", "0353", "release.person"}, "expel": {"174", "137", "113", "113", "035", ""},
	"repress": {"175", "137", "113", "113", "035", ""}, "hack": {"176", "138", "113", "113", "035", ""},

	// Force.
	"abduct": {"181", "138", "113", "113", "0353", "release.person"}, "beat": {"182", "138", "113", "113", "035", ""},
	"rape": {"1821", "138", "113", "113", "035", ""}, "kill.hands": {"1823", "138", "113", "113", "035", ""}, "torture": {"1822", "138", "113", "113", "035", ""},
	"bomb": {"183", "138", "113", "113", "0356", "retreat"}, "bomb.suicide": {"1831", "138", "113", "113", "0356", "retreat"},
	"bomb.car": {"1832", "138", "113", "113", "0356", "retreat"}, "bomb.roadside": {"1833", "138", "113", "113", "0356", "retreat"},
	"shield": {"184", "138", "113", "113", "035", ""}, "assassinate": {"186", "138", "113", "113", "035", ""},
	"attack": {"190", "1384", "113", "113", "0356", "retreat"}, "blockade": {"191", "1381", "113", "113", "0356", "ease.blockade"},
	"occupy": {"192", "1382", "113", "113", "0356", "retreat"}, "fight.arms": {"193", "1384", "113", "113", "0356", "retreat"},
	"fight.artillery": {"194", "1384", "113", "113", "0356", "retreat"}, "fight.air": {"195", "1384", "113", "113", "0356", "retreat"},
	"fight.drone": {"1952", "1384", "113", "113", "0356", "retreat"}, "massacre": {"202", "1385", "113", "113", "035", ""},
}

// twoWay are the matters that both sides do: each is source and target.
var twoWay = map[string]bool{
	"040": true, "041": true, "042": true, "043": true, "044": true, "046": true, "057": true, "060": true, "061": true, "062": true,
}
