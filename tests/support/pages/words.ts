// Words of the corpus, by language: parts of plain sentences about harbours, archives and workshops. Used by `write-content.ts`.

export interface Words {
  direction: 'ltr' | 'rtl';
  /** Between the parts of a sentence. */
  space: string;
  comma: string;
  stop: string;
  subjects: string[];
  actions: string[];
  settings: string[];
  nouns: string[];
  names: string[];
  menu: string[];
  notice: string;
}

const latin = { direction: 'ltr', space: ' ', comma: ', ', stop: '.' } as const;
const han = { direction: 'ltr', space: '', comma: '，', stop: '。' } as const;

const list = (text: string): string[] => text.split('|');

export const wordsOf: Record<string, Words> = {
  en: {
    ...latin,
    subjects: list(
      'the harbour office|an old ledger|the keeper of the northern light|every second ferry|a small workshop behind the quay|the survey of that year|the council|a retired pilot|the new crane|the map in the town hall|the tide gauge|the first engineer',
    ),
    actions: list(
      'keeps two lists of the ships that are expected|was repaired with oak from the hills|records the height of the water each morning|carries timber, salt and letters to the islands|lost its copper roof in a storm|asks for a second measurement|describes the channel as narrow but safe|moved the buoys closer to the mole|costs less than the town had feared|explains why the lamp was turned by hand|shows a depth of nine metres at low water|refused to sign the paper',
    ),
    settings: list(
      'before the autumn gales begin|in spite of the long winter|although nobody had asked for it|while the bells of the church are rung|since the railway came to the valley|under the rule that holds to this day|when the wind stands in the west|as the older drawings prove|after a debate of three evenings|because iron was dear',
    ),
    nouns: list(
      'harbour|ledger|lantern|channel|mooring|timber|gauge|ferry|chart|anchor|pilot|quay|beacon|cargo|winch',
    ),
    names: list('Marten Holm|Ada Brink|Jory Fenn|Liese Aldern|Tam Orrick|Wilma Stead'),
    menu: list('Home|Topics|Archive|Shop|Contact|Newsletter|About us|Sign in|Jobs|Press'),
    notice:
      'We value your privacy. This site stores cookies on your device to improve what it offers you. Accept all. Reject all. More choices.',
  },
  de: {
    ...latin,
    subjects: list(
      'das Hafenamt|ein altes Verzeichnis|die Wärterin des Leuchtturms|jede zweite Fähre|eine kleine Werkstatt am Kai|der Rat der Stadt|der neue Kran|die Karte im Rathaus',
    ),
    actions: list(
      'führt zwei Listen der erwarteten Schiffe|wurde mit Eichenholz ausgebessert|misst jeden Morgen den Stand des Wassers|bringt Holz, Salz und Briefe auf die Inseln|verlor im Sturm sein Kupferdach|verlangt eine zweite Messung|beschreibt die Rinne als eng, aber sicher|kostete weniger als befürchtet',
    ),
    settings: list(
      'bevor die Herbststürme beginnen|trotz des langen Winters|obwohl niemand darum gebeten hatte|während die Glocken läuten|seit die Eisenbahn ins Tal kam|wie die älteren Zeichnungen beweisen|weil Eisen teuer war',
    ),
    nouns: list('Hafen|Verzeichnis|Laterne|Rinne|Fähre|Karte|Anker|Lotse|Kai|Fracht|Winde'),
    names: list('Marten Holm|Ada Brink|Jory Fenn|Liese Aldern'),
    menu: list('Startseite|Themen|Archiv|Laden|Kontakt|Rundbrief|Über uns|Anmelden'),
    notice:
      'Wir achten Ihre Daten. Diese Seite legt Cookies auf Ihrem Gerät ab, um besser zu werden. Alle annehmen. Alle ablehnen.',
  },
  fr: {
    ...latin,
    subjects: list(
      "le bureau du port|un vieux registre|la gardienne du phare|un bac sur deux|un petit atelier près du quai|le conseil de la ville|la nouvelle grue|la carte de l'hôtel de ville",
    ),
    actions: list(
      "tient deux listes des navires attendus|fut réparé avec du chêne des collines|note chaque matin la hauteur de l'eau|porte du bois, du sel et des lettres aux îles|perdit son toit de cuivre|demande une seconde mesure|décrit le chenal comme étroit mais sûr|coûte moins que prévu",
    ),
    settings: list(
      "avant les tempêtes d'automne|malgré le long hiver|bien que personne ne l'ait demandé|pendant que sonnent les cloches|depuis l'arrivée du chemin de fer|comme le prouvent les anciens dessins|parce que le fer était cher",
    ),
    nouns: list('port|registre|lanterne|chenal|amarre|bois|bac|carte|ancre|pilote|quai|balise'),
    names: list('Marten Holm|Ada Brink|Jory Fenn|Liese Aldern'),
    menu: list('Accueil|Thèmes|Archives|Boutique|Contact|Lettre|À propos|Se connecter'),
    notice:
      'Nous respectons votre vie privée. Ce site dépose des cookies sur votre appareil. Tout accepter. Tout refuser.',
  },
  ru: {
    ...latin,
    subjects: list(
      'портовая контора|старая книга|хранительница маяка|каждый второй паром|маленькая мастерская у причала|городской совет|новый кран|карта в ратуше',
    ),
    actions: list(
      'ведёт два списка ожидаемых судов|была исправлена дубом с холмов|каждое утро отмечает уровень воды|везёт лес, соль и письма на острова|потеряла медную крышу|просит второго измерения|описывает пролив как узкий, но безопасный|стоила меньше, чем думали',
    ),
    settings: list(
      'до осенних бурь|несмотря на долгую зиму|хотя никто об этом не просил|пока звонят колокола|с тех пор как пришла железная дорога|как доказывают старые чертежи|потому что железо было дорого',
    ),
    nouns: list('порт|книга|фонарь|пролив|лес|паром|карта|якорь|лоцман|причал|груз'),
    names: list('Мартен Хольм|Ада Бринк|Йори Фенн|Лиза Альдерн'),
    menu: list('Главная|Темы|Архив|Магазин|Связь|Рассылка|О нас|Войти'),
    notice:
      'Мы бережём ваши данные. Сайт хранит файлы cookie на вашем устройстве. Принять все. Отклонить.',
  },
  ar: {
    ...latin,
    direction: 'rtl',
    comma: '، ',
    subjects: list(
      'مكتب الميناء|سجل قديم|حارسة المنارة|كل عبارة ثانية|ورشة صغيرة خلف الرصيف|مجلس المدينة|الرافعة الجديدة|الخريطة في دار البلدية',
    ),
    actions: list(
      'يحفظ قائمتين بالسفن المنتظرة|أصلح بخشب البلوط من التلال|يسجل ارتفاع الماء كل صباح|يحمل الخشب والملح والرسائل إلى الجزر|فقد سقفه النحاسي في العاصفة|يطلب قياسا ثانيا|يصف القناة بأنها ضيقة لكنها آمنة|كلف أقل مما خافت منه المدينة',
    ),
    settings: list(
      'قبل أن تبدأ رياح الخريف|رغم الشتاء الطويل|مع أن أحدا لم يطلب ذلك|بينما تدق الأجراس|منذ أن وصل القطار إلى الوادي|كما تثبت الرسوم القديمة|لأن الحديد كان غاليا',
    ),
    nouns: list('ميناء|سجل|فانوس|قناة|خشب|عبارة|خريطة|مرساة|مرشد|رصيف|حمولة'),
    names: list('مارتن هولم|آدا برينك|يوري فين|ليزا ألدرن'),
    menu: list('الرئيسية|المواضيع|الأرشيف|المتجر|اتصل بنا|النشرة|من نحن|تسجيل الدخول'),
    notice: 'نحن نحترم خصوصيتك. يخزن هذا الموقع ملفات على جهازك. قبول الكل. رفض الكل.',
  },
  he: {
    ...latin,
    direction: 'rtl',
    subjects: list(
      'משרד הנמל|ספר ישן|שומרת המגדלור|כל מעבורת שנייה|בית מלאכה קטן מאחורי הרציף|מועצת העיר|העגורן החדש|המפה בבית העירייה',
    ),
    actions: list(
      'מחזיק שתי רשימות של האוניות הצפויות|תוקן בעץ אלון מן הגבעות|רושם את גובה המים בכל בוקר|נושא עץ, מלח ומכתבים אל האיים|איבד את גג הנחושת בסערה|מבקש מדידה שנייה|מתאר את התעלה כצרה אך בטוחה|עלה פחות ממה שחששה העיר',
    ),
    settings: list(
      'לפני שמתחילות סופות הסתיו|למרות החורף הארוך|אף שאיש לא ביקש זאת|בזמן שהפעמונים מצלצלים|מאז שהרכבת הגיעה לעמק|כפי שמוכיחים השרטוטים הישנים|כי הברזל היה יקר',
    ),
    nouns: list('נמל|ספר|פנס|תעלה|עץ|מעבורת|מפה|עוגן|נווט|רציף|מטען'),
    names: list('מרטן הולם|אדה ברינק|יורי פן|ליזה אלדרן'),
    menu: list('בית|נושאים|ארכיון|חנות|צור קשר|עלון|אודות|כניסה'),
    notice: 'אנו שומרים על פרטיותך. אתר זה שומר קבצים במכשיר שלך. קבל הכול. דחה הכול.',
  },
  zh: {
    ...han,
    subjects: list(
      '港务局|一本旧账簿|北方灯塔的守护者|每隔一班的渡船|码头后面的小作坊|市议会|新的起重机|市政厅里的地图',
    ),
    actions: list(
      '保存着两份预期到港船只的名单|用山上的橡木修好了|每天早晨记录水位的高度|把木材、食盐和书信运往各个岛屿|在暴风雨中失去了铜屋顶|要求再测量一次|把航道描述为狭窄而安全|花费比全城担心的要少',
    ),
    settings: list(
      '在秋天的大风开始之前|尽管冬天很长|虽然没有人提出过要求|当教堂的钟声响起时|自从铁路通到山谷以来|正如更早的图纸所证明的|因为当时铁很昂贵',
    ),
    nouns: list('港口|账簿|灯笼|航道|木材|渡船|海图|船锚|领航员|码头|货物'),
    names: list('马丁|阿达|约里|莉泽'),
    menu: list('首页|专题|档案|商店|联系我们|通讯|关于我们|登录'),
    notice: '我们重视您的隐私。本网站会在您的设备上保存文件以改进服务。全部接受。全部拒绝。',
  },
  ja: {
    ...han,
    comma: '、',
    subjects: list(
      '港湾事務所は|古い帳簿は|北の灯台の番人は|二便に一便の渡し船は|波止場の裏の小さな工房は|町議会は|新しい起重機は|役場の地図は',
    ),
    actions: list(
      '到着予定の船の一覧を二つ持っている|丘の樫の木で修理された|毎朝水位を記録している|木材と塩と手紙を島々へ運ぶ|嵐で銅の屋根を失った|二度目の測量を求めている|水路は狭いが安全だと述べている|町が恐れたよりも安く済んだ',
    ),
    settings: list(
      '秋の嵐が始まる前に|長い冬にもかかわらず|誰も頼まなかったのに|教会の鐘が鳴る間に|鉄道が谷に来てから|古い図面が示すように|鉄が高価だったので',
    ),
    nouns: list('港|帳簿|灯籠|水路|木材|渡し船|海図|錨|水先人|波止場|積荷'),
    names: list('マルテン|アダ|ヨリ|リーゼ'),
    menu: list('ホーム|特集|書庫|売店|お問い合わせ|便り|会社概要|ログイン'),
    notice: '当サイトは利用者の端末にファイルを保存します。すべて同意する。すべて拒否する。',
  },
  ko: {
    ...latin,
    subjects: list(
      '항만 사무소는|오래된 장부는|북쪽 등대의 관리인은|두 번째 나룻배마다|부두 뒤의 작은 공방은|시의회는|새 기중기는|시청의 지도는',
    ),
    actions: list(
      '예정된 배의 목록을 두 개 보관한다|언덕의 참나무로 수리되었다|매일 아침 물의 높이를 기록한다|목재와 소금과 편지를 섬으로 나른다|폭풍에 구리 지붕을 잃었다|두 번째 측량을 요구한다|수로가 좁지만 안전하다고 적는다|도시가 걱정한 것보다 적게 들었다',
    ),
    settings: list(
      '가을 폭풍이 시작되기 전에|긴 겨울에도 불구하고|아무도 부탁하지 않았는데도|교회의 종이 울리는 동안|철도가 골짜기에 온 뒤로|옛 도면이 증명하듯이|쇠가 비쌌기 때문에',
    ),
    nouns: list('항구|장부|등불|수로|목재|나룻배|해도|닻|도선사|부두|화물'),
    names: list('마르텐|아다|요리|리제'),
    menu: list('홈|주제|보관소|상점|문의|소식지|소개|로그인'),
    notice:
      '우리는 개인 정보를 소중히 여깁니다. 이 사이트는 기기에 파일을 저장합니다. 모두 동의. 모두 거부.',
  },
};
