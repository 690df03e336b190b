const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Given names that are hardly ever anything else, in small letters: the most given in England and Wales, of every community. */
export const GIVEN_NAMES = set(`
aaliyah aaron abbie abdul abdullah abigail adam adebayo adeel adrian agnes agnieszka ahmad ahmed aidan aisha ajay alan albert alex
alexander alexandra alfie alice alison amanda amelia amina amir amit amy anastasia andrea andrew andrzej aneurin angela angharad
anita anjali ann anna anne annette annie anthony antonia archie arjun arthur arun asif audrey ava ayesha barbara barry beatrice
becky ben benjamin bernadette bernard beryl bethan bethany betty bilal brenda brian bridget bronwen bryan caitlin callum cameron
carla carly carmel caroline carolyn carys catherine cathy catrin cedric ceri charlene charles charlie charlotte cheryl chinedu
chioma chloe christine christopher claire clara clare clarence claudia clive colin connor craig cynthia damian daniel daniela danielle
darren david dawid deborah declan deepak delyth denise dennis derek desmond diane diana dilwyn dimitri dominic donald donna
doreen doris dorothy douglas duncan dylan ebony edith edna eduardo edward edwin efua eileen eirlys elaine eleanor elena eleri elias
elin elizabeth ella ellen ellie elsie eluned emily emma emmanuel enid eric erin ernest esme esther ethan ethel eugene evan
evelyn ewa fatima fatou felicity felix femi fergus fiona florin frances francesca francis frankie freda freddie frederick freya gareth
garfield gary gavin gemma geoff geoffrey george georgina gerald geraldine gerard gillian giovanni gladys gloria glenda glyn gordon
graham gregory gurpreet gwen gwendolyn gwyn gwyneth hamza hannah harold harriet harold haroon harpreet hassan hayley heidi helen
henry herbert hilary hilda horace howard hugh hussain hussein hywel iain ian ibrahim idris ieuan ifan ifeoma ikram imani imogen imran
ioan ioana iolo irena irene isaac isabel isabella isabelle isla ismail ivan iwan jacob jacqueline jacqui jamal james jamie jane
janet janice janine jasmine jason javed jayne jean jeanette jeffrey jemma jennifer jenny jeremy jessica jill jim jimmy joan joanna
joanne jodie joe joel johanna johannes john jonathan jordan jose joseph josephine joshua joyce juan judith julia julian julie justin
justyna karen karim karl katarzyna kate katherine kathleen kathryn kathy katie kayleigh keith kelly kenneth kerry kevin khadija
khalid kieran kimberley kiran krishna krystyna krzysztof kumar kwame kyle lakshmi lara larry laura lauren laurence leanne leila leo leon
leonard leroy lesley leslie lewis liam linda lindsay lisa lloyd logan lorna lorraine louis louise luca lucas lucy luke lydia lynn
lynne mabel maggie magdalena mahmoud maisie malcolm malgorzata mandy manjit manuel marcin marcus margaret maria mariam marian
marie marion marjorie marta martha martin martyn mary maryam mateusz matilda matthew maureen maurice mavis megan mehmet melanie melissa
michael michal michelle mildred millie mohamed mohammad mohammed mohamud moira molly monica monika mostafa muhammad muhammed muriel
murray mustafa nadia naomi narinder nasreen natalia natalie natasha nathan nathaniel neil nerys ngozi nia nicholas nicola nicole
nigel nikita nikolai noah noel noor nora noreen norma norman oleksandr olena oliver olivia oluwaseun omar oscar osian oskar
owain owen pablo pamela parveen patricia patrick paul paula pauline pawel peggy peter philip phillip phoebe phyllis piotr pooja pradeep
priya rachael rachel rafael rahul raj rajesh ralph ravi raymond rebecca reginald reuben rhian rhiannon rhodri rhys richard rita
robert roberta roberto roderick rodney roger roland ronald ronnie rosalind rosemary rosie rowan roxanne roy rupert russell ruth
ryan sadia saeed sajid sally salma samantha samir samuel sandeep sandra sanjay sara sarah sasha saskia sean sebastian selina
shabana shabnam shahid shannon sharon shaun sheila shelley shirley shreya siân sian siddiq silvia simon siobhan sioned sofia sonia
sophia sophie stacey stanislaw stanley stefan stella stephanie stephen steve steven stuart sunita suresh susan suzanne sylvia
tahir tamara tanya tariq tatiana tegan terence teresa terry thelma theo theresa thomas tiffany timothy tina toby tomasz tracey tracy
trevor tudor usman valerie vanessa vasile veronica vicky vijay vikram vincent viviane vivienne walter wanda wayne wendy wilfred william
winifred winston wojciech xavier yasmin yasmine yusuf yvette yvonne zachary zahra zainab zara zeynep zofia zoe zuzanna
`)

