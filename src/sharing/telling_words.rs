//! The words by which a text may give a person away. All in lower case, parted by spaces.

/// What stands before a surname.
pub(super) const TITLES: &str = "\
    doctor dr frau herr herrn madame miss mlle mme monsieur mr mrs ms mx prof señor señora \
    sr sra mevrouw";

/// What stands before a name at the head of a letter, or in a form.
pub(super) const GREETINGS: &str = "\
    dear hello hey hi hallo liebe lieber cher chère hola querida querido beste client name \
    patient patientin pt surname";

/// What no person is called, though it may begin with a capital: whom letters greet without a
/// name, how sentences begin, what a visit and its clinic are called, the calendar, places.
pub(super) const ORDINARY: &str = "\
    all client clients everyone friend madam patient patients sir team there you a about \
    after afterwards an and any arrive ask at avoid before behind bring call check choose \
    come drink during eat email enter find follow for from get give go have how if in is it \
    keep leave let look meet my near next no not note of on opposite or our park plan please \
    press read remember rest ring see sit stay take tell text the then this to turn until \
    use visit wait walk we wear welcome what when where why with write your ihr ihre ihrem \
    ihren ihnen sie bitte wir der die das appointment care clinic clinical breathing \
    checklist class day doctor dose dosing emergency evening exercise first follow-up fourth \
    group health help home hospital integration intake ketamine medical medicine medicines \
    mental morning new night number office other pharmacy phone practice preparation \
    preparing programme program psychotherapy reception second series service session \
    sessions template test therapy third today tomorrow treatment treatments week weekly \
    wellness afternoon crisis support line red cross monday tuesday wednesday thursday \
    friday saturday sunday january february march april may june july august september \
    october november december christmas easter spring summer autumn winter avenue bahn \
    bridge building bus centre center central church city corner court door drive east \
    entrance exit floor garden gardens gate great green hall highway hill house lake lane \
    library lower main market metro north old place platform road room saint san school \
    south square st station stop street suite terminal tower town train tram tube university \
    upper ward west wing los united king kingdom states zealand britain european union hong \
    kong york";

/// After one of these a name is that of a place.
pub(super) const TOWARDS: &str =
    "at behind by from in into near off on onto opposite past through to toward towards via";

/// Given names that are no other word, among those most given in the countries of the help numbers.
pub(super) const GIVEN: &str = "\
    aaron adam ahmed aisha alan albert alejandro alex alexander alexandra alice alison ali \
    amanda amelia amy ana andrea andreas andrew angela anita anja anke anna anne annette \
    anthony antonio arthur ashley barbara beatrice ben benjamin bernd betty birgit brandon \
    brenda brian bruno camille carl carla carlos carmen carol caroline catherine charles \
    charlotte chloe chris christian christina christine christopher claire clara claudia \
    cynthia daniel daniela david deborah denise dennis diana diane diego dieter dominik \
    donald donna dorothy douglas dylan edward elena elisabeth elizabeth ella ellen emily \
    emma eric erik ethan eva evelyn fatima felix fernando fiona florian francesca francisco \
    françois gabriel gabriele gary george gerald gerhard gloria gregory guillaume hannah \
    hans harry heather heike heinz helen helena henry ian ibrahim ines ingrid isabel \
    isabella isabelle jacob jacqueline jakob james jane janet jason javier jean jennifer \
    jessica joan johanna johannes john jonas jonathan jorge josé jose joseph joshua juan \
    judith judy julia julian julie jürgen karen karin karl katharina katherine kathleen \
    katie keith kelly kenneth kevin kim klaus laura lauren lena leon leonie liam linda lisa \
    lucas lucia lucy luis lukas manfred manuel marc marco marcus margaret maria marie marion \
    markus marta martha martin martina mary matthew matthias megan melanie melissa michael \
    michelle miguel mohamed mohammed monica monika muhammad nadine nancy natalie nicholas \
    nicolas nicole niklas nina noah nora oliver olivia oscar pablo pamela patricia patrick \
    paul paula pedro peter petra philip philipp philippe pierre priya rachel rafael ralf \
    raymond rebecca renate ricardo richard robert roberto roger ronald rosa ruth ryan sabine \
    samantha samuel sandra sara sarah scott sean sebastian sharon silvia simon simone sofia \
    sophia sophie stefan stefanie stephanie stephen steven susan susanne sven teresa theresa \
    thomas tim timothy tobias tom tracy ursula uwe valerie vanessa vera victor vincent \
    walter wendy william wolfgang yusuf zoe";

/// How a word begins that names an illness of the mind.
pub(super) const ILLNESSES: &str = "\
    addict alcoholi anorexi autis bipolar bulimi dement depress dépress depresi diagnos \
    disorder dissociative dysthymi insomnia manic neurodiver posttrauma psychos psychot \
    schizo suicid suizid traumati self-harm";

/// Words that are a diagnosis as they stand.
pub(super) const DIAGNOSES: &str = "\
    adhd adhs asd bpd c-ptsd cptsd gad hiv mania mdd ocd phobia ptbs ptsd störung \
    angststörung tdah trauma trd";

/// Units that only an amount of a medicine has.
pub(super) const UNITS: &str = "\
    mg mcg µg μg ug g ml cc iu gram grams milligram milligrams microgram micrograms \
    millilitres";

/// What medicines are counted in.
pub(super) const COUNTED: &str = "\
    tablet tablets pill pills capsule capsules drop drops puff puffs spray sprays lozenge \
    lozenges ampoule ampoules tabletten tropfen comprimés pastillas";

/// Numbers as words.
pub(super) const NUMBERS: &str =
    "half one two three four five six eight ten eine zwei drei deux dos";

/// How the German names of ways and places end.
pub(super) const WAYS: &str = "straße strasse str platz weg allee gasse ring ufer bahnhof";

/// How the names of months begin.
pub(super) const MONTHS: &str = "jan feb mar apr may jun jul aug sep oct nov dec";

/// What announces the day a person was born.
pub(super) const BIRTH: &str = "born birth birthday birthdate dob d.o.b geb geboren né née";
