package lang

import (
	"strings"

	"github.com/readout-project/readout/doc"
)

// TopicWords are the words that show a context of PLOVER.
type TopicWords struct {
	Topic doc.Topic
	Words string // stems and words in lower case, parted by white space; one that ends in * stands for all words that begin so
}

// Shows reports whether a word in lower case shows the topic.
func (t TopicWords) Shows(low string) bool {
	for w := range strings.FieldsSeq(t.Words) {
		if root, cut := strings.CutSuffix(w, "*"); cut && strings.HasPrefix(low, root) || low == w {
			return true
		}
	}
	return false
}

// englishTopics are the contexts of PLOVER 2021 with words of official texts, by the codebook's own descriptions.
var englishTopics = []TopicWords{
	{"military", `militar* troop* army armies navy naval soldier* missile* weapon* armament* arms defence defense nato warship* forces drone* ammunition airstrike* ceasefire truce`},
	{"intelligence", `intelligence espionage spy spies surveillance`},
	{"legislative", `parliament* senate congress lawmaker* legislat* deputies`},
	{"election", `election* electoral vote* voting ballot* referendum candidacy candidate*`},
	{"political_institutions", `constitution* cabinet coalition reform* institution*`},
	{"pro_democracy", `democra*`},
	{"economic", `econom* trade trading invest* export* import imports imported importer* tariff* customs financ* loan* market* business* compan* commerc* industr* bank* currency budget* debt* sanction* ferry railway* transport* logistics tourism tourist*`},
	{"legal", `law laws legal* court* judicial justice tribunal treaty treaties extradit* convention`},
	{"human_rights", `human-rights rights`},
	{"rights_freedoms", `freedom* journalist* press censor* libert*`},
	{"repression", `repress* crackdown* torture detain* detention arrest* prisoner* captiv*`},
	{"human_security", `food water hunger famine housing electric* energy power grain wheat humanitarian wells borehole* dam irrigation`},
	{"religion_ethnicity", `religio* church* mosque* islam* christian* muslim* jewish ethnic* minorit* holy pope`},
	{"inequality", `inequal* poverty poor`},
	{"diplomatic", `diploma* embass* consul* ambassador* negotiat* bilateral dialogue mediat* talks envoy*`},
	{"territory", `border* territor* sovereign* annex* maritime boundar* occup* island*`},
	{"health", `health* hospital* medic* vaccin* pandemic covid* coronavirus disease* physician* doctor* nurse*`},
	{"asylum", `asylum`},
	{"migration", `migra* refugee* displaced visa*`},
	{"disasters", `earthquake* flood* disaster* wildfire* hurricane* cyclone* drought* accident*`},
	{"natural_resource", `oil gas mineral* mining petroleum uranium lithium fishing fisher* forest*`},
	{"environment", `environmental* climate emission* pollution biodivers* carbon green`},
	{"technology", `technolog* digital* satellite* space software semiconductor* innovation scien* research* laborator*`},
	{"terrorism", `terror* extremis* isis daesh al-qaeda`},
	{"cbrn", `nuclear chemical biological radiological jcpoa nonproliferation non-proliferation enrichment`},
	{"cyber", `cyber* ransomware hack* malware information-security`},
	{"misinformation", `disinformation misinformation propaganda`},
	{"crime", `crime* criminal* police smuggl*`},
	{"corruption", `corrupt* bribe* graft`},
	{"illegal_drugs", `drug* narcotic* opium fentanyl cocaine`},
	{"trafficking", `trafficking`},
	{"reparations", `reparation* compensation`},
	{"gender", `women woman girls gender female`},
	{"peacekeeping", `peacekeep* blue-helmet*`},
}