/** Given names that are words, places, months or brands as well, in small letters. */
export const WORDLY_NAMES = set(`
abbey ace ali amber andy angel april archer art asa ash ashley aspen aurora autumn bailey barney basil bay bea bella bev bill billy
bishop blaze bob bobby brad brandy brook brooke bruno bud buddy buster candy carol carole carter cat celeste chad chance charity chase
chelsea cherry chester chip chris christian chuck cliff clover cole colt connie constance coral dale daisy dan dana danny darcy dave dawn
dean dee del delta dee destiny di dolly don dora dot dove drew duke earl ed eddie elle em emerald ernie eve ezra faith fay fern
flo flora florence ford forest fran frank fred gabriel gail gale garnet gene georgia ginger ginny glen grace grant griffin guy
hank harmony harry harvey haven hazel heath heather herb holly honey hope hunter iggy india iris israel ivy jack jackie jade
jake jan jasper jay jed jeff jerry jersey jess jet jewel jo jock jon josh joy jude judy july jules june kat kay ken kim kit kitty kris lance
lane lark laurel lee lena len lily lou love luna mac marina marvel marjoram mark mason matt maud maverick max may melody mercy mia mick mike
miles mimi miranda misty mo myrtle nan nana nat ned nell nick nicky noble norm nova ola olive opal otis paige paris pansy pat patience
patsy pearl peg penny percy pete petra phil pierce pip piper poppy prince pru prudence queenie rae rain raven ray rebel reed rex rich
ricky rita river rob robbie robin rocky rod roman romeo ron rory rosa rose ruby rudy rue rusty sage sal sam sandy savannah scarlet scout
serena shane sid sienna sierra skip sky skye sonny star stew storm sue summer sunny sydney tad tasha taylor ted temple theodore tilly
tim tom tommy tony trinity troy ty una val vera verity vic victor victoria vince viola violet viv wade warren wes will winter
wren zac zack zen
`)

/** Family names that are hardly ever anything else, in small letters. */
export const FAMILY_NAMES = set(`
adams ahmed akhtar allen anderson bailey barnes begum bennett bhatt brennan brooks bryant campbell chan chapman chaudhry chowdhury clarke
collins cunningham davies davis desai doherty edwards elliott ellis evans fernandes fernando fitzgerald fraser gallagher garcia gibson
graham gupta hamilton harrison hassan hernandez higgins hopkins hughes hussain iqbal islam jackson jenkins johnson johnston jones
joshi kaur kelly kennedy khan kowalczyk kowalska kowalski kumar lewandowski lloyd lopez macdonald mahmood malik marshall martinez matthews
mcdonald mehta mendes miah mohamed morgan morris murphy murray nguyen nowak obrien oconnor okafor okeke okoye oneill osman owen palmer parry
patel perera phillips popescu powell pritchard rahman rana reddy reynolds richards richardson roberts robertson robinson rodriguez
rogers ryan saunders shah shaikh sharma shaw simpson singh smith smyth sokolov stevens stewart sullivan suleman szymanski thapa thomas
thompson thomson uddin vaughan verma wagner walsh watkins watson wiśniewski williams williamson wilson wojcik wong wozniak yildiz zielinski
`)

/** Words that are written with a capital and name no person: days, places, tongues, what a surgery works with, and illnesses named after somebody. */
export const CAPITAL_WORDS = set(`
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
december christmas easter eid ramadan diwali hanukkah new year england english wales welsh scotland scottish ireland irish britain
british european europe polish urdu punjabi bengali arabic romanian somali turkish ukrainian ukraine russian portuguese spanish french
italian german chinese cantonese mandarin hindi gujarati tamil farsi dari pashto kurdish albanian bulgarian hungarian lithuanian
london google chrome windows edge teams outlook word excel whatsapp zoom emis systmone ardens klinik anima docman lloyds boots
superdrug specsavers tesco asda morrisons sainsburys rowlands cohens samaritans shout relate cruse macmillan mind citizens advice age
covid flu parkinson alzheimer crohn raynaud tourette huntington hodgkin meniere bell graves addison cushing down asperger
right door pharmacy first pharmacist minor injuries injury unit urgent treatment centre walk accident emergency hospital clinic surgery
practice reception receptionist health healthcare visitor visitors district community nurse nurses doctor doctors duty manager lead
gp team hub care home care navigator navigators social prescriber prescribing physio physiotherapist physiotherapy dentist dental
optician eye eyes mental talking therapies therapy midwife midwives maternity sexual school podiatry phlebotomy blood test tests
result results repeat repeats prescription prescriptions fit note notes smear smears vaccine vaccines vaccination vaccinations app
online website text texts message messages monitor menu screen answer answers service services topic topics suggestion suggestions
please thanks thank ok okay also when where why what who how if the a an and or but so then there this that these those it its we our you
your they their he she his her i im id ive is are was be can could should would will may might must do does did not no yes some any all
each every more most many much often always never sometimes maybe perhaps add make put show tell ask ring call give take use need
want let keep stop start move change remove mark say read write send book check patients patient callers caller people staff someone
somebody nobody everyone everybody anyone one two three after before during between since until at in on for from with without to of by as
dydd llun mawrth mercher iau gwener sadwrn sul ionawr chwefror ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr nadolig
pasg cymru cymraeg lloegr saesneg meddyg meddygfa nyrs fferyllfa ysbyty st saint ambulance church house hospice road street high station market court park
`)
