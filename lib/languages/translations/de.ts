// German. Not yet reviewed by a native speaker.
import { inLanguage } from '../in-language';
import { createSay } from '../say-in';
import type { BrowserTexts } from '../texts/browser';
import type { ElementTexts } from '../texts/element';
import type { OptionsTexts } from '../texts/options';
import type { PanelTexts } from '../texts/panel';
import type { ReaderTexts } from '../texts/reader';
import type { Fields } from '../texts/fields';
import type { Sentences } from '../texts/sentences';

const { count, list, number } = inLanguage('de');

const sentences: Sentences = {
  'Beside may not contact {0} yet: allow access to go on.':
    'Beside darf {0} noch nicht ansprechen: Erlauben Sie den Zugriff, um fortzufahren.',
  '{0} could not be reached: check that it is running and that you are online.':
    '{0} war nicht zu erreichen: Prüfen Sie, ob es läuft und ob Sie online sind.',
  '{0} took too long to answer: try again in a moment.':
    '{0} hat zu lange für eine Antwort gebraucht: Versuchen Sie es gleich noch einmal.',
  '{0} did not accept this message: check how requests are written in its settings.':
    '{0} hat diese Nachricht nicht angenommen: Prüfen Sie in den Einstellungen, wie Anfragen geschrieben werden.',
  '{0} asks you to sign in before it answers.':
    '{0} antwortet erst, wenn Sie sich angemeldet haben.',
  'There is no chat at the address of {0}: check the address in its settings.':
    'Unter der Adresse von {0} gibt es keinen Chat: Prüfen Sie die Adresse in den Einstellungen.',
  '{0} is receiving too many messages: wait a little and retry.':
    '{0} bekommt gerade zu viele Nachrichten: Warten Sie ein wenig und versuchen Sie es noch einmal.',
  '{0} had a problem of its own: try again in a moment.':
    '{0} hatte selbst ein Problem: Versuchen Sie es gleich noch einmal.',
  '{0} points to another address: enter the final address in its settings.':
    '{0} verweist auf eine andere Adresse: Tragen Sie die endgültige Adresse in den Einstellungen ein.',
  '{0} sent something other than an answer: check the address and the kind of backend in its settings.':
    '{0} hat etwas anderes als eine Antwort geschickt: Prüfen Sie Adresse und Art in den Einstellungen.',
  '{0} sent an answer that could not be read: check where the answer stands in its settings.':
    '{0} hat eine Antwort geschickt, die nicht zu lesen war: Prüfen Sie in den Einstellungen, wo die Antwort steht.',
  '{0} sent an empty answer: try again.':
    '{0} hat eine leere Antwort geschickt: Versuchen Sie es noch einmal.',
  'The answer of {0} is larger than the limit in its settings.':
    'Die Antwort von {0} ist größer als die Grenze in den Einstellungen.',
  'The answer of {0} broke off before its end: try again.':
    'Die Antwort von {0} brach vor ihrem Ende ab: Versuchen Sie es noch einmal.',
  '{0} reported an error instead of answering: try again.':
    '{0} hat statt einer Antwort einen Fehler gemeldet: Versuchen Sie es noch einmal.',
  '{0} is not set up yet: complete its settings.':
    '{0} ist noch nicht eingerichtet: Vervollständigen Sie die Einstellungen.',
  '{0} is switched off in the settings: switch it on to ask it.':
    '{0} ist in den Einstellungen ausgeschaltet: Schalten Sie es ein, um es zu fragen.',
  '{0} cannot do this.': '{0} kann das nicht.',
  'The settings of {0} hold a mistake: correct them to go on.':
    'Die Einstellungen von {0} enthalten einen Fehler: Berichtigen Sie sie, um fortzufahren.',
  'This page could not be read.': 'Diese Seite konnte nicht gelesen werden.',
  'Your message could not be prepared for {0}, so nothing was sent: try again.':
    'Ihre Nachricht konnte nicht für {0} vorbereitet werden, deshalb wurde nichts gesendet: Versuchen Sie es noch einmal.',
  'The connection to {0} was closed: try again.':
    'Die Verbindung zu {0} wurde geschlossen: Versuchen Sie es noch einmal.',
  'The answer of {0} was interrupted, and your message may have arrived: retry if you want to send it again.':
    'Die Antwort von {0} wurde unterbrochen, und Ihre Nachricht ist vielleicht angekommen: Senden Sie sie noch einmal, wenn Sie möchten.',
  'Something went wrong inside Beside: try again.':
    'In Beside ist etwas schiefgegangen: Versuchen Sie es noch einmal.',
  '{0} did not answer. Check that it is running.':
    '{0} hat nicht geantwortet. Prüfen Sie, ob es läuft.',
  '{0} did not answer at {1}. Check that it is running.':
    '{0} hat unter {1} nicht geantwortet. Prüfen Sie, ob es läuft.',
  'Beside may not read the answers of {0} yet. Allow access to {1}.':
    'Beside darf die Antworten von {0} noch nicht lesen. Erlauben Sie den Zugriff auf {1}.',
  'This request could not be read.': 'Diese Anfrage war nicht zu lesen.',
  'This message is too large: shorten it or send less of the page.':
    'Diese Nachricht ist zu groß: Kürzen Sie sie oder senden Sie weniger von der Seite.',
  'This conversation is no longer here.': 'Diese Unterhaltung gibt es hier nicht mehr.',
  'This message is no longer in the conversation.':
    'Diese Nachricht ist nicht mehr in der Unterhaltung.',
  'An attached file is no longer here: attach it again.':
    'Eine angehängte Datei ist nicht mehr da: Hängen Sie sie noch einmal an.',
  'This file is empty.': 'Diese Datei ist leer.',
  'This file is too large: at most {0} can be attached.':
    'Diese Datei ist zu groß: Höchstens {0} können angehängt werden.',
  'The attached files are too large: one message takes at most {0} in all.':
    'Die angehängten Dateien sind zu groß: Eine Nachricht nimmt höchstens {0} zusammen.',
  'A message takes at most {0} files.': 'Eine Nachricht nimmt höchstens {0} Dateien.',
  'This file was sent already: delete its conversation to delete it.':
    'Diese Datei wurde schon gesendet: Löschen Sie ihre Unterhaltung, um sie zu löschen.',
  'This part of the list has changed: open it again.':
    'Dieser Teil der Liste hat sich geändert: Öffnen Sie sie noch einmal.',
  'This message is of another kind than was expected.':
    'Diese Nachricht ist von anderer Art als erwartet.',
  'This was answered already.': 'Das wurde schon beantwortet.',
  'An answer is still running in this conversation: wait for it or stop it first.':
    'In dieser Unterhaltung läuft noch eine Antwort: Warten Sie auf sie oder halten Sie sie zuerst an.',
  'Many messages are waiting in this conversation: wait for their answers first.':
    'In dieser Unterhaltung warten viele Nachrichten: Warten Sie zuerst auf ihre Antworten.',
  'Beside cannot do this yet.': 'Das kann Beside noch nicht.',
  'Enter the key first, then the passphrase to seal it with.':
    'Geben Sie zuerst den Schlüssel ein, dann die Passphrase, mit der er versiegelt wird.',
  'Choose a passphrase of at least {0} characters.':
    'Wählen Sie eine Passphrase mit mindestens {0} Zeichen.',
  'This passphrase opens none of your keys.': 'Diese Passphrase öffnet keinen Ihrer Schlüssel.',
  'Enter the key.': 'Geben Sie den Schlüssel ein.',
  'This is no key: it holds line breaks or letters that a key cannot have.':
    'Das ist kein Schlüssel: Er enthält Zeilenumbrüche oder Zeichen, die ein Schlüssel nicht haben kann.',
  'The key of {0} is sealed: enter its passphrase in the settings.':
    'Der Schlüssel von {0} ist versiegelt: Geben Sie seine Passphrase in den Einstellungen ein.',
  '{0} needs a key: enter it in the settings.':
    '{0} braucht einen Schlüssel: Geben Sie ihn in den Einstellungen ein.',
  '{0} opened no session: its answer holds no secret where its settings say it stands.':
    '{0} hat keine Sitzung geöffnet: In seiner Antwort steht kein Geheimnis an der Stelle, die die Einstellungen nennen.',
  '{0} was not asked: its sign-in was closed before it was complete.':
    '{0} wurde nicht gefragt: Die Anmeldung wurde geschlossen, bevor sie fertig war.',
  'The sign-in of {0} does not know Beside: check its client id in the settings.':
    'Die Anmeldung von {0} kennt Beside nicht: Prüfen Sie die Client-ID in den Einstellungen.',
  'The sign-in of {0} gave an answer that failed a check, so it was not used: sign in again.':
    'Die Anmeldung von {0} hat eine Antwort gegeben, die eine Prüfung nicht bestand, deshalb wurde sie nicht benutzt: Melden Sie sich noch einmal an.',
  'Somebody else is signed in at {0} now: sign in again.':
    'Bei {0} ist jetzt jemand anders angemeldet: Melden Sie sich noch einmal an.',
  '{0} has no backend that is set up. Choose one in the settings.':
    '{0} hat kein eingerichtetes Backend. Wählen Sie eines in den Einstellungen.',
  'No backend is set up yet: add one in the settings.':
    'Es ist noch kein Backend eingerichtet: Fügen Sie in den Einstellungen eines hinzu.',
  'The message could not be found in this conversation: send it again.':
    'Die Nachricht war in dieser Unterhaltung nicht zu finden: Senden Sie sie noch einmal.',
  'The model chosen here is no longer set up, so {0} was asked.':
    'Das hier gewählte Modell ist nicht mehr eingerichtet, deshalb wurde {0} gefragt.',
  'The answer was interrupted when the browser closed Beside: what had come is kept.':
    'Die Antwort wurde unterbrochen, als der Browser Beside schloss: Was angekommen war, ist noch da.',
  'This message was still waiting when the browser closed Beside: retry to send it.':
    'Diese Nachricht wartete noch, als der Browser Beside schloss: Versuchen Sie es noch einmal, um sie zu senden.',
  'The recording could not be read: try again.':
    'Die Aufnahme war nicht zu lesen: Versuchen Sie es noch einmal.',
  'The recording is too large: say it in parts.':
    'Die Aufnahme ist zu groß: Sagen Sie es in Teilen.',
  '{0} has no backend that turns speech into text: choose another model.':
    '{0} hat kein Backend, das Gesprochenes in Text verwandelt: Wählen Sie ein anderes Modell.',
  'The server sent a conversation that could not be read.':
    'Der Server hat eine Unterhaltung geschickt, die nicht zu lesen war.',
  'What you see is the copy that Beside kept.': 'Sie sehen die Kopie, die Beside behalten hat.',
  'From here on {0} answers, and this conversation is kept in Beside alone. The one on its server stays as it was, in your history.':
    'Von hier an antwortet {0}, und diese Unterhaltung wird nur in Beside behalten. Die auf ihrem Server bleibt, wie sie war, in Ihrem Verlauf.',
  'The answer broke off before its end: try again.':
    'Die Antwort brach vor ihrem Ende ab: Versuchen Sie es noch einmal.',
  'This temporary chat has ended: the browser stopped Beside. Nothing of it was stored.':
    'Dieser temporäre Chat ist zu Ende: Der Browser hat Beside angehalten. Nichts davon wurde gespeichert.',
  'There is no room left on this device for the conversation: delete some conversations or free some space.':
    'Auf diesem Gerät ist kein Platz mehr für die Unterhaltung: Löschen Sie Unterhaltungen oder schaffen Sie Platz.',
  'The conversations were written by a newer version of Beside: update the extension to read them.':
    'Die Unterhaltungen stammen von einer neueren Version von Beside: Aktualisieren Sie die Erweiterung, um sie zu lesen.',
  'The conversations are in use by an older Beside window: close it and try again.':
    'Die Unterhaltungen werden von einem älteren Fenster von Beside benutzt: Schließen Sie es und versuchen Sie es noch einmal.',
  'The conversations on this device could not be read or stored: try again.':
    'Die Unterhaltungen auf diesem Gerät konnten nicht gelesen oder gespeichert werden: Versuchen Sie es noch einmal.',
  'Some characters of this answer could not be read and show as �.':
    'Einige Zeichen dieser Antwort waren nicht zu lesen und erscheinen als �.',
  '{0} failed several times and is given a short rest.':
    '{0} ist mehrmals ausgefallen und bekommt eine kurze Pause.',
  '{0} is switched off in the settings.': '{0} ist in den Einstellungen ausgeschaltet.',
  'The page was not sent: {0} takes no page text.':
    'Die Seite wurde nicht gesendet: {0} nimmt keinen Seitentext.',
  'The selection was not sent: {0} takes no page text.':
    'Die Auswahl wurde nicht gesendet: {0} nimmt keinen Seitentext.',
  'The page and the selection were not sent: {0} takes no page text.':
    'Die Seite und die Auswahl wurden nicht gesendet: {0} nimmt keinen Seitentext.',
  'Only the newest messages of this chat were sent along.':
    'Nur die neuesten Nachrichten dieses Chats wurden mitgeschickt.',
  'Only the beginning of the long selection was sent.':
    'Von der langen Auswahl wurde nur der Anfang gesendet.',
  '{0} of {1} passages of “{2}” was sent: the page is longer than its budget.':
    '{0} von {1} Abschnitten aus „{2}“ wurde gesendet: Die Seite ist länger als ihr Budget.',
  '{0} of {1} passages of “{2}” were sent: the page is longer than its budget.':
    '{0} von {1} Abschnitten aus „{2}“ wurden gesendet: Die Seite ist länger als ihr Budget.',
  'Only the beginning of {0} was sent: it is very long.':
    'Von {0} wurde nur der Anfang gesendet: Es ist sehr lang.',
  'Asking {0}...': '{0} wird gefragt …',
  '{0}, asking {1}...': '{0}, {1} wird gefragt …',
  Error: 'Fehler',
  'Allow access': 'Zugriff erlauben',
  'Sign in': 'Anmelden',
  Settings: 'Einstellungen',
  'Ask {0} instead': 'Stattdessen {0} fragen',
  Always: 'Immer',
  'Not tested, because a step before it failed.':
    'Nicht geprüft, weil ein Schritt davor gescheitert ist.',
  'Check under "Opened by" how this backend is opened, and its key below.':
    'Prüfen Sie unter „Geöffnet durch“, wie dieses Backend geöffnet wird, und darunter seinen Schlüssel.',
  'Beside may contact this host.': 'Beside darf diesen Host ansprechen.',
  'Access to this host is not allowed: then the server has to allow it (CORS).':
    'Der Zugriff auf diesen Host ist nicht erlaubt: Dann muss der Server ihn erlauben (CORS).',
  'A server answers at {0}.': 'Unter {0} antwortet ein Server.',
  '{0} is there, but no encrypted connection to it can be made.':
    '{0} ist da, aber es lässt sich keine verschlüsselte Verbindung aufbauen.',
  'No encrypted connection to {0} could be made: its certificate is not trusted, or nothing is listening there.':
    'Zu {0} ließ sich keine verschlüsselte Verbindung aufbauen: Seinem Zertifikat wird nicht vertraut, oder dort lauscht nichts.',
  'Open {0} in a tab: the browser says there whether the certificate is the cause. Give the server a certificate that this browser trusts.':
    'Öffnen Sie {0} in einem Tab: Dort sagt der Browser, ob das Zertifikat die Ursache ist. Geben Sie dem Server ein Zertifikat, dem dieser Browser vertraut.',
  'Open {0} in a tab: the browser says there whether the certificate is the cause. Give the server a certificate that this browser trusts, or use http:// on this computer.':
    'Öffnen Sie {0} in einem Tab: Dort sagt der Browser, ob das Zertifikat die Ursache ist. Geben Sie dem Server ein Zertifikat, dem dieser Browser vertraut, oder benutzen Sie auf diesem Rechner http://.',
  '{0} was not found, or nothing is listening on it.':
    '{0} wurde nicht gefunden, oder dort lauscht nichts.',
  "Check the spelling of {0}. If the name belongs to your company's network, check that you are connected to it.":
    'Prüfen Sie die Schreibweise von {0}. Gehört der Name zum Netz Ihrer Firma, prüfen Sie, ob Sie damit verbunden sind.',
  'Nothing is listening at {0}: the connection was refused.':
    'Unter {0} lauscht nichts: Die Verbindung wurde abgelehnt.',
  'Start the server, and let it listen to other computers as well, not only to its own.':
    'Starten Sie den Server und lassen Sie ihn auch auf andere Rechner hören, nicht nur auf den eigenen.',
  'Start the server, or correct the port in the address.':
    'Starten Sie den Server, oder berichtigen Sie den Port in der Adresse.',
  'This pattern may answer in one piece.': 'Dieses Muster darf in einem Stück antworten.',
  'The answer came in {0} pieces.': 'Die Antwort kam in {0} Stücken.',
  'The answer was short and came at once.': 'Die Antwort war kurz und kam auf einmal.',
  'All {0} parts came at once after {1}: something on the way holds the stream back.':
    'Alle {0} Teile kamen nach {1} auf einmal: Etwas auf dem Weg hält den Strom zurück.',
  'Switch off buffering for this path in the proxy, and compression of text/event-stream in the server. Words will then show as they are written.':
    'Schalten Sie im Proxy das Puffern für diesen Pfad aus und im Server die Kompression von text/event-stream. Dann erscheinen Wörter, während sie geschrieben werden.',
  'The server answers, but not where the settings look for the answer.':
    'Der Server antwortet, aber nicht dort, wo die Einstellungen die Antwort suchen.',
  'A text stands at {0}.': 'Unter {0} steht ein Text.',
  'There was no answer.': 'Es kam keine Antwort.',
  'Compare what the server sends with "Place of the answer" in the settings below.':
    'Vergleichen Sie, was der Server schickt, mit „Ort der Antwort“ in den Einstellungen darunter.',
  'The server began to answer and then said nothing. Look into its log.':
    'Der Server begann zu antworten und sagte dann nichts. Sehen Sie in sein Protokoll.',
  'The first byte came after {0}.': 'Das erste Byte kam nach {0}.',
  'The answer broke off before its end.': 'Die Antwort brach vor ihrem Ende ab.',
  'Look for a time limit in the server or in a proxy in front of it.':
    'Suchen Sie nach einer Zeitgrenze im Server oder in einem Proxy davor.',
  'It said: “{0}”': 'Er sagte: „{0}“',
  'Not needed: access to the host is allowed.':
    'Nicht nötig: Der Zugriff auf den Host ist erlaubt.',
  'The server allows this extension to read its answers.':
    'Der Server erlaubt dieser Erweiterung, seine Antworten zu lesen.',
  'No key, sign-in or session is set up.':
    'Es ist kein Schlüssel, keine Anmeldung und keine Sitzung eingerichtet.',
  'The server accepted what opens it.': 'Der Server hat angenommen, was ihn öffnet.',
  'The server answers with 403: it turns callers away by their origin.':
    'Der Server antwortet mit 403: Er weist Anfragen nach ihrer Herkunft ab.',
  'Let the server accept exactly this origin:':
    'Lassen Sie den Server genau diese Herkunft annehmen:',
  'The server answered this extension.': 'Der Server hat dieser Erweiterung geantwortet.',
  'The server answers with {0}: it wants to know who asks.':
    'Der Server antwortet mit {0}: Er will wissen, wer fragt.',
  'Choose under "Opened by" how this backend is opened (a key, a session or a sign-in), and save.':
    'Wählen Sie unter „Geöffnet durch“, wie dieses Backend geöffnet wird (Schlüssel, Sitzung oder Anmeldung), und speichern Sie.',
  'Enter the key again below, or check how the session is opened.':
    'Geben Sie den Schlüssel unten noch einmal ein, oder prüfen Sie, wie die Sitzung geöffnet wird.',
  'The server is there, but has no chat at this address ({0}).':
    'Der Server ist da, hat aber unter dieser Adresse keinen Chat ({0}).',
  'Correct the path in the address: it is the one at which messages are posted.':
    'Berichtigen Sie den Pfad in der Adresse: Es ist der, an den Nachrichten geschickt werden.',
  'The server answered with a web page in place of an answer.':
    'Der Server hat statt einer Antwort eine Webseite geschickt.',
  'This is the address of a page for people, or a sign-in page stands in front. Enter the address at which messages are posted.':
    'Das ist die Adresse einer Seite für Menschen, oder eine Anmeldeseite steht davor. Tragen Sie die Adresse ein, an die Nachrichten geschickt werden.',
  'The server wants its request in another form.':
    'Der Server will die Anfrage in einer anderen Form.',
  'It asked for these fields: {0}.': 'Er verlangt diese Felder: {0}.',
  'The server is there, but opened no WebSocket at this address.':
    'Der Server ist da, hat aber unter dieser Adresse keinen WebSocket geöffnet.',
  'The server closed the connection without an answer.':
    'Der Server hat die Verbindung ohne Antwort geschlossen.',
  'Check the path. A server that checks who calls has to accept {0}.':
    'Prüfen Sie den Pfad. Ein Server, der prüft, wer anfragt, muss {0} annehmen.',
  'Look into the log of the server.': 'Sehen Sie in das Protokoll des Servers.',
  'The server did not answer.': 'Der Server hat nicht geantwortet.',
  'Look into the log of the server: it says more than its answer.':
    'Sehen Sie in das Protokoll des Servers: Es sagt mehr als seine Antwort.',
  'The server is there, but does not let this extension read its answers (CORS).':
    'Der Server ist da, lässt diese Erweiterung aber seine Antworten nicht lesen (CORS).',
  'Allow access to the host, or let the server send this:':
    'Erlauben Sie den Zugriff auf den Host, oder lassen Sie den Server das senden:',
  'It answered with {0}.': 'Er hat mit {0} geantwortet.',
  'Its own description names the endpoint {0}, and how a message is written for it.':
    'Seine eigene Beschreibung nennt den Endpunkt {0} und wie eine Nachricht dafür geschrieben wird.',
  'Its own description names a ChatKit endpoint at /chatkit.':
    'Seine eigene Beschreibung nennt einen ChatKit-Endpunkt unter /chatkit.',
  'This is {0}: it lists {1}.': 'Das ist {0}: Es führt {1} auf.',
  'This seems to be an OpenAI-compatible server that wants a key.':
    'Das scheint ein OpenAI-kompatibler Server zu sein, der einen Schlüssel will.',
  'The address says that it is a WebSocket.': 'Die Adresse sagt, dass es ein WebSocket ist.',
  'It does not say what it speaks: server-sent events are assumed.':
    'Er sagt nicht, was er spricht: Angenommen werden Server-Sent Events.',
  'The address looks like {0}; the server itself does not say.':
    'Die Adresse sieht nach {0} aus; der Server selbst sagt es nicht.',
  'This is not a web address. Enter one such as https://chat.example.com or http://localhost:8000.':
    'Das ist keine Webadresse. Geben Sie eine ein, etwa https://chat.example.com oder http://localhost:8000.',
  'Your organisation has set the backends, so none can be added here.':
    'Ihre Organisation hat die Backends festgelegt, deshalb lässt sich hier keines hinzufügen.',
  'Your organisation has set the backends, so none can be imported here.':
    'Ihre Organisation hat die Backends festgelegt, deshalb lässt sich hier keines importieren.',
  'This file is too large: at most 1 MB can be imported.':
    'Diese Datei ist zu groß: Höchstens 1 MB lässt sich importieren.',
  'This file was not used: it is not valid JSON.':
    'Diese Datei wurde nicht benutzt: Sie ist kein gültiges JSON.',
  'Your settings could not be read, so they are left untouched and not used.':
    'Ihre Einstellungen waren nicht zu lesen, deshalb bleiben sie unberührt und werden nicht benutzt.',
  'Your settings were made by a newer version of Beside: update it to use them.':
    'Ihre Einstellungen stammen von einer neueren Version von Beside: Aktualisieren Sie es, um sie zu benutzen.',
  'It answered the test question.': 'Er hat die Testfrage beantwortet.',
  'It answered the test question {0}.': 'Er hat die Testfrage beantwortet ({0}).',
  '{0} has no picture at this address.': '{0} hat an dieser Adresse kein Bild.',
  '{0} sent no picture that can be shown.': '{0} hat kein Bild geschickt, das gezeigt werden kann.',
  'This picture is not shown: {0} passes it on to another address.':
    'Dieses Bild wird nicht gezeigt: {0} leitet an eine andere Adresse weiter.',
  'This picture is too large: at most 5 MB are shown.':
    'Dieses Bild ist zu groß: Höchstens 5 MB werden gezeigt.',
  'This picture of {0} broke off before its end: try again.':
    'Dieses Bild von {0} brach vor seinem Ende ab: Versuchen Sie es noch einmal.',
  'This picture has no web address, so it cannot be shown.':
    'Dieses Bild hat keine Webadresse und kann daher nicht gezeigt werden.',
  'This picture is not shown: {0} does not encrypt what it sends.':
    'Dieses Bild wird nicht gezeigt: {0} verschlüsselt nicht, was es sendet.',
  'This picture is not shown: your organisation has set which servers are asked, and {0} is not among them.':
    'Dieses Bild wird nicht gezeigt: Ihre Organisation hat festgelegt, welche Server gefragt werden, und {0} gehört nicht dazu.',
  'Pictures from elsewhere are not shown in a temporary chat.':
    'In einem temporären Chat werden keine Bilder von anderswo gezeigt.',
  'The server of this chat allows no picture from {0}.':
    'Der Server dieses Chats erlaubt kein Bild von {0}.',
  '{0} did not answer within {1}. Try again in a moment.':
    '{0} hat nicht innerhalb von {1} geantwortet. Versuchen Sie es gleich noch einmal.',
  '{0} was not asked: its key would travel unencrypted. Enter an address that begins with https:// or wss://.':
    '{0} wurde nicht gefragt: Der Schlüssel ginge unverschlüsselt auf den Weg. Geben Sie eine Adresse ein, die mit https:// oder wss:// beginnt.',
  '{0} accepts its key, but not for this: check it in the settings.':
    '{0} nimmt den Schlüssel an, aber nicht hierfür: Prüfen Sie ihn in den Einstellungen.',
  '{0} did not accept its key: enter it again in the settings.':
    '{0} hat den Schlüssel nicht angenommen: Geben Sie ihn in den Einstellungen noch einmal ein.',
  '{0} did not accept the session it had opened: check how it is opened in the settings.':
    '{0} hat die Sitzung nicht angenommen, die es geöffnet hatte: Prüfen Sie in den Einstellungen, wie es geöffnet wird.',
  '{0} was not asked: {1} is not among its addresses. Add it in the settings.':
    '{0} wurde nicht gefragt: {1} gehört nicht zu seinen Adressen. Fügen Sie es in den Einstellungen hinzu.',
  'The conversations could not be read: try again.':
    'Die Unterhaltungen waren nicht zu lesen: Versuchen Sie es noch einmal.',
  'This file is too large: at most 64 MB can be imported.':
    'Diese Datei ist zu groß: Höchstens 64 MB können importiert werden.',
  'This file is no JSON: choose a file that was exported as JSON.':
    'Diese Datei ist kein JSON: Wählen Sie eine, die als JSON exportiert wurde.',
  'This file was not exported by Beside.': 'Diese Datei wurde nicht von Beside exportiert.',
  'The import broke off: import the file again, what is here already stays as it is.':
    'Der Import brach ab: Importieren Sie die Datei noch einmal, was schon da ist, bleibt, wie es ist.',
  'Stopped before {0} answered': 'Angehalten, bevor {0} geantwortet hat',
  'An attempt at {0} gave no answer': 'Ein Versuch bei {0} ergab keine Antwort',
  'sent by itself': 'von selbst gesendet',
  '{0} tokens in': '{0} Tokens hinein',
  '{0} tokens out': '{0} Tokens heraus',
  '{0} tokens in, {1} out': '{0} Tokens hinein, {1} heraus',
  'Your organisation has set whom this model may ask.':
    'Ihre Organisation hat festgelegt, wen dieses Modell fragen darf.',
  '{0} was not asked: the sign-in of your organisation opens only what your organisation set up itself.':
    '{0} wurde nicht gefragt: Die Anmeldung Ihrer Organisation öffnet nur, was Ihre Organisation selbst eingerichtet hat.',
  'The answer stopped at the length limit.': 'Die Antwort endete an der Längengrenze.',
  'The provider stopped this answer because of its content rules.':
    'Der Anbieter hat diese Antwort wegen seiner Inhaltsregeln angehalten.',
  '{0} does not turn speech into text. Choose another model, or switch dictation off for it in the settings.':
    '{0} verwandelt Gesprochenes nicht in Text. Wählen Sie ein anderes Modell, oder schalten Sie das Diktat dafür in den Einstellungen aus.',
  '{0} does not take a recording of this size: say it in parts.':
    '{0} nimmt keine Aufnahme dieser Größe: Sagen Sie es in Teilen.',
  '{0} did not accept the recording: check the model for dictation in its settings.':
    '{0} hat die Aufnahme nicht angenommen: Prüfen Sie das Modell für das Diktat in den Einstellungen.',
  '{0} gave an answer that is no text: it may not turn speech into text.':
    '{0} hat eine Antwort gegeben, die kein Text ist: Vielleicht verwandelt es Gesprochenes nicht in Text.',
  '{0} could not turn this into text: try again, or switch dictation off for it in the settings.':
    '{0} konnte das nicht in Text verwandeln: Versuchen Sie es noch einmal, oder schalten Sie das Diktat dafür in den Einstellungen aus.',
  'Reconnecting to {0}...': 'Neue Verbindung zu {0} …',
  'Connecting to {0}...': 'Verbindung zu {0} …',
  'Connected to {0}, waiting for its answer...': 'Mit {0} verbunden, die Antwort steht noch aus …',
  '{0} was not sent: {1} takes no such files.':
    '{0} wurde nicht gesendet: {1} nimmt keine solchen Dateien.',
  '{0} were not sent: {1} takes no such files.':
    '{0} wurden nicht gesendet: {1} nimmt keine solchen Dateien.',
  '{0} does not know the model {1} and used {2}.':
    '{0} kennt das Modell {1} nicht und hat {2} verwendet.',
  'This backend is no longer in the settings, or it is switched off.':
    'Dieses Backend steht nicht mehr in den Einstellungen, oder es ist ausgeschaltet.',
  'This backend is no longer in the settings.':
    'Dieses Backend steht nicht mehr in den Einstellungen.',
  'This is not a web address.': 'Das ist keine Webadresse.',
  '{0} answered in no form that Beside knows. Test shows what is in the way.':
    '{0} hat in keiner Form geantwortet, die Beside kennt. Der Test zeigt, was im Weg ist.',
  'This is not JSON. Text stands in double quotes, and no comma follows the last entry.':
    'Das ist kein JSON. Text steht in doppelten Anführungszeichen, und nach dem letzten Eintrag folgt kein Komma.',
  'This must be a whole number.': 'Das muss eine ganze Zahl sein.',
  'This must not be empty.': 'Das darf nicht leer sein.',
  'team.json was not used: it is not valid JSON.':
    'team.json wurde nicht verwendet: Es ist kein gültiges JSON.',
  'team.json was not used.': 'team.json wurde nicht verwendet.',
  'This file was not used.': 'Diese Datei wurde nicht verwendet.',
  'The policy of your organisation was not used.':
    'Die Richtlinie Ihrer Organisation wurde nicht verwendet.',
  'The policy of your organisation was not used: its field "json" is not valid JSON.':
    'Die Richtlinie Ihrer Organisation wurde nicht verwendet: Ihr Feld „json“ ist kein gültiges JSON.',
  'It could not be read.': 'Sie war nicht zu lesen.',
  'A preference was passed over.': 'Eine Einstellung wurde übergangen.',
  'The backend "{0}" was left out.': 'Das Backend „{0}“ wurde ausgelassen.',
  'The model "{0}" was left out.': 'Das Modell „{0}“ wurde ausgelassen.',
  'The prompt "{0}" was left out.': 'Die Vorlage „{0}“ wurde ausgelassen.',
  'The model "{0}" asks the backend "{1}", which is not there.':
    'Das Modell „{0}“ fragt das Backend „{1}“, das es nicht gibt.',
  'The field "{0}" is not one that Beside knows.': 'Das Feld „{0}“ kennt Beside nicht.',
  'The field "{0}" is missing.': 'Das Feld „{0}“ fehlt.',
  'The field "{0}" must be {1}.': 'Das Feld „{0}“ muss sein: {1}.',
  'The field "{0}" has a value that Beside cannot use ({1}).':
    'Das Feld „{0}“ hat einen Wert, den Beside nicht verwenden kann ({1}).',
  'The field "{0}" has a form that Beside does not know.':
    'Das Feld „{0}“ hat eine Form, die Beside nicht kennt.',
  'The field "{0}" is "{1}", which is there twice.':
    'Das Feld „{0}“ ist „{1}“, und das gibt es zweimal.',
  'The field "{0}" is "{1}", a reserved name.': 'Das Feld „{0}“ ist „{1}“, ein reservierter Name.',
  'What it holds must be {0}.': 'Ihr Inhalt muss sein: {0}.',
  'a list.': 'eine Liste.',
  'an object.': 'ein Objekt.',
  'a text.': 'ein Text.',
  'a number.': 'eine Zahl.',
  'a whole number.': 'eine ganze Zahl.',
  'true or false.': 'true oder false.',
  'Not synchronised, because it is too large for the browser: {0}.':
    'Nicht synchronisiert, weil es für den Browser zu groß ist: {0}.',
  '{0} has no list of its models.': '{0} hat keine Liste seiner Modelle.',
  '{0} takes no such files, and the message holds nothing else: write a question, or choose another model.':
    '{0} nimmt keine solchen Dateien, und die Nachricht enthält sonst nichts: Schreiben Sie eine Frage, oder wählen Sie ein anderes Modell.',
  'Header of the answer': 'Kopfzeile der Antwort',
  'Header of the answers': 'Kopfzeile der Antworten',
  'Origin to allow': 'Erlaubter Ursprung (Origin)',
  'See what the server says': 'Ansehen, was der Server sagt',
  'See whether the name exists': 'Ansehen, ob es den Namen gibt',
  'Use this form': 'Diese Form verwenden',
  'Use {0}': '{0} verwenden',
  'This server.': 'Dieser Server.',
  'This backend.': 'Dieses Backend.',
};
const say = createSay(sentences);

