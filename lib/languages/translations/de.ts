// German. Not yet reviewed by a native speaker.
import { inLanguage } from '../in-language';
import type { ElementTexts } from '../texts/element';
import type { OptionsTexts } from '../texts/options';
import type { PanelTexts } from '../texts/panel';

const { count, list, number } = inLanguage('de');

export const element = {
  language: 'de',
  chat: 'Chat',
  greeting: 'Womit kann ich heute helfen?',
  placeholder: 'Nachricht an die KI',
  untitled: 'Ohne Titel',
  code: 'Code.',
  later: {
    failed:
      'Dieser Teil konnte nicht geladen werden. Schließen Sie den Chat und öffnen Sie ihn erneut.',
  },
  header: { yourChats: 'Ihre Chats', history: 'Verlauf', newChat: 'Neuer Chat' },
  history: {
    region: 'Frühere Chats',
    tryAgain: 'Nochmals versuchen',
    none: 'Noch keine Chats.',
    reading: 'Ihre Chats werden gelesen …',
    more: 'Mehr anzeigen',
    saveAsFile: 'Als Datei sichern',
    saveAs: 'Sichern als',
    rename: 'Umbenennen',
    remove: 'Löschen',
    title: 'Titel',
  },
  historySearch: {
    label: 'Chats durchsuchen',
    nothing: 'Nichts gefunden.',
    more: 'Es gibt mehr: Ergänzen Sie ein Wort.',
    failed: 'Die Suche ist fehlgeschlagen: Tippen Sie weiter, um es erneut zu versuchen.',
  },
  composer: {
    message: 'Nachricht',
    closed: 'Dieser Chat ist geschlossen.',
    locked: 'Dieser Chat ist gesperrt.',
    removeQuote: 'Zitat entfernen',
    addMention: 'Erwähnung hinzufügen',
    stop: 'Anhalten',
    send: 'Senden',
    model: 'Modell',
    attach: 'Dateien anhängen',
  },
  toolMenu: { tools: 'Werkzeuge', takeOff: (label) => `${label} nicht verwenden` },
  composerMenu: {
    entity: 'Erwähnungen',
    command: 'Befehle',
    searching: 'Suche läuft …',
    nothing: 'Nichts gefunden.',
    failed: 'Die Suche ist fehlgeschlagen. Ein weiterer Buchstabe versucht es erneut.',
  },
  attachmentChips: {
    list: 'Anhänge',
    uploading: (name) => `${name} wird hochgeladen`,
    cancel: (name) => `${name} abbrechen`,
    remove: (name) => `${name} entfernen`,
    dismiss: 'Ausblenden',
    notSent: (names, label) =>
      `${list(names)}: wird nicht gesendet, denn ${label} nimmt solche Dateien nicht an.`,
  },
  attachmentRules: {
    noFiles: (label) =>
      `${label} nimmt keine Dateien an: Wählen Sie ein anderes Modell, um eine anzuhängen.`,
    tooMany: (name, most) =>
      count(most, {
        one: `${name} wurde nicht angehängt: Eine Nachricht fasst höchstens # Datei.`,
        other: `${name} wurde nicht angehängt: Eine Nachricht fasst höchstens # Dateien.`,
      }),
    wrongType: (name) =>
      `${name} wurde nicht angehängt: Dateien dieser Art werden hier nicht angenommen.`,
    notForModel: (name, label) =>
      `${name} wurde nicht angehängt: ${label} nimmt Dateien dieser Art nicht an.`,
    empty: (name) => `${name} wurde nicht angehängt: Die Datei ist leer.`,
    tooLarge: (name, size, limit) =>
      `${name} wurde nicht angehängt: Die Datei hat ${number(size)} MB, erlaubt sind höchstens ${number(limit)} MB.`,
  },
  item: {
    youSaid: 'Sie schrieben',
    answer: 'Antwort',
    retry: 'Wiederholen',
    copy: 'Kopieren',
    copied: 'Kopiert',
    good: 'Gute Antwort',
    bad: 'Schlechte Antwort',
    readAloud: 'Vorlesen',
    queued: 'In der Warteschlange',
    notSent: 'Nicht gesendet',
    sources: (value) => count(value, { one: '# Quelle', other: '# Quellen' }),
  },
  thread: {
    conversation: 'Unterhaltung',
    latest: 'Zum Neuesten',
    opening: 'Der Chat wird geöffnet …',
    waiting: 'Warten auf die Antwort …',
    details: 'Einzelheiten',
  },
  threadTail: {
    running: (name) => `Das Werkzeug ${name} läuft …`,
    leftOver: (name) =>
      `Der Assistent wartet auf das Werkzeug ${name}, das hier nicht ausgeführt wurde. Senden Sie eine Nachricht, um fortzufahren.`,
  },
  tooManyTools: (most) =>
    count(most, {
      one: 'Der Assistent hat # Werkzeug in Folge verlangt und wurde angehalten. Senden Sie eine Nachricht, um fortzufahren.',
      other:
        'Der Assistent hat # Werkzeuge in Folge verlangt und wurde angehalten. Senden Sie eine Nachricht, um fortzufahren.',
    }),
  fault: {
    'not-configured':
      'Dieser Chat hat keine Adresse. Tragen Sie eine ein und versuchen Sie es erneut.',
    unreachable:
      'Der Chatserver war nicht zu erreichen. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
    'wrong-content-type':
      'Der Chatserver hat etwas anderes als einen Chat geschickt. Prüfen Sie seine Adresse.',
    unreadable: 'Die Antwort des Chatservers war nicht lesbar.',
    empty: 'Der Chatserver hat ohne Antwort geendet.',
    'cut-short': 'Die Antwort brach vor ihrem Ende ab.',
    'connection-lost': 'Die Verbindung zu dieser Unterhaltung ging verloren.',
    generic: 'Beim Schreiben der Antwort ist etwas schiefgegangen.',
  },
  status: {
    access: 'Der Chatserver lässt Sie nicht ein. Melden Sie sich an und versuchen Sie es erneut.',
    unknown: 'Der Chatserver kennt diese Unterhaltung nicht.',
    busy: 'Der Chatserver ist noch mit dieser Unterhaltung beschäftigt. Versuchen Sie es gleich erneut.',
    tooLarge: 'Die Nachricht ist zu groß für den Chatserver.',
    tooMany:
      'Der Chatserver erhält zu viele Nachrichten. Warten Sie etwas und versuchen Sie es erneut.',
    broken: 'Der Chatserver hatte ein Problem und gab keine Antwort.',
    refused: 'Der Chatserver hat die Anfrage nicht angenommen.',
  },
  generatedImage: {
    making: 'Ein Bild entsteht …',
    progress: 'Fortschritt des Bildes',
    notShown: 'Ein Bild, das noch nicht gezeigt werden kann.',
    alternative: 'Vom Assistenten erstellt',
  },
  structuredInput: {
    other: 'Andere Antwort',
    answer: 'Antworten',
    skip: 'Überspringen',
    skipped: 'Übersprungen',
  },
  workflow: {
    image: 'Bild',
    thought: (seconds) => `${number(seconds)} s nachgedacht`,
    thinking: 'Denkt nach …',
    thoughtAboutIt: 'Hat darüber nachgedacht',
    steps: (value) => count(value, { one: '# Schritt', other: '# Schritte' }),
  },
  markdown: {
    copyCode: 'Code kopieren',
    wrapLines: 'Zeilen umbrechen',
    footnotes: 'Fußnoten',
    footnote: (value) => `Fußnote ${number(value)}`,
    back: (value) => `Zurück zu Verweis ${number(value)}`,
    done: 'Erledigt',
    toDo: 'Zu erledigen',
    table: 'Tabelle',
  },
  widget: {
    less: 'Weniger anzeigen',
    more: 'Mehr anzeigen',
    moreRows: (value) => count(value, { one: '# weitere anzeigen', other: '# weitere anzeigen' }),
    wrongForm: 'Das entspricht nicht der verlangten Form.',
    clear: (label) => `${label} leeren`,
    choose: (name) => `${name} wählen`,
    notShown: 'Dieser Teil konnte nicht gezeigt werden.',
    nothingFits: 'Nichts passt.',
    table: 'Tabelle',
    picture: 'Ein Bild',
    showFrom: (host) => `Von ${host} anzeigen`,
    cannot: 'Es kann nicht gezeigt werden.',
    tooDeep: 'Dieser Teil liegt zu tief, um gezeigt zu werden.',
    left: (value) =>
      count(value, {
        one: '# weiterer Teil wird nicht gezeigt.',
        other: '# weitere Teile werden nicht gezeigt.',
      }),
  },
} satisfies ElementTexts;

