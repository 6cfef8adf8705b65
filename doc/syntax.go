package doc

// Token is a syntactic word in the sense of Universal Dependencies: clitics are tokens of their own ("do" and "n't").
type Token struct {
	Span
	Joined bool // with the token before it, one surface token: the "n't" of "don't", the "'s" of "Iraq's"
}

// Sentence is a sentence, or a headline, with its tokens in order.
type Sentence struct {
	Span
	Tokens []Token
	Block  int  // index into Layout.Blocks: sentences of one paragraph share it
	Head   bool // stands in kicker, title or subtitle: read for actors, never for statements
}

// Parse is a Sentence with what the language model says of it. The slices run parallel to Tokens; Heads[i] is the index
// of token i's head and -1 at the root; Rels[i] is the relation to it. A sentence that could not be parsed has no tree:
// all slices are nil and HasTree is false.
//
// Labels are those of Universal Dependencies version 2 (Nivre et al. 2020): UPOS, features as "Number=Sing|Person=3",
// relations with subtypes ("nsubj:pass").
type Parse struct {
	Sentence
	Lemmas []string
	UPOS   []string
	Feats  []string
	Heads  []int
	Rels   []string
	Names  []Name
}

// Name is a run of tokens [First, Last] that names something.
type Name struct {
	First, Last int
	Kind        NameKind
}

// NameKind is what a name names.
type NameKind string

// The values of NameKind.
const (
	PersonName NameKind = "PER"
	OrgName    NameKind = "ORG"
	PlaceName  NameKind = "LOC"
	OtherName  NameKind = "OTH"
)

// HasTree reports whether the sentence was parsed.
func (p Parse) HasTree() bool { return len(p.Heads) == len(p.Tokens) && len(p.Tokens) > 0 }

// Words is the span from token first to token last, both inclusive.
func (s Sentence) Words(first, last int) Span { return s.Tokens[first].Cover(s.Tokens[last].Span) }