const fields: Fields = {
  Name: 'Name',
  'What the panel and the picker call it.': 'So heißt es im Panel und in der Auswahl.',
  Server: 'Server',
  'The address of the server; {0} is added when it names no path.':
    'Die Adresse des Servers; {0} wird angehängt, wenn sie keinen Pfad nennt.',
  'The address of the server up to its version, such as {0}':
    'Die Adresse des Servers bis zur Version, etwa {0}',
  'Opened by': 'Geöffnet durch',
  'What the server wants before it answers.': 'Was der Server verlangt, bevor er antwortet.',
  Nothing: 'Nichts',
  'A key': 'Ein Schlüssel',
  'A session that it hands out': 'Eine Sitzung, die er ausgibt',
  'A sign-in (OpenID Connect)': 'Eine Anmeldung (OpenID Connect)',
  'Session address': 'Adresse der Sitzung',
  'Called once for each session.': 'Wird einmal je Sitzung aufgerufen.',
  'Session request': 'Anfrage der Sitzung',
  'What is posted to it; {{userId}} and {{model}} can stand in it.':
    'Was dorthin geschickt wird; {{userId}} und {{model}} dürfen darin stehen.',
  'Session headers': 'Header der Sitzung',
  'Sent with the session call.': 'Gehen mit dem Aufruf der Sitzung mit.',
  'Place of the secret': 'Ort des Geheimnisses',
  'Where its answer holds what opens the chat, such as client_secret.':
    'Wo in der Antwort steht, was den Chat öffnet, etwa client_secret.',
  'Place of the expiry': 'Ort des Ablaufs',
  'Where its answer says until when, if it does.':
    'Wo in der Antwort steht, bis wann, wenn sie es sagt.',
  'Place of the name': 'Ort des Namens',
  'Where its answer says who answers.': 'Wo in der Antwort steht, wer antwortet.',
  Issuer: 'Aussteller',
  'Address of the sign-in service.': 'Adresse des Anmeldedienstes.',
  'Client id': 'Client-ID',
  'Under which the service knows this extension.': 'Unter der der Dienst diese Erweiterung kennt.',
  Scopes: 'Scopes',
  'One to a line.': 'Einer je Zeile.',
  'Goes into': 'Steht in',
  'Where the server looks for it.': 'Wo der Server danach sucht.',
  'A header': 'Einem Header',
  'A field of the request': 'Einem Feld der Anfrage',
  'The first frame (WebSocket)': 'Dem ersten Frame (WebSocket)',
  'The subprotocol (WebSocket)': 'Dem Subprotokoll (WebSocket)',
  'Under the name': 'Unter dem Namen',
  'Such as Authorization, or session_id.': 'Etwa Authorization oder session_id.',
  Privacy: 'Privatsphäre',
  'Nothing is ever passed on by itself to a backend that is less private.':
    'Nichts geht von selbst an ein Backend weiter, das weniger privat ist.',
  'This computer': 'Dieser Computer',
  'My team': 'Mein Team',
  Cloud: 'Cloud',
  'Earlier turns': 'Frühere Nachrichten',
  'How it learns what was said before.': 'Wie es erfährt, was vorher gesagt wurde.',
  'The server keeps it': 'Server behält sie',
  'Sent along as a list': 'Gehen als Liste mit',
  'Written before the question': 'Stehen vor der Frage',
  'Not at all': 'Gar nicht',
  'The page': 'Die Seite',
  'How the text of the page reaches it.': 'Wie der Text der Seite zu ihm kommt.',
  'In a field of its own ({{context}})': 'In einem eigenen Feld ({{context}})',
  'User id': 'Benutzer-ID',
  'Who you are to this server.': 'Wer Sie für diesen Server sind.',
  None: 'Keine',
  'Random, for this backend alone': 'Zufällig, nur für dieses Backend',
  'From the sign-in': 'Aus der Anmeldung',
  Fixed: 'Fest',
  'Fixed user id': 'Feste Benutzer-ID',
  'Sent with every question.': 'Geht mit jeder Frage mit.',
  Method: 'Methode',
  'The HTTP method of a question.': 'Die HTTP-Methode einer Frage.',
  'Where the question goes': 'Wo die Frage steht',
  'In the address, what you write ends up in the logs of the server, and its length is limited.':
    'In der Adresse landet, was Sie schreiben, in den Protokollen des Servers, und die Länge ist begrenzt.',
  'JSON body': 'JSON-Inhalt',
  Form: 'Formular',
  'Address (query)': 'Adresse (Query)',
  Request: 'Anfrage',
  'You can use {{message}}, {{history}}, {{context}}, {{sessionId}}, {{userId}} and {{model}}.':
    'Sie können {{message}}, {{history}}, {{context}}, {{sessionId}}, {{userId}} und {{model}} verwenden.',
  Headers: 'Header',
  'Sent with each question. A key belongs under “Opened by”.':
    'Gehen mit jeder Frage mit. Ein Schlüssel gehört unter „Geöffnet durch“.',
  'Place of the answer': 'Ort der Antwort',
  'The first of these places that holds a text; one to a line, such as choices[0].text':
    'Der erste dieser Orte, an dem ein Text steht; einer je Zeile, etwa choices[0].text',
  'Place of an error': 'Ort eines Fehlers',
  'Format of the answer': 'Form der Antwort',
  'How the server writes its text.': 'Wie der Server seinen Text schreibt.',
  'Plain text': 'Einfacher Text',
  'E-mail addresses': 'E-Mail-Adressen',
  'Before sending.': 'Vor dem Senden.',
  'Hide, show again to me': 'Verbergen, mir wieder zeigen',
  'Take out': 'Herausnehmen',
  'Leave as it is': 'So lassen',
  'Telephone numbers': 'Telefonnummern',
  'Bank accounts': 'Bankkonten',
  'Card numbers': 'Kartennummern',
  'Social security numbers (US)': 'Sozialversicherungsnummern (USA)',
  'Identity and tax numbers of persons (BR, DE, ES, FR, GB, IN, IT, NL)':
    'Ausweis- und Steuernummern von Personen (BR, DE, ES, FR, GB, IN, IT, NL)',
  'Internet addresses': 'Internetadressen',
  'Keys and tokens': 'Schlüssel und Token',
  'Signed tokens (JWT)': 'Signierte Token (JWT)',
  'Private keys': 'Private Schlüssel',
  'Your names': 'Ihre Namen',
  'Your own rules': 'Ihre eigenen Regeln',
  'Send cookies': 'Cookies senden',
  'For servers behind a company sign-in: your cookies for this host go along.':
    'Für Server hinter einer Firmenanmeldung: Ihre Cookies für diesen Host gehen mit.',
  'May contact': 'Darf ansprechen',
  'Every origin this backend may be asked at, one to a line, and no other.':
    'Jeder Origin, unter dem dieses Backend gefragt werden darf, einer je Zeile, und kein anderer.',
  Steps: 'Schritte',
  'Preparations by name; false switches one off.':
    'Vorbereitungen nach Namen; false schaltet eine aus.',
  'Wait for headers': 'Warten auf Header',
  'Milliseconds.': 'Millisekunden.',
  'Wait for the first byte': 'Warten auf das erste Byte',
  'Longest silence': 'Längste Stille',
  'Milliseconds within an answer.': 'Millisekunden innerhalb einer Antwort.',
  'Wait for a session': 'Warten auf eine Sitzung',
  'Longest line': 'Längste Zeile',
  'Bytes.': 'Bytes.',
  'Longest answer': 'Längste Antwort',
  'Place of a token': 'Ort eines Tokens',
  'Where an event holds a part of the answer.': 'Wo ein Ereignis einen Teil der Antwort enthält.',
  End: 'Ende',
  'A text, or path=value, that ends an answer.':
    'Ein Text oder Pfad=Wert, womit eine Antwort endet.',
  Framing: 'Rahmung',
  'How the server writes tokens that hold line breaks. Automatic is right for nearly every server.':
    'Wie der Server Tokens mit Zeilenumbrüchen schreibt. Automatisch ist für fast jeden Server richtig.',
  Automatic: 'Automatisch',
  'As the standard says': 'Wie der Standard sagt',
  'Line breaks as they are': 'Zeilenumbrüche, wie sie sind',
  Frame: 'Frame',
  'What is sent, with {{message}} in its place, and {{requestId}} where the server repeats it in every frame of its reply.':
    'Was gesendet wird, mit {{message}} an seinem Ort, und {{requestId}}, wo der Server sie in jedem Frame der Antwort wiederholt.',
  Heartbeat: 'Lebenszeichen',
  'A frame that the server answers, and after how many milliseconds of silence it is sent.':
    'Ein Frame, auf den der Server antwortet, und nach wie vielen Millisekunden Stille er gesendet wird.',
  'Place of the request id': 'Ort der Anfragenummer',
  'Where a reply repeats it.': 'Wo eine Antwort sie wiederholt.',
  'Where a frame holds a part of the answer.': 'Wo ein Frame einen Teil der Antwort enthält.',
  'A frame, or path=value, that ends an answer.':
    'Ein Frame oder Pfad=Wert, womit eine Antwort endet.',
  'Try to connect for': 'Verbindungsversuche',
  'Keep open for': 'Offen halten',
  'Milliseconds between two turns.': 'Millisekunden zwischen zwei Nachrichten.',
  'Further fields': 'Weitere Felder',
  'Added to each request; null omits.': 'Kommen zu jeder Anfrage dazu; null lässt eines weg.',
  Dictation: 'Diktat',
  'A microphone in the panel: what you say goes to this server and comes back as text. Nothing in sound can be hidden.':
    'Ein Mikrofon im Panel: Was Sie sagen, geht an diesen Server und kommt als Text zurück. Im Ton lässt sich nichts verbergen.',
  'Where it is known to work': 'Wo es bekanntermaßen geht',
  Offered: 'Angeboten',
  'Not offered': 'Nicht angeboten',
  'Model for dictation': 'Modell für das Diktat',
  'The server’s name of the one that hears, such as whisper-1. Naming it offers the microphone.':
    'Der Name beim Server für das Modell, das hört, etwa whisper-1. Ist es genannt, wird das Mikrofon angeboten.',
  'Server-sent events': 'Server-Sent Events (SSE)',
  'OpenAI-compatible chat': 'OpenAI-kompatibler Chat',
  'ChatKit server': 'ChatKit-Server',
};