export const panel = {
  language: 'de',
  settings: 'Einstellungen',
  chat: 'Chat',
  prompts: 'Vorlagen',
  untitled: 'Ohne Titel',
  allowAccess: 'Zugriff erlauben',
  dismiss: 'Ausblenden',
  followButton: {
    off: 'Dem aktuellen Tab folgen',
    on: 'Dem aktuellen Tab nicht mehr folgen',
  },
  contextRow: {
    row: 'Geht mit Ihrer Frage mit',
    reading: 'Diese Seite wird gelesen …',
    preview: 'Vorschau',
    words: (value) => count(value, { one: '# Wort', other: '# Wörter' }),
    cut: 'gekürzt',
    inPart: 'teilweise',
    selected: 'ausgewählt',
    readingTab: 'wird gelesen …',
    notRead: 'nicht gelesen',
    leavePage: 'Die Seite weglassen',
    leaveSelection: 'Die Auswahl weglassen',
    leaveTab: (title) => `Den Tab weglassen: ${title}`,
    quote: (words, goesOn) => (goesOn ? `„${words} …“` : `„${words}“`),
  },
  tabPicker: {
    add: 'Tab hinzufügen',
    list: 'Tabs zur Auswahl',
    none: 'Es gibt keinen anderen Tab mit einer Webseite.',
    unnamed: 'Beside darf die Namen anderer Tabs noch nicht sehen.',
    nameAll: 'Namen meiner Tabs zeigen',
    refused: 'Ohne Ihre Erlaubnis wird dieser Tab nicht gelesen.',
  },
  problems: {
    allow: (host) => `Lesen von ${host} erlauben`,
    reasons: {
      'no-page': 'In diesem Fenster ist keine Seite.',
      'needs-click':
        'Klicken Sie auf das Beside-Symbol in der Symbolleiste, damit es diese Seite lesen darf.',
      'browser-page':
        'Diese Seite gehört zum Browser, keine Erweiterung darf sie lesen. Öffnen Sie eine Webseite, um nach ihr zu fragen.',
      store:
        'Der Browser lässt keine Erweiterung seinen Store lesen. Öffnen Sie eine andere Seite, um nach ihr zu fragen.',
      restricted:
        'Der Browser lässt Erweiterungen diese Seite nicht lesen. Kopieren Sie den Teil, den Sie meinen, und fügen Sie ihn hier ein.',
      'pdf-large':
        'Dieses PDF ist größer als 20 MB. Kopieren Sie den Teil, den Sie meinen, und fügen Sie ihn hier ein.',
      'pdf-unreadable':
        'Dieses PDF war nicht lesbar; vielleicht ist es gesperrt. Kopieren Sie den Teil, den Sie meinen, und fügen Sie ihn hier ein.',
      'pdf-scan': 'Dieses PDF enthält Bilder von Text und keinen Text. Es gibt nichts mitzusenden.',
      'too-slow':
        'Diese Seite hat nicht rechtzeitig geantwortet. Laden Sie sie neu und fragen Sie erneut.',
      unreadable: 'Diese Seite war nicht lesbar. Laden Sie sie neu und fragen Sie erneut.',
      'never-read': (host) =>
        `${host} steht auf der Liste der Websites, die nie gelesen werden. Die Liste steht in den Einstellungen unter Datenschutz.`,
      'needs-site': (host) => `Um diese Datei zu lesen, braucht Beside Ihre Erlaubnis für ${host}.`,
    },
  },
  pageTools: {
    'This page cannot be reached now. Click the Beside icon in the toolbar and try again.':
      'Diese Seite ist gerade nicht erreichbar. Klicken Sie auf das Beside-Symbol in der Symbolleiste und versuchen Sie es erneut.',
    'There is no page in this window.': 'In diesem Fenster ist keine Seite.',
    'This page did not answer in time.': 'Diese Seite hat nicht rechtzeitig geantwortet.',
    'This page could not be searched.': 'Diese Seite konnte nicht durchsucht werden.',
  },
  withUploads: {
    notAwaited: 'Diese Datei wurde inzwischen entfernt: Hängen Sie sie erneut an.',
    notKept: 'Diese Datei konnte nicht behalten werden: Vielleicht ist der Speicher voll.',
  },
  showSource: { gone: 'Diese Stelle ist nicht mehr auf der Seite.' },
  toolQuestion: {
    region: 'Ein Server fragt',
    wants: (label, wish) => `${label} möchte ${wish}.`,
    wishes: {
      text: 'den Text dieser Seite lesen',
      selection: 'lesen, was Sie auf dieser Seite ausgewählt haben',
      find: (words) => `auf dieser Seite nach „${words}“ suchen`,
      highlight: (words) => `diese Seite zu „${words}“ bewegen und die Stelle markieren`,
      tabs: 'die Titel und Adressen Ihrer offenen Tabs sehen',
    },
    page: (host) => `Die Seite liegt auf ${host}. Dies gilt, bis die Seite wechselt.`,
    once: 'Sie werden jedes Mal gefragt.',
    allow: 'Erlauben',
    refuse: 'Nicht erlauben',
  },
  receipt: {
    button: 'Beleg',
    unread: 'Der Beleg war nicht lesbar. Versuchen Sie es gleich erneut.',
    nothing: 'Für diese Antwort hat nichts Ihren Browser verlassen.',
    privacyClass: { local: 'auf diesem Gerät', team: 'Ihr Team', cloud: 'Cloud' },
    outcome: { done: '', stopped: ' Sie haben es angehalten.', fault: ' Es kam keine Antwort.' },
    bytes: (value) => count(value, { one: '# Byte', other: '# Bytes' }),
    kilobytes: (value) => `${number(value)} KB`,
    images: (value) => count(value, { one: '# Bild', other: '# Bilder' }),
    files: (value) => count(value, { one: '# Datei', other: '# Dateien' }),
    asTheyAre: (parts, size) =>
      `Unverändert gesendet, nichts darin ist verborgen: ${list(parts)}, ${size}.`,
    went: (out, host, where, back) => `${out} gingen an ${host} (${where}), ${back} kamen zurück.`,
    noPage: 'Von der Seite ging nichts mit.',
    pageKinds: { page: 'Seite', selection: 'Auswahl', tab: 'Tab', pdf: 'PDF', quote: 'Zitat' },
    pagePart: (kind, words) => `${kind}, ${count(words, { one: '# Wort', other: '# Wörter' })}`,
    ofPage: (parts) => `Von der Seite: ${list(parts)}.`,
    purposes: {
      session: 'Um eine Sitzung zu öffnen: ',
      'sign-in': 'Zur Anmeldung: ',
      models: 'Um die Modelle aufzulisten: ',
      check: 'Um den Server zu prüfen: ',
      rename: 'Um den Chat dort umzubenennen: ',
      delete: 'Um den Chat dort zu löschen: ',
      feedback: 'Ihre Bewertung: ',
      action: 'Ihre Eingabe in einem Widget: ',
      transcription: 'Ihr Diktat: ',
      'read-thread': 'Um den Chat zu lesen: ',
    },
    nothingHidden: 'Nichts wurde verborgen.',
    hidden: (words) => `Verborgen: ${words}.`,
  },
  hidden: {
    kinds: {
      EMAIL: 'E-Mail-Adresse',
      PHONE: 'Telefonnummer',
      IBAN: 'Bankkonto',
      CARD: 'Kartennummer',
      SSN: 'Sozialversicherungsnummer (US)',
      NATIONAL_ID: 'nationale Kennnummer',
      IP: 'Netzwerkadresse',
      KEY: 'Schlüssel',
      JWT: 'Token',
      PRIVATE_KEY: 'privater Schlüssel',
      NAME: 'Name',
      RULE: 'Treffer Ihrer eigenen Regeln',
    },
    counts: {
      EMAIL: (value) => count(value, { one: '# E-Mail-Adresse', other: '# E-Mail-Adressen' }),
      PHONE: (value) => count(value, { one: '# Telefonnummer', other: '# Telefonnummern' }),
      IBAN: (value) => count(value, { one: '# Bankkonto', other: '# Bankkonten' }),
      CARD: (value) => count(value, { one: '# Kartennummer', other: '# Kartennummern' }),
      SSN: (value) =>
        count(value, {
          one: '# Sozialversicherungsnummer',
          other: '# Sozialversicherungsnummern',
        }),
      NATIONAL_ID: (value) =>
        count(value, { one: '# nationale Kennnummer', other: '# nationale Kennnummern' }),
      IP: (value) => count(value, { one: '# Netzwerkadresse', other: '# Netzwerkadressen' }),
      KEY: (value) => count(value, { one: '# Schlüssel', other: '# Schlüssel' }),
      JWT: (value) => count(value, { one: '# Token', other: '# Tokens' }),
      PRIVATE_KEY: (value) =>
        count(value, { one: '# privater Schlüssel', other: '# private Schlüssel' }),
      NAME: (value) => count(value, { one: '# Name', other: '# Namen' }),
      RULE: (value) =>
        count(value, {
          one: '# Treffer Ihrer eigenen Regeln',
          other: '# Treffer Ihrer eigenen Regeln',
        }),
    },
    other: (value, name) => `${number(value)} ${name}`,
    list: (parts) => list(parts),
  },
  messagePreview: {
    region: 'Was mit Ihrer Frage hinausgeht',
    making: 'Die Vorschau entsteht …',
    unread: 'Die Vorschau konnte nicht erstellt werden. Versuchen Sie es gleich erneut.',
    nothing: (label) => `${label} antwortet in Ihrem Browser. Nichts verlässt ihn.`,
    goes: (label, host, where) =>
      `Geht an ${label.includes(host) ? label : `${label} auf ${host}`} (${where}).`,
    hidden: (words) => ` Verborgen: ${words}.`,
    nothingHidden: ' Nichts ist verborgen.',
    instead: (kind) => `Steht anstelle von: ${kind}`,
    escaped: 'So geschrieben, dass es nicht für einen verborgenen Wert gehalten wird',
    file: (name) => `Die Datei ${name} geht unverändert mit: Nichts darin ist verborgen.`,
    kinds: {
      system: 'Anweisungen',
      conversation: 'Bisherige Unterhaltung',
      page: 'Seite',
      quote: 'Zitat',
      message: 'Nachricht',
      answer: 'Antwort',
    },
  },
  shortcutList: {
    heading: 'Tastenkürzel',
    close: 'Schließen',
    change:
      'Die ersten beiden lassen sich in den Einstellungen Ihres Browsers für Erweiterungen ändern.',
    none: 'nicht festgelegt',
    send: 'Senden',
    newLine: 'Neue Zeile',
    stop: 'Die Antwort anhalten',
    last: 'Ihre letzte Nachricht noch einmal, im leeren Eingabefeld',
    prompts: 'Ihre Vorlagen',
    list: 'Diese Liste',
  },
  temporaryChat: {
    name: 'Temporärer Chat',
    line: 'Temporärer Chat: Er wird nicht gespeichert und ist fort, wenn Sie ihn verlassen oder das Panel schließen.',
  },
  itemFooter: { stopped: 'Angehalten', interrupted: 'Unterbrochen', failed: 'Nicht beendet' },
  firstRun: {
    line: 'Antworten kommen allein aus dieser Seite.',
    connect: 'Ein Backend verbinden',
  },
  undo: { before: '', after: ' wurde gelöscht', button: 'Rückgängig' },
  withdrawn: (label, origins) => `Beside darf ${label} (${origins}) nicht mehr kontaktieren.`,
  foreignAction:
    'Dieser Knopf wirkt nur auf der eigenen Webseite seines Servers. Nichts wurde getan.',
  ready: 'Bereit',
  start: {
    placeholder: 'Fragen Sie etwas',
    aboutTitle: (title) => `Fragen Sie zu „${title}“`,
    about: 'Fragen Sie zu dieser Seite',
    summarise: 'Diese Seite zusammenfassen',
    explain: 'Die Auswahl erklären',
    points: 'Die wichtigsten Punkte nennen',
    pointsPrompt: 'Nenne die wichtigsten Punkte dieser Seite',
    missing: 'Was fehlt hier?',
    missingPrompt: 'Was fehlt auf dieser Seite?',
  },
} satisfies PanelTexts;

export const options = { language: 'de' } satisfies OptionsTexts;