export const browser = {
  description: 'Chatten neben jeder Webseite, mit Ihrem eigenen Server.',
  togglePanel: 'Beside öffnen und schließen',
  askSelection: 'Nach der Auswahl fragen',
} satisfies BrowserTexts;

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
    source: (value, title) => `Quelle ${value}: ${title}`,
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
    alternative: 'Vom Assistenten erstellt',
  },
  picture: {
    unnamed: 'Ein Bild',
    showFrom: (place) => `Von ${place} anzeigen`,
    show: 'Diese Adresse fragen und anzeigen',
    fetching: 'Das Bild wird geholt …',
    cannot: 'Dieses Bild kann nicht gezeigt werden.',
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
  dictation: {
    start: 'Diktieren',
    finish: 'Diktat beenden',
    cancel: 'Diktat abbrechen',
    dismiss: 'Schließen',
    asking: 'Warten auf das Mikrofon …',
    recording: 'Ich höre zu. Escape bricht ab.',
    transcribing: 'Das Gesprochene wird zu Text …',
    tooLong: (minutes) =>
      `Ein Diktat endet nach ${number(minutes)} Minuten: Was Sie bis dahin gesagt haben, steht im Text.`,
    tooLarge:
      'Die Aufnahme war so groß, wie sie werden darf: Was Sie bis dahin gesagt haben, steht im Text.',
    problems: {
      noMicrophone:
        'Es wurde kein Mikrofon gefunden: Schließen Sie eines an und versuchen Sie es noch einmal.',
      refused:
        'Das Mikrofon darf hier nicht benutzt werden: Erlauben Sie es für Beside in den Einstellungen des Browsers und versuchen Sie es noch einmal.',
      busy: 'Das Mikrofon ließ sich nicht öffnen: Vielleicht benutzt es ein anderes Programm.',
      unsupported: 'Dieser Browser kann hier keinen Ton aufnehmen.',
      broke:
        'Die Aufnahme endete früher, weil das Mikrofon verloren ging: Versuchen Sie es noch einmal.',
      nothingRecorded:
        'Es wurde nichts aufgenommen: Versuchen Sie es noch einmal und warten Sie einen Moment, bevor Sie beenden.',
      nothingHeard:
        'Es waren keine Worte zu hören: Sprechen Sie näher am Mikrofon und versuchen Sie es noch einmal.',
      unreadable: 'Der Text des Gesprochenen ließ sich nicht lesen: Versuchen Sie es noch einmal.',
    },
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
    tooDeep: 'Dieser Teil liegt zu tief, um gezeigt zu werden.',
    left: (value) =>
      count(value, {
        one: '# weiterer Teil wird nicht gezeigt.',
        other: '# weitere Teile werden nicht gezeigt.',
      }),
  },
} satisfies ElementTexts;

export const panel = {
  say,
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
    leftOut: (title, why) => `„${title}“ bleibt weg: ${why}`,
    moved:
      'Dieser Tab zeigt jetzt eine andere Seite. Nennen Sie ihn noch einmal mit @, wenn Sie ihn meinen.',
    tooMany: (most) => `Mit einer Nachricht gehen höchstens ${number(most)} Tabs mit.`,
    quote: (words, goesOn) => (goesOn ? `„${words} …“` : `„${words}“`),
  },
  tabMentions: {
    tabs: 'Offene Tabs',
    offer: 'Meine offenen Tabs anbieten',
    offerMeans: 'fragt den Browser nach ihren Namen',
    neverRead: 'wird nie gelesen: steht auf Ihrer Liste',
    restricted: 'diese Seite darf keine Erweiterung lesen',
    unnamed: 'Ohne Ihre Erlaubnis sieht Beside Ihre Tabs nicht.',
    refused: 'Ohne Ihre Erlaubnis wird dieser Tab nicht gelesen.',
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
      picture: 'Um ein Bild zu zeigen: ',
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
  pictures: {
    notAllowed: (host) => `Der Browser hat Beside nicht erlaubt, ${host} zu kontaktieren.`,
    cannot: 'Dieses Bild kann nicht gezeigt werden: Versuchen Sie es noch einmal.',
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
  microphonePage: {
    title: 'Mikrofon für Beside',
    heading: 'Mikrofon',
    again: 'Noch einmal fragen',
    asking:
      'Ihr Browser fragt, ob Beside das Mikrofon benutzen darf. Auf dieser Seite wird nichts aufgenommen: erlauben Sie es und diktieren Sie in der Leiste weiter.',
    refused:
      'Das Mikrofon darf nicht benutzt werden. Klicken Sie oben auf das Zeichen vor der Adresse, erlauben Sie das Mikrofon und fragen Sie noch einmal.',
    noMicrophone: 'Kein Mikrofon gefunden. Schließen Sie eines an und fragen Sie noch einmal.',
    granted:
      'Das Mikrofon darf jetzt benutzt werden. Sie können diese Seite schließen und in der Leiste weitermachen.',
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
  pickerNotes: {
    'not-set-up': 'nicht eingerichtet',
    'switched-off': 'in den Einstellungen ausgeschaltet',
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

export const options = {
  say,
  sayField: createSay(fields),
  language: 'de',
  lockedBecause: 'Von Ihrer Organisation festgelegt',
  sections: {
    label: 'Bereiche',
    backends: 'Backends',
    models: 'Modelle',
    privacy: 'Datenschutz',
    prompts: 'Vorlagen',
    appearance: 'Aussehen',
    data: 'Daten',
  },
  allowed: {
    title: 'Erlaubtes Ausweichen',
    mayAsk: (backends) => `darf ${list(backends)} fragen, was weniger privat ist`,
    forget: 'Vergessen',
  },
  broken: 'Das hat nicht geklappt. Versuchen Sie es erneut.',
  notSaved: 'Das konnte nicht gesichert werden. Versuchen Sie es erneut.',
  keys: {
    title: 'Schlüssel und Anmeldung',
    of: (label) => `Schlüssel von ${label}`,
    states: {
      none: 'Noch kein Schlüssel.',
      open: 'Es gibt einen Schlüssel. Ein neuer tritt an seine Stelle.',
      sealed:
        'Der Schlüssel ist versiegelt. Geben Sie seine Passphrase oder einen neuen Schlüssel ein.',
    },
    help: 'Er bleibt im Hintergrund der Erweiterung, bis Sie den Browser schließen, und wird nie wieder gezeigt. Mit einer Passphrase bleibt er außerdem versiegelt auf diesem Computer.',
    key: 'Schlüssel',
    passphrase: 'Passphrase (freiwillig)',
    save: 'Sichern',
    remove: 'Schlüssel entfernen',
  },
  signIn: {
    button: (label) => `Bei ${label} anmelden`,
    opened: 'Ein Fenster hat sich geöffnet: Melden Sie sich dort an.',
    done: 'Angemeldet, bis Sie den Browser schließen.',
  },
  reorder: {
    up: 'Nach oben',
    down: 'Nach unten',
    upOne: (name) => `${name} nach oben`,
    downOne: (name) => `${name} nach unten`,
    moved: (name, place, of) => `${name}: jetzt ${place} von ${of}.`,
  },
  entries: {
    add: 'Hinzufügen',
    addTo: (label) => `Zu ${label} hinzufügen`,
    remove: 'Entfernen',
    removeOne: (entry) => `${entry} entfernen`,
  },
  detailsOf: (label) => `Einzelheiten von ${label}`,
  promptNamed: (label) => `Vorlage ${label}`,
  newPrompt: 'Neue Vorlage',
  ruleNamed: (label) => `Regel ${label}`,
  newRule: 'Neue Regel',
  inTurn: (names) => names.join(', dann '),
  usualPrompts: {
    summarise: 'Zusammenfassen',
    summariseText: 'Fasse diese Seite in fünf Sätzen zusammen.',
    explain: 'Erklären',
    explainText: 'Erkläre mir das:',
    points: 'Wichtigste Punkte',
    pointsText: 'Nenne die wichtigsten Punkte dieser Seite.',
    missing: 'Was fehlt',
    missingText: 'Was lässt diese Seite aus?',
  },
  days: {
    ever: 'für immer',
    week: 'eine Woche lang',
    year: 'ein Jahr lang',
    days: (value) => count(value, { one: '# Tag lang', other: '# Tage lang' }),
  },
  imported: {
    new: (value) => `${number(value)} importiert`,
    known: (value) => count(value, { one: '# war schon hier', other: '# waren schon hier' }),
    unreadable: (value) =>
      count(value, { one: '# war nicht lesbar', other: '# waren nicht lesbar' }),
  },
  route: {
    of: (label) => `Route von ${label}`,
    classes: { local: 'auf diesem Gerät', team: 'Ihr Team', cloud: 'Cloud' },
    consents: {
      'same-class': 'nie von selbst',
      ask: 'beim Fehler anbieten',
      granted: 'von selbst fragen',
    },
    nameAt: (name) => `Name bei ${name}`,
    optional: 'Name beim Server (freiwillig)',
    fallingBack: (name) => `Ausweichen auf ${name}`,
    removeOne: (name) => `${name} aus der Route entfernen`,
  },
  backendState: {
    ready: 'bereit',
    'needs-access': 'braucht Zugriff',
    'needs-key': 'braucht einen Schlüssel',
    off: 'aus',
  },
  removeForGood: (label) => `${label} endgültig entfernen`,
  row: (value) => `Zeile ${number(value)}`,
  connectionOf: (label) => `Verbindung von ${label}`,
  verdicts: { pass: 'Bestanden:', fail: 'Gescheitert:', skip: 'Übersprungen:' },
  testBroken: 'Der Test wurde unterbrochen. Starten Sie ihn erneut.',
  modelForm: {
    name: 'Name',
    description: 'Beschreibung',
    descriptionHelp: 'Eine Zeile unter dem Namen, in der Auswahl.',
    system: 'Systemanweisung',
    systemHelp: 'Steht vor jedem Chat, bei Backends, die einen Platz dafür haben.',
    temperature: 'Temperatur',
    temperatureHelp: '0 ist genau, 2 ist wild. Leer: wie der Server mag.',
    tokens: 'Längste Antwort',
    tokensHelp: 'In Tokens. Leer: wie der Server mag.',
    shown: 'In der Auswahl zeigen',
    listed: 'Zeigen, was der Server auflistet',
    listedHelp:
      'An seiner Stelle zeigt die Auswahl jedes Modell, das das erste Backend nennt (/v1/models oder /api/tags).',
    remove: 'Entfernen',
  },
  receiptsLog: {
    label: 'Was gesendet wurde',
    help: 'Ein Eintrag für jeden Versuch, nur mit Zahlen: Text wird hier nicht behalten.',
    none: 'Noch wurde nichts gesendet.',
    more: 'Mehr anzeigen',
    export: 'Protokoll exportieren',
    wipe: 'Protokoll löschen',
    wiped: 'Das Protokoll wurde gelöscht.',
    broken: 'Das Protokoll war nicht lesbar. Versuchen Sie es erneut.',
  },
  modelsSection: {
    title: 'Modelle',
    intro:
      'Ein Modell ist, was Sie im Chat wählen. Es fragt seine Backends in der Reihenfolge seiner Route, bis eines antwortet.',
    first: 'Antwortet zuerst',
    firstHelp: 'Ein neuer Chat fragt dieses.',
    list: 'In der Auswahl',
    add: 'Modell hinzufügen',
    name: 'Neues Modell',
    hidden: 'nicht in der Auswahl',
    listed: 'die Liste des Servers',
    off: (name) => `${name} (ausgeschaltet)`,
    locked: 'Von Ihrer Organisation festgelegt',
    reader: 'Reader antwortet allein aus der Seite und ist immer da, am Ende.',
    removed: 'Das Modell wurde entfernt.',
  },
  ruleList: {
    label: 'Regeln',
    help: 'Für eigene Nummern und Kennungen wie PRJ-####: # ist eine Ziffer, @ ein Buchstabe.',
    add: 'Regel hinzufügen',
  },
  keyForm: {
    saved: 'Gesichert, bis Sie den Browser schließen.',
    sealed: 'Gesichert und für später mit Ihrer Passphrase versiegelt.',
    unlocked: 'Der Schlüssel ist nutzbar, bis Sie den Browser schließen.',
    forgotten: 'Der Schlüssel wurde entfernt.',
  },
  backendsSection: {
    title: 'Backends',
    standIn:
      'Eines kann für ein anderes einspringen, wenn es nicht antwortet: Setzen Sie beide in die Route eines Modells.',
  },
  trialBox: {
    label: 'Ausprobieren',
    help: 'Tippen oder fügen Sie einen Text ein. Er wird nur hier betrachtet und geht nirgendwohin.',
    example: 'Schreiben Sie Ada an ada@example.com oder rufen Sie +49 30 901820 an.',
    marked: 'Was verborgen würde',
    sent: 'Was hinausginge',
    nothing: 'Nichts würde verborgen.',
  },
  appearanceSection: {
    title: 'Aussehen',
    intro: 'Änderungen zeigen sich sofort, hier und in jedem Panel.',
    theme: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
    accent: {
      blue: 'Blau',
      teal: 'Petrol',
      green: 'Grün',
      amber: 'Bernstein',
      red: 'Rot',
      violet: 'Violett',
      grey: 'Grau',
    },
    density: { comfortable: 'Bequem', compact: 'Dicht' },
    language: 'Sprache',
    asBrowser: 'Wie der Browser',
    unreviewed: 'noch nicht von Muttersprachlern geprüft',
    labels: { theme: 'Farbschema', accent: 'Akzent', density: 'Dichte', textSize: 'Schriftgröße' },
    pixels: (value) => count(value, { one: '# Pixel', other: '# Pixel' }),
  },
  settingsFiles: {
    export: 'Konfiguration exportieren',
    import: 'Konfiguration importieren',
    help: 'Schlüssel, Header-Werte und die Werte in Adressen bleiben weg. Importierte Backends kommen ausgeschaltet an, als Cloud, mit allem verborgen: Sehen Sie jedes an, bevor Sie es einschalten.',
    imported: ({ backends, models, prompts }) =>
      `Importiert: ${count(backends, { one: '# Backend', other: '# Backends' })} (ausgeschaltet), ${count(models, { one: '# Modell', other: '# Modelle' })}, ${count(prompts, { one: '# Vorlage', other: '# Vorlagen' })} und die Einstellungen.`,
    tooLarge: 'Diese Datei ist zu groß: Höchstens 1 MB kann importiert werden.',
    broken: 'Das hat nicht geklappt. Versuchen Sie es erneut.',
  },
  promptsSection: {
    title: 'Vorlagen',
    intro:
      'Texte, die Sie oft senden. Tippen Sie / im Chat, um sie zu finden. {{selection}}, {{page}}, {{title}} und {{url}} stehen für das, was die Seite enthält.',
    none: 'Es gibt noch keine Vorlage.',
    add: 'Vorlage hinzufügen',
    start: 'Vier zum Anfang hinzufügen',
    inMenu: 'im Kontextmenü',
    locked: 'Von Ihrer Organisation festgelegt',
    removed: 'Die Vorlage wurde entfernt.',
  },
  ruleForm: {
    name: 'Name',
    pattern: 'Muster',
    patternHelp: '# ist eine Ziffer, @ ein Buchstabe, alles andere ist es selbst.',
    expressionHelp:
      'Ein regulärer Ausdruck von JavaScript. Er muss bei jedem Text sicher bald enden.',
    expression: 'Regulärer Ausdruck',
    anyCase: 'Groß oder klein',
    save: 'Sichern',
    cancel: 'Abbrechen',
    remove: 'Entfernen',
  },
  privacySection: {
    title: 'Datenschutz',
    intro:
      'E-Mail-Adressen, Telefon-, Karten- und Kontonummern, Schlüssel und Ähnliches werden ersetzt, bevor etwas dieses Gerät verlässt, und kehren in dem zurück, was Sie lesen. Was welchem Backend erspart bleibt, steht beim Backend. Hier fügen Sie Eigenes hinzu.',
    hidden: 'Was verborgen wird',
    names: 'Namen und Wörter',
    namesHelp: 'Verborgen als ganze Wörter, groß oder klein: Personen, Kunden, Projekte.',
    never: 'Nie gelesen',
    neverRead: 'Websites, die nie gelesen werden',
    neverReadHelp:
      'Ihr Text wird nie erfasst, was auch immer der Browser erlaubt. *.example.com meint die Website und alles darunter.',
    budget: 'Längste Seite',
    budgetHelp:
      'In Tokens, 500 bis 200.000. Von einer längeren Seite gehen die Stellen mit, die zur Frage passen.',
    sent: 'Was gesendet wurde',
    keys: 'Schlüssel',
    keysHelp:
      'Ein Schlüssel wird eingegeben, wo sein Backend steht, unter Backends. Er bleibt im Hintergrund der Erweiterung, bis der Browser geschlossen wird; mit einer Passphrase bleibt er außerdem versiegelt auf diesem Computer. Er steht in keinem Export, keinem Protokoll und keiner Synchronisierung.',
  },
  backendRow: {
    test: 'Testen',
    edit: 'Bearbeiten',
    off: 'Ausschalten',
    on: 'Einschalten',
    remove: 'Entfernen',
    ask: 'Mit einer Frage herausfinden',
    askHelp: (host) =>
      `Sendet „Hello! Please answer with one short sentence.“ an ${host}, in einer Form nach der anderen, bis eine beantwortet wird.`,
    asking: 'Wird gefragt …',
    reader: 'Antwortet aus der Seite, in der Erweiterung. Nichts geht hinaus.',
  },
  checkNames: {
    permission: 'Erlaubnis',
    reachability: 'Erreichbarkeit',
    cors: 'CORS',
    origin: 'Prüfung der Herkunft',
    session: 'Sitzung',
    headers: 'Header',
    'first-byte': 'Erstes Byte',
    stream: 'Strom',
    answer: 'Antwort',
  },
  connectionTest: { allow: 'Zugriff erlauben', waiting: 'Warten …', running: 'Wird getestet …' },
  backendEditor: {
    save: 'Sichern',
    cancel: 'Schließen',
    advanced: 'Mehr: Anfrage, Antwort, Verborgenes, Grenzen',
    saved: 'Gesichert.',
  },
  patternSelect: { label: 'Muster', help: 'Was der Server spricht. Jedes hat eigene Felder.' },
  removeForm: {
    question: (label) => `${label} entfernen?`,
    routes: (names) => `Gefragt wird es von ${list(names)}; damit ist dann Schluss.`,
    access: 'Beside gibt seinen Zugriff auf diesen Host zurück.',
    remove: 'Entfernen',
    keep: 'Behalten',
  },
  pairRows: { name: 'Name', value: 'Wert', remove: 'Entfernen', add: 'Hinzufügen' },
  copyLines: { copy: 'Kopieren', copied: 'Kopiert' },
  addBackendForm: {
    asking:
      'Ihr Browser fragt, ob Beside ihn kontaktieren darf. Antworten Sie dort, um fortzufahren.',
    first: 'Neue Chats fragen es ab jetzt.',
    label: 'Adresse',
    help: 'Die Adresse eines Servers, mit dem Sie chatten. Beside liest, was er spricht; Ihr Browser fragt, ob Beside ihn kontaktieren darf.',
    button: 'Backend hinzufügen',
    presets: 'Übliche Server:',
    wrong: 'Das ist keine Webadresse. Sie sollte wie http://localhost:8000 aussehen.',
    reading: 'Es wird gelesen, was er spricht …',
    unallowed: 'Beside darf ihn noch nicht kontaktieren: Die erste Frage fragt Sie erneut.',
    locked: 'Ihre Organisation hat die Backends festgelegt, hier lässt sich keines hinzufügen.',
  },
  promptForm: {
    name: 'Name',
    text: 'Text',
    insert: 'Einfügen:',
    shortcut: 'Tasten',
    shortcutHelp:
      'Drücken Sie die Tasten, während dieses Feld aktiv ist, etwa Alt+S. Die Rücktaste leert es. Sie wirken, solange das Panel im Vordergrund ist.',
    menu: 'Im Kontextmenü von Seiten zeigen',
    save: 'Sichern',
    cancel: 'Abbrechen',
    remove: 'Entfernen',
  },
  routeEditor: {
    title: 'Route',
    help: 'Von oben nach unten gefragt, bis eines antwortet. Eines, das weniger privat ist als das erste, wird nur so weit gefragt, wie Sie es sagen.',
    less: 'weniger privat als das erste',
    off: 'ausgeschaltet',
    gone: 'nicht mehr da',
    add: 'Ein Backend zur Route hinzufügen',
    remove: 'Entfernen',
  },
  dataSection: {
    title: 'Daten',
    intro: 'Alles bleibt in diesem Browser und nirgendwo sonst, es sei denn, Sie sagen es.',
    chats: 'Chats',
    keep: 'Chats behalten',
    keepHelp: 'Gezählt ab der letzten Nachricht. Ältere Chats werden endgültig gelöscht.',
    json: 'Chats als JSON exportieren',
    markdown: 'Chats als Markdown exportieren',
    import: 'Chats importieren',
    importHelp:
      'Eine Datei, die hier als JSON exportiert wurde. Chats, die schon hier sind, bleiben, wie sie sind.',
    wipe: 'Alle Chats löschen',
    sure: 'Ja, alle Chats löschen',
    no: 'Behalten',
    wiped: 'Alle Chats wurden gelöscht.',
    broken: 'Das hat nicht geklappt. Versuchen Sie es erneut.',
    preferences: 'Konfiguration',
    sync: 'Mit Ihren anderen Browsern synchronisieren',
    syncHelp:
      'Über das Konto des Browsers. Backends, Modelle, Vorlagen und Einstellungen gehen mit; Schlüssel, Anmeldungen, Header-Werte und Chats nie. Der Browser nimmt 100 KB insgesamt und 8 KB je Eintrag: Was größer ist, bleibt hier und wird oben genannt.',
  },
  optionsApp: { title: 'Einstellungen', saved: 'Gesichert.' },
} satisfies OptionsTexts;

const underHeading = (heading: string | undefined) => (heading ? `, unter „${heading}“` : '');

export const reader = {
  language: 'de',
  asksSummary:
    /\b(?:fass(?:e|en)?\b.*\bzusammen|(?:zusammen|kurz)fass\p{L}*|zusammengefasst|(?:wichtigste\p{L}*|zentrale\p{L}*) punkte?|kernpunkte|hauptpunkte|überblick|worum geht)/iu,
  asksMissing: /\bwas fehlt\b|\bwas lässt .*\baus\b/iu,
  asksSelection: /\b(?:auswahl|ausgewählte?\p{L}*|markierte?\p{L}*)/iu,
  footer: 'Reader zitiert diese Seite. Es ist kein Sprachmodell.',
  noPage:
    'Ich antworte aus der Seite neben diesem Panel, und mit Ihrer Frage kam keine Seite. Öffnen Sie eine Seite, klicken Sie dort auf das Beside-Symbol und fragen Sie noch einmal.',
  onlyWhatItSays:
    'Ich kann nur sagen, was auf der Seite steht, nicht, was sie auslässt. Das sind ihre Punkte:',
  tooLittle: (title) => `${title} hat zu wenig Text für eine Zusammenfassung. Hier ist alles:`,
  says: (title) => `${title} sagt in eigenen Worten:`,
  nothing: (titles) =>
    `Nichts auf ${list(titles)} hat ein Wort mit Ihrer Frage gemeinsam. Fragen Sie mit Wörtern, die auf der Seite stehen, oder bitten Sie um eine Zusammenfassung.`,
  from: (heading, page) => `Aus ${page ? `„${page}“` : 'der Seite'}${underHeading(heading)}:`,
  also: (heading, page) => `Außerdem${page ? ` aus „${page}“` : ''}${underHeading(heading)}:`,
} satisfies ReaderTexts;
