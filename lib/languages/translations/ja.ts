// Japanese. Not yet reviewed by a native speaker.
import { inLanguage } from '../in-language';
import { createSay } from '../say-in';
import type { BrowserTexts } from '../texts/browser';
import type { ElementTexts } from '../texts/element';
import type { OptionsTexts } from '../texts/options';
import type { PanelTexts } from '../texts/panel';
import type { ReaderTexts } from '../texts/reader';
import type { Fields } from '../texts/fields';
import type { Sentences } from '../texts/sentences';

const { list, number } = inLanguage('ja');

const sentences: Sentences = {
  'Beside may not contact {0} yet: allow access to go on.':
    'Beside はまだ {0} に接続できません。続けるにはアクセスを許可してください。',
  '{0} could not be reached: check that it is running and that you are online.':
    '{0} に接続できませんでした。動作しているか、オンラインかを確認してください。',
  '{0} took too long to answer: try again in a moment.':
    '{0} の応答に時間がかかりすぎました。少し待ってからもう一度お試しください。',
  '{0} did not accept this message: check how requests are written in its settings.':
    '{0} はこのメッセージを受け付けませんでした。設定でリクエストの書き方を確認してください。',
  '{0} asks you to sign in before it answers.': '{0} は応答する前にサインインを求めています。',
  'There is no chat at the address of {0}: check the address in its settings.':
    '{0} のアドレスにはチャットがありません。設定でアドレスを確認してください。',
  '{0} is receiving too many messages: wait a little and retry.':
    '{0} へのメッセージが多すぎます。少し待ってからやり直してください。',
  '{0} had a problem of its own: try again in a moment.':
    '{0} 側で問題が起きました。少し待ってからもう一度お試しください。',
  '{0} points to another address: enter the final address in its settings.':
    '{0} は別のアドレスを指しています。設定に最終的なアドレスを入力してください。',
  '{0} sent something other than an answer: check the address and the kind of backend in its settings.':
    '{0} から応答ではないものが届きました。設定でアドレスと種類を確認してください。',
  '{0} sent an answer that could not be read: check where the answer stands in its settings.':
    '{0} の応答を読み取れませんでした。設定で応答の位置を確認してください。',
  '{0} sent an empty answer: try again.': '{0} の応答は空でした。もう一度お試しください。',
  'The answer of {0} is larger than the limit in its settings.':
    '{0} の応答は、設定の上限より大きいです。',
  'The answer of {0} broke off before its end: try again.':
    '{0} の応答が途中で切れました。もう一度お試しください。',
  '{0} reported an error instead of answering: try again.':
    '{0} は応答の代わりにエラーを返しました。もう一度お試しください。',
  '{0} is not set up yet: complete its settings.':
    '{0} はまだ設定されていません。設定を完了してください。',
  '{0} is switched off in the settings: switch it on to ask it.':
    '{0} は設定でオフになっています。質問するにはオンにしてください。',
  '{0} cannot do this.': '{0} ではこれはできません。',
  'The settings of {0} hold a mistake: correct them to go on.':
    '{0} の設定に誤りがあります。続けるには直してください。',
  'This page could not be read.': 'このページを読み取れませんでした。',
  'Your message could not be prepared for {0}, so nothing was sent: try again.':
    'メッセージを {0} 用に準備できなかったため、何も送信していません。もう一度お試しください。',
  'The connection to {0} was closed: try again.':
    '{0} との接続が閉じられました。もう一度お試しください。',
  'The answer of {0} was interrupted, and your message may have arrived: retry if you want to send it again.':
    '{0} の応答が中断されました。メッセージは届いているかもしれません。もう一度送る場合はやり直してください。',
  'Something went wrong inside Beside: try again.':
    'Beside の内部で問題が起きました。もう一度お試しください。',
  '{0} did not answer. Check that it is running.':
    '{0} から応答がありません。動作しているか確認してください。',
  '{0} did not answer at {1}. Check that it is running.':
    '{0}（{1}）から応答がありません。動作しているか確認してください。',
  'Beside may not read the answers of {0} yet. Allow access to {1}.':
    'Beside はまだ {0} の応答を読めません。{1} へのアクセスを許可してください。',
  'This request could not be read.': 'このリクエストを読み取れませんでした。',
  'This message is too large: shorten it or send less of the page.':
    'メッセージが大きすぎます。短くするか、ページの一部だけを送ってください。',
  'This conversation is no longer here.': 'この会話はもうありません。',
  'This message is no longer in the conversation.': 'このメッセージは会話の中にもうありません。',
  'An attached file is no longer here: attach it again.':
    '添付したファイルがもうありません。もう一度添付してください。',
  'This file is empty.': 'このファイルは空です。',
  'This file is too large: at most {0} can be attached.':
    'ファイルが大きすぎます。添付できるのは {0} までです。',
  'The attached files are too large: one message takes at most {0} in all.':
    '添付ファイルが大きすぎます。1 件のメッセージは合計 {0} までです。',
  'A message takes at most {0} files.': '1 件のメッセージに添付できるファイルは {0} 個までです。',
  'This file was sent already: delete its conversation to delete it.':
    'このファイルは送信済みです。削除するには会話を削除してください。',
  'This part of the list has changed: open it again.':
    '一覧のこの部分が変わりました。開き直してください。',
  'This message is of another kind than was expected.': 'このメッセージは想定と違う種類です。',
  'This was answered already.': 'これにはすでに回答済みです。',
  'An answer is still running in this conversation: wait for it or stop it first.':
    'この会話ではまだ応答中です。待つか、先に停止してください。',
  'Many messages are waiting in this conversation: wait for their answers first.':
    'この会話では多くのメッセージが待っています。先にその応答を待ってください。',
  'Beside cannot do this yet.': 'Beside ではまだこれができません。',
  'Enter the key first, then the passphrase to seal it with.':
    '先にキーを入力し、それから封をするパスフレーズを入力してください。',
  'Choose a passphrase of at least {0} characters.': '{0} 文字以上のパスフレーズを選んでください。',
  'This passphrase opens none of your keys.': 'このパスフレーズで開くキーはありません。',
  'Enter the key.': 'キーを入力してください。',
  'This is no key: it holds line breaks or letters that a key cannot have.':
    'これはキーではありません。キーに使えない改行や文字が含まれています。',
  'The key of {0} is sealed: enter its passphrase in the settings.':
    '{0} のキーは封がされています。設定でパスフレーズを入力してください。',
  '{0} needs a key: enter it in the settings.': '{0} にはキーが必要です。設定で入力してください。',
  '{0} opened no session: its answer holds no secret where its settings say it stands.':
    '{0} はセッションを開きませんでした。設定の示す位置に秘密の値がありません。',
  '{0} was not asked: its sign-in was closed before it was complete.':
    '{0} には質問していません。サインインが完了する前に閉じられました。',
  'The sign-in of {0} does not know Beside: check its client id in the settings.':
    '{0} のサインインは Beside を認識していません。設定でクライアント ID を確認してください。',
  'The sign-in of {0} gave an answer that failed a check, so it was not used: sign in again.':
    '{0} のサインインの応答は検査に通らなかったため使いませんでした。もう一度サインインしてください。',
  'Somebody else is signed in at {0} now: sign in again.':
    '{0} には今、別の人がサインインしています。もう一度サインインしてください。',
  '{0} has no backend that is set up. Choose one in the settings.':
    '{0} には設定済みのバックエンドがありません。設定で選んでください。',
  'No backend is set up yet: add one in the settings.':
    'バックエンドがまだ設定されていません。設定で追加してください。',
  'The message could not be found in this conversation: send it again.':
    'メッセージがこの会話に見つかりませんでした。もう一度送ってください。',
  'The model chosen here is no longer set up, so {0} was asked.':
    'ここで選ばれていたモデルはもう設定されていないため、{0} に質問しました。',
  'The answer was interrupted when the browser closed Beside: what had come is kept.':
    'ブラウザーが Beside を閉じたため応答が中断されました。届いていた分は残っています。',
  'This message was still waiting when the browser closed Beside: retry to send it.':
    'ブラウザーが Beside を閉じたとき、このメッセージはまだ待機中でした。送るにはやり直してください。',
  'The recording could not be read: try again.':
    '録音を読み取れませんでした。もう一度お試しください。',
  'The recording is too large: say it in parts.': '録音が大きすぎます。分けて話してください。',
  '{0} has no backend that turns speech into text: choose another model.':
    '{0} には音声を文字にするバックエンドがありません。別のモデルを選んでください。',
  'The server sent a conversation that could not be read.':
    'サーバーから届いた会話を読み取れませんでした。',
  'What you see is the copy that Beside kept.': '表示しているのは Beside が保存した写しです。',
  'From here on {0} answers, and this conversation is kept in Beside alone. The one on its server stays as it was, in your history.':
    'ここからは {0} が応答し、この会話は Beside だけに保存されます。サーバー側の会話は元のまま履歴に残ります。',
  'The answer broke off before its end: try again.':
    '応答が途中で切れました。もう一度お試しください。',
  'This temporary chat has ended: the browser stopped Beside. Nothing of it was stored.':
    'この一時チャットは終わりました。ブラウザーが Beside を停止したためです。内容は何も保存されていません。',
  'There is no room left on this device for the conversation: delete some conversations or free some space.':
    'この端末に会話を保存する空きがありません。会話を削除するか、空きを作ってください。',
  'The conversations were written by a newer version of Beside: update the extension to read them.':
    '会話は新しい版の Beside で書かれています。読むには拡張機能を更新してください。',
  'The conversations are in use by an older Beside window: close it and try again.':
    '会話は古い Beside のウィンドウが使用中です。閉じてからもう一度お試しください。',
  'The conversations on this device could not be read or stored: try again.':
    'この端末の会話を読み書きできませんでした。もう一度お試しください。',
  'Some characters of this answer could not be read and show as �.':
    'この応答の一部の文字を読み取れず、� と表示しています。',
  '{0} failed several times and is given a short rest.':
    '{0} は何度か失敗したため、少し休ませています。',
  '{0} is switched off in the settings.': '{0} は設定でオフになっています。',
  'The page was not sent: {0} takes no page text.':
    'ページは送信していません。{0} はページの文章を受け取りません。',
  'The selection was not sent: {0} takes no page text.':
    '選択範囲は送信していません。{0} はページの文章を受け取りません。',
  'The page and the selection were not sent: {0} takes no page text.':
    'ページと選択範囲は送信していません。{0} はページの文章を受け取りません。',
  'Only the newest messages of this chat were sent along.':
    'このチャットの新しいメッセージだけを一緒に送りました。',
  'Only the beginning of the long selection was sent.':
    '長い選択範囲は、最初の部分だけを送りました。',
  '{0} of {1} passages of “{2}” was sent: the page is longer than its budget.':
    '「{2}」の {1} 個の部分のうち {0} 個を送りました。ページが上限より長いためです。',
  '{0} of {1} passages of “{2}” were sent: the page is longer than its budget.':
    '「{2}」の {1} 個の部分のうち {0} 個を送りました。ページが上限より長いためです。',
  'Only the beginning of {0} was sent: it is very long.':
    '{0} は非常に長いため、最初の部分だけを送りました。',
  'Asking {0}...': '{0} に質問しています…',
  '{0}, asking {1}...': '{0}。{1} に質問しています…',
  Error: 'エラー',
  'Allow access': 'アクセスを許可',
  'Sign in': 'サインイン',
  Settings: '設定',
  'Ask {0} instead': '代わりに {0} に質問',
  Always: '常に',
  'Not tested, because a step before it failed.': '前の段階で失敗したため、確認していません。',
  'Check under "Opened by" how this backend is opened, and its key below.':
    '「開き方」でこのバックエンドの開き方と、下のキーを確認してください。',
  'Beside may contact this host.': 'Beside はこのホストに接続できます。',
  'Access to this host is not allowed: then the server has to allow it (CORS).':
    'このホストへのアクセスが許可されていません。その場合はサーバーが許可する必要があります（CORS）。',
  'A server answers at {0}.': '{0} でサーバーが応答しています。',
  '{0} is there, but no encrypted connection to it can be made.':
    '{0} はありますが、暗号化された接続を作れません。',
  'No encrypted connection to {0} could be made: its certificate is not trusted, or nothing is listening there.':
    '{0} への暗号化された接続を作れませんでした。証明書が信頼されていないか、そこで何も待ち受けていません。',
  'Open {0} in a tab: the browser says there whether the certificate is the cause. Give the server a certificate that this browser trusts.':
    'タブで {0} を開くと、証明書が原因かどうかをブラウザーが示します。このブラウザーが信頼する証明書をサーバーに入れてください。',
  'Open {0} in a tab: the browser says there whether the certificate is the cause. Give the server a certificate that this browser trusts, or use http:// on this computer.':
    'タブで {0} を開くと、証明書が原因かどうかをブラウザーが示します。このブラウザーが信頼する証明書をサーバーに入れるか、このコンピューターでは http:// を使ってください。',
  '{0} was not found, or nothing is listening on it.':
    '{0} が見つからないか、そこで何も待ち受けていません。',
  "Check the spelling of {0}. If the name belongs to your company's network, check that you are connected to it.":
    '{0} のつづりを確認してください。社内ネットワークの名前なら、そこに接続しているか確認してください。',
  'Nothing is listening at {0}: the connection was refused.':
    '{0} では何も待ち受けていません。接続が拒否されました。',
  'Start the server, and let it listen to other computers as well, not only to its own.':
    'サーバーを起動し、自分のコンピューターだけでなく他からの接続も受けるようにしてください。',
  'Start the server, or correct the port in the address.':
    'サーバーを起動するか、アドレスのポートを直してください。',
  'This pattern may answer in one piece.': 'この方式は一度にまとめて応答してかまいません。',
  'The answer came in {0} pieces.': '応答は {0} 個に分かれて届きました。',
  'The answer was short and came at once.': '応答は短く、一度に届きました。',
  'All {0} parts came at once after {1}: something on the way holds the stream back.':
    '{0} 個すべてが {1} 後に一度に届きました。途中の何かがストリームをせき止めています。',
  'Switch off buffering for this path in the proxy, and compression of text/event-stream in the server. Words will then show as they are written.':
    'プロキシでこのパスのバッファリングを、サーバーで text/event-stream の圧縮をオフにしてください。すると、書かれるそばから言葉が表示されます。',
  'The server answers, but not where the settings look for the answer.':
    'サーバーは応答していますが、設定が探す場所に応答がありません。',
  'A text stands at {0}.': '{0} に文章があります。',
  'There was no answer.': '応答がありませんでした。',
  'Compare what the server sends with "Place of the answer" in the settings below.':
    'サーバーが送る内容と、下の設定の「応答の位置」を比べてください。',
  'The server began to answer and then said nothing. Look into its log.':
    'サーバーは応答し始めましたが、その後何も送りませんでした。サーバーのログを見てください。',
  'The first byte came after {0}.': '最初のバイトは {0} 後に届きました。',
  'The answer broke off before its end.': '応答が途中で切れました。',
  'Look for a time limit in the server or in a proxy in front of it.':
    'サーバーか、その手前のプロキシに時間制限がないか調べてください。',
  'It said: “{0}”': '応答: 「{0}」',
  'Not needed: access to the host is allowed.': '不要です。ホストへのアクセスは許可されています。',
  'The server allows this extension to read its answers.':
    'サーバーは、この拡張機能が応答を読むことを許可しています。',
  'No key, sign-in or session is set up.': 'キー、サインイン、セッションは設定されていません。',
  'The server accepted what opens it.': 'サーバーは、それを開くものを受け付けました。',
  'The server answers with 403: it turns callers away by their origin.':
    'サーバーは 403 を返しました。呼び出し元のオリジンによって拒んでいます。',
  'Let the server accept exactly this origin:':
    'サーバーで、ちょうどこのオリジンを許可してください:',
  'The server answered this extension.': 'サーバーはこの拡張機能に応答しました。',
  'The server answers with {0}: it wants to know who asks.':
    'サーバーは {0} を返しました。誰が尋ねているのかを求めています。',
  'Choose under "Opened by" how this backend is opened (a key, a session or a sign-in), and save.':
    '「開き方」でこのバックエンドの開き方（キー、セッション、サインイン）を選んで保存してください。',
  'Enter the key again below, or check how the session is opened.':
    '下でキーを入力し直すか、セッションの開き方を確認してください。',
  'The server is there, but has no chat at this address ({0}).':
    'サーバーはありますが、このアドレスにチャットがありません（{0}）。',
  'Correct the path in the address: it is the one at which messages are posted.':
    'アドレスのパスを直してください。メッセージを送るパスです。',
  'The server answered with a web page in place of an answer.':
    'サーバーは応答ではなく Web ページを返しました。',
  'This is the address of a page for people, or a sign-in page stands in front. Enter the address at which messages are posted.':
    'これは人が見るページのアドレスか、手前にサインインページがあります。メッセージを送るアドレスを入力してください。',
  'The server wants its request in another form.': 'サーバーは別の形のリクエストを求めています。',
  'It asked for these fields: {0}.': '次の項目を求めています: {0}。',
  'The server is there, but opened no WebSocket at this address.':
    'サーバーはありますが、このアドレスで WebSocket を開きませんでした。',
  'The server closed the connection without an answer.': 'サーバーは応答せずに接続を閉じました。',
  'Check the path. A server that checks who calls has to accept {0}.':
    'パスを確認してください。呼び出し元を調べるサーバーは {0} を許可する必要があります。',
  'Look into the log of the server.': 'サーバーのログを見てください。',
  'The server did not answer.': 'サーバーは応答しませんでした。',
  'Look into the log of the server: it says more than its answer.':
    'サーバーのログを見てください。応答よりも詳しいことが書かれています。',
  'The server is there, but does not let this extension read its answers (CORS).':
    'サーバーはありますが、この拡張機能に応答を読ませません（CORS）。',
  'Allow access to the host, or let the server send this:':
    'ホストへのアクセスを許可するか、サーバーに次を送らせてください:',
  'It answered with {0}.': '{0} で応答しました。',
  'Its own description names the endpoint {0}, and how a message is written for it.':
    'サーバー自身の説明に、エンドポイント {0} とメッセージの書き方があります。',
  'Its own description names a ChatKit endpoint at /chatkit.':
    'サーバー自身の説明に、/chatkit の ChatKit エンドポイントがあります。',
  'This is {0}: it lists {1}.': 'これは {0} です。一覧: {1}',
  'This seems to be an OpenAI-compatible server that wants a key.':
    'キーを求める OpenAI 互換サーバーのようです。',
  'The address says that it is a WebSocket.': 'アドレスから WebSocket とわかります。',
  'It does not say what it speaks: server-sent events are assumed.':
    '何を話すかわからないため、server-sent events と仮定します。',
  'The address looks like {0}; the server itself does not say.':
    'アドレスは {0} のようですが、サーバー自身は示していません。',
  'This is not a web address. Enter one such as https://chat.example.com or http://localhost:8000.':
    'これは Web アドレスではありません。https://chat.example.com や http://localhost:8000 のように入力してください。',
  'Your organisation has set the backends, so none can be added here.':
    'バックエンドは組織が設定しているため、ここでは追加できません。',
  'Your organisation has set the backends, so none can be imported here.':
    'バックエンドは組織が設定しているため、ここでは取り込めません。',
  'This file is too large: at most 1 MB can be imported.':
    'ファイルが大きすぎます。取り込めるのは 1 MB までです。',
  'This file was not used: it is not valid JSON.':
    'このファイルは使いませんでした。正しい JSON ではありません。',
  'Your settings could not be read, so they are left untouched and not used.':
    '設定を読み取れなかったため、そのまま残し、使用していません。',
  'Your settings were made by a newer version of Beside: update it to use them.':
    '設定は新しい版の Beside で作られています。使うには更新してください。',
  'It answered the test question.': 'テストの質問に応答しました。',
  'It answered the test question {0}.': 'テストの質問に応答しました（{0}）。',
  '{0} has no picture at this address.': '{0} のこのアドレスには画像がありません。',
  '{0} sent no picture that can be shown.':
    '{0} から送られたものは、表示できる画像ではありません。',
  'This picture is not shown: {0} passes it on to another address.':
    'この画像は表示されません。{0} が別のアドレスに転送しています。',
  'This picture is too large: at most 5 MB are shown.':
    'この画像は大きすぎます。表示できるのは 5 MB までです。',
  'This picture of {0} broke off before its end: try again.':
    '{0} の画像が途中で切れました。もう一度お試しください。',
  'This picture has no web address, so it cannot be shown.':
    'この画像にはウェブアドレスがないため、表示できません。',
  'This picture is not shown: {0} does not encrypt what it sends.':
    'この画像は表示されません。{0} は送信内容を暗号化していません。',
  'This picture is not shown: your organisation has set which servers are asked, and {0} is not among them.':
    'この画像は表示されません。問い合わせ先のサーバーは組織が定めており、{0} は含まれていません。',
  'Pictures from elsewhere are not shown in a temporary chat.':
    '一時チャットでは、外部の画像は表示されません。',
  'The server of this chat allows no picture from {0}.':
    'このチャットのサーバーは {0} の画像を許可していません。',
  '{0} did not answer within {1}. Try again in a moment.':
    '{0} から {1} 以内に応答がありませんでした。少し待ってからもう一度お試しください。',
  '{0} was not asked: its key would travel unencrypted. Enter an address that begins with https:// or wss://.':
    '{0} には問い合わせていません。キーが暗号化されずに送られるためです。https:// または wss:// で始まるアドレスを入力してください。',
  '{0} accepts its key, but not for this: check it in the settings.':
    '{0} はキーを受け付けましたが、この用途には使えません。設定で確認してください。',
  '{0} did not accept its key: enter it again in the settings.':
    '{0} はキーを受け付けませんでした。設定でもう一度入力してください。',
  '{0} did not accept the session it had opened: check how it is opened in the settings.':
    '{0} は自分で開いたセッションを受け付けませんでした。設定で接続方法を確認してください。',
  '{0} was not asked: {1} is not among its addresses. Add it in the settings.':
    '{0} には問い合わせていません。{1} は許可されたアドレスにありません。設定で追加してください。',
  'The conversations could not be read: try again.':
    '会話を読み取れませんでした。もう一度お試しください。',
  'This file is too large: at most 64 MB can be imported.':
    'このファイルは大きすぎます。インポートできるのは 64 MB までです。',
  'This file is no JSON: choose a file that was exported as JSON.':
    'このファイルは JSON ではありません。JSON でエクスポートしたファイルを選んでください。',
  'This file was not exported by Beside.':
    'このファイルは Beside からエクスポートされたものではありません。',
  'The import broke off: import the file again, what is here already stays as it is.':
    'インポートが途中で止まりました。もう一度インポートしてください。すでにあるものは変わりません。',
  'Stopped before {0} answered': '{0} が応答する前に停止しました',
  'An attempt at {0} gave no answer': '{0} への問い合わせには応答がありませんでした',
  'sent by itself': '自発的に送信',
  '{0} tokens in': '入力 {0} トークン',
  '{0} tokens out': '出力 {0} トークン',
  '{0} tokens in, {1} out': '入力 {0} トークン、出力 {1}',
  'Your organisation has set whom this model may ask.':
    'このモデルの問い合わせ先は組織が定めています。',
  '{0} was not asked: the sign-in of your organisation opens only what your organisation set up itself.':
    '{0} には問い合わせていません。組織のサインインで開けるのは、組織が設定したものだけです。',
  'The answer stopped at the length limit.': '応答は長さの上限で止まりました。',
  'The provider stopped this answer because of its content rules.':
    '提供元がコンテンツの規則によりこの応答を止めました。',
  '{0} does not turn speech into text. Choose another model, or switch dictation off for it in the settings.':
    '{0} は音声をテキストにしません。別のモデルを選ぶか、設定で音声入力をオフにしてください。',
  '{0} does not take a recording of this size: say it in parts.':
    '{0} はこの大きさの録音を受け付けません。分けて話してください。',
  '{0} did not accept the recording: check the model for dictation in its settings.':
    '{0} は録音を受け付けませんでした。設定で音声入力のモデルを確認してください。',
  '{0} gave an answer that is no text: it may not turn speech into text.':
    '{0} の応答はテキストではありませんでした。音声をテキストにできないのかもしれません。',
  '{0} could not turn this into text: try again, or switch dictation off for it in the settings.':
    '{0} はこれをテキストにできませんでした。もう一度試すか、設定で音声入力をオフにしてください。',
  'Reconnecting to {0}...': '{0} に再接続しています…',
  'Connecting to {0}...': '{0} に接続しています…',
  'Connected to {0}, waiting for its answer...': '{0} に接続しました。応答を待っています…',
  '{0} was not sent: {1} takes no such files.':
    '{0} は送信されませんでした。{1} はこの種類のファイルを受け付けません。',
  '{0} were not sent: {1} takes no such files.':
    '{0} は送信されませんでした。{1} はこの種類のファイルを受け付けません。',
  '{0} does not know the model {1} and used {2}.':
    '{0} はモデル {1} を知らないため、{2} を使いました。',
  'This backend is no longer in the settings, or it is switched off.':
    'このバックエンドは設定にないか、オフになっています。',
  'This backend is no longer in the settings.': 'このバックエンドは設定にありません。',
  'This is not a web address.': 'これはウェブアドレスではありません。',
  '{0} answered in no form that Beside knows. Test shows what is in the way.':
    '{0} は Beside の知らない形式で応答しました。テストで原因がわかります。',
  'This is not JSON. Text stands in double quotes, and no comma follows the last entry.':
    'これは JSON ではありません。テキストは二重引用符で囲み、最後の項目の後にコンマは付けません。',
  'This must be a whole number.': '整数を入力してください。',
  'This must not be empty.': '空にはできません。',
  'team.json was not used: it is not valid JSON.':
    'team.json は使われませんでした。正しい JSON ではありません。',
  'team.json was not used.': 'team.json は使われませんでした。',
  'This file was not used.': 'このファイルは使われませんでした。',
  'The policy of your organisation was not used.': '組織のポリシーは使われませんでした。',
  'The policy of your organisation was not used: its field "json" is not valid JSON.':
    '組織のポリシーは使われませんでした。フィールド「json」が正しい JSON ではありません。',
  'It could not be read.': '読み取れませんでした。',
  'A preference was passed over.': '設定の 1 つを無視しました。',
  'The backend "{0}" was left out.': 'バックエンド「{0}」は除かれました。',
  'The model "{0}" was left out.': 'モデル「{0}」は除かれました。',
  'The prompt "{0}" was left out.': 'プロンプト「{0}」は除かれました。',
  'The model "{0}" asks the backend "{1}", which is not there.':
    'モデル「{0}」のバックエンド「{1}」がありません。',
  'The field "{0}" is not one that Beside knows.':
    'フィールド「{0}」は Beside の知らないものです。',
  'The field "{0}" is missing.': 'フィールド「{0}」がありません。',
  'The field "{0}" must be {1}.': 'フィールド「{0}」は次のいずれかにしてください: {1}。',
  'The field "{0}" has a value that Beside cannot use ({1}).':
    'フィールド「{0}」の値を Beside は使えません（{1}）。',
  'The field "{0}" has a form that Beside does not know.':
    'フィールド「{0}」の形式を Beside は知りません。',
  'The field "{0}" is "{1}", which is there twice.': 'フィールド「{0}」の「{1}」が重複しています。',
  'The field "{0}" is "{1}", a reserved name.': 'フィールド「{0}」の「{1}」は予約された名前です。',
  'What it holds must be {0}.': '内容は次のものにしてください: {0}。',
  'a list.': '一覧。',
  'an object.': 'オブジェクト。',
  'a text.': 'テキスト。',
  'a number.': '数値。',
  'a whole number.': '整数。',
  'true or false.': 'true または false。',
  'Not synchronised, because it is too large for the browser: {0}.':
    'ブラウザーには大きすぎるため同期していません: {0}。',
  '{0} has no list of its models.': '{0} にはモデルの一覧がありません。',
  '{0} takes no such files, and the message holds nothing else: write a question, or choose another model.':
    '{0} はこの種類のファイルを受け付けず、メッセージにはほかに何もありません。質問を書くか、別のモデルを選んでください。',
  'Header of the answer': '応答のヘッダー',
  'Header of the answers': 'すべての応答のヘッダー',
  'Origin to allow': '許可するオリジン',
  'See what the server says': 'サーバーの応答を確かめる',
  'See whether the name exists': '名前が存在するか確かめる',
  'Use this form': 'この形式を使う',
  'Use {0}': '{0} を使う',
  'This server.': 'このサーバー。',
  'This backend.': 'このバックエンド。',
};
const say = createSay(sentences);

const fields: Fields = {
  Name: '名前',
  'What the panel and the picker call it.': 'パネルと選択リストでの呼び名です。',
  Server: 'サーバー',
  'The address of the server; {0} is added when it names no path.':
    'サーバーのアドレスです。パスがなければ {0} を付けます。',
  'The address of the server up to its version, such as {0}':
    'バージョンまでのサーバーのアドレスです。例: {0}',
  'Opened by': '接続方法',
  'What the server wants before it answers.': 'サーバーが応答の前に求めるものです。',
  Nothing: 'なし',
  'A key': 'キー',
  'A session that it hands out': 'サーバーが発行するセッション',
  'A sign-in (OpenID Connect)': 'サインイン（OpenID Connect）',
  'Session address': 'セッションのアドレス',
  'Called once for each session.': 'セッションごとに一度呼び出されます。',
  'Session request': 'セッションのリクエスト',
  'What is posted to it; {{userId}} and {{model}} can stand in it.':
    'そこへ送る内容です。{{userId}} と {{model}} を使えます。',
  'Session headers': 'セッションのヘッダー',
  'Sent with the session call.': 'セッションの呼び出しと一緒に送られます。',
  'Place of the secret': 'シークレットの位置',
  'Where its answer holds what opens the chat, such as client_secret.':
    '応答の中でチャットを開くものがある場所です。例: client_secret。',
  'Place of the expiry': '有効期限の位置',
  'Where its answer says until when, if it does.': '応答に期限が書かれている場所です（あれば）。',
  'Place of the name': '名前の位置',
  'Where its answer says who answers.': '応答の中で、誰が答えるかが書かれている場所です。',
  Issuer: '発行者',
  'Address of the sign-in service.': 'サインインサービスのアドレスです。',
  'Client id': 'クライアント ID',
  'Under which the service knows this extension.': 'サービスがこの拡張機能を識別する ID です。',
  Scopes: 'スコープ',
  'One to a line.': '1 行に 1 つ。',
  'Goes into': '入れる場所',
  'Where the server looks for it.': 'サーバーが探す場所です。',
  'A header': 'ヘッダー',
  'A field of the request': 'リクエストのフィールド',
  'The first frame (WebSocket)': '最初のフレーム（WebSocket）',
  'The subprotocol (WebSocket)': 'サブプロトコル（WebSocket）',
  'Under the name': '名前',
  'Such as Authorization, or session_id.': '例: Authorization、session_id。',
  Privacy: 'プライバシー',
  'Nothing is ever passed on by itself to a backend that is less private.':
    'よりプライバシーの低いバックエンドに、自動で渡されることはありません。',
  'This computer': 'このコンピューター',
  'My team': '自分のチーム',
  Cloud: 'クラウド',
  'Earlier turns': 'これまでのやり取り',
  'How it learns what was said before.': 'これまでの発言を伝える方法です。',
  'The server keeps it': 'サーバーが保持する',
  'Sent along as a list': '一覧として一緒に送る',
  'Written before the question': '質問の前に書く',
  'Not at all': '伝えない',
  'The page': 'ページ',
  'How the text of the page reaches it.': 'ページの本文を渡す方法です。',
  'In a field of its own ({{context}})': '専用のフィールド（{{context}}）',
  'User id': 'ユーザー ID',
  'Who you are to this server.': 'このサーバーにとってのあなたです。',
  None: 'なし',
  'Random, for this backend alone': 'ランダム（このバックエンド専用）',
  'From the sign-in': 'サインインから',
  Fixed: '固定',
  'Fixed user id': '固定のユーザー ID',
  'Sent with every question.': 'すべての質問と一緒に送られます。',
  Method: 'メソッド',
  'The HTTP method of a question.': '質問の HTTP メソッドです。',
  'Where the question goes': '質問を入れる場所',
  'In the address, what you write ends up in the logs of the server, and its length is limited.':
    'アドレスに入れると、入力した内容がサーバーのログに残り、長さも制限されます。',
  'JSON body': 'JSON 本文',
  Form: 'フォーム',
  'Address (query)': 'アドレス（クエリ）',
  Request: 'リクエスト',
  'You can use {{message}}, {{history}}, {{context}}, {{sessionId}}, {{userId}} and {{model}}.':
    '{{message}}、{{history}}、{{context}}、{{sessionId}}、{{userId}}、{{model}} を使えます。',
  Headers: 'ヘッダー',
  'Sent with each question. A key belongs under “Opened by”.':
    '質問ごとに送られます。キーは「接続方法」に入れてください。',
  'Place of the answer': '応答の位置',
  'The first of these places that holds a text; one to a line, such as choices[0].text':
    'このうち最初にテキストがある場所です。1 行に 1 つ。例: choices[0].text',
  'Place of an error': 'エラーの位置',
  'Format of the answer': '応答の形式',
  'How the server writes its text.': 'サーバーがテキストを書く形式です。',
  'Plain text': 'プレーンテキスト',
  'E-mail addresses': 'メールアドレス',
  'Before sending.': '送信の前に。',
  'Hide, show again to me': '隠して、自分には元どおり表示する',
  'Take out': '取り除く',
  'Leave as it is': 'そのままにする',
  'Telephone numbers': '電話番号',
  'Bank accounts': '銀行口座',
  'Card numbers': 'カード番号',
  'Social security numbers (US)': '社会保障番号（米国）',
  'Identity and tax numbers of persons (BR, DE, ES, FR, GB, IN, IT, NL)':
    '個人の識別番号と納税者番号（BR、DE、ES、FR、GB、IN、IT、NL）',
  'Internet addresses': 'インターネットアドレス',
  'Keys and tokens': 'キーとトークン',
  'Signed tokens (JWT)': '署名付きトークン（JWT）',
  'Private keys': '秘密鍵',
  'Your names': '登録した名前',
  'Your own rules': '自分のルール',
  'Send cookies': 'Cookie を送る',
  'For servers behind a company sign-in: your cookies for this host go along.':
    '社内サインインの背後にあるサーバー用です。このホストの Cookie が一緒に送られます。',
  'May contact': '接続を許可する先',
  'Every origin this backend may be asked at, one to a line, and no other.':
    'このバックエンドに問い合わせてよいオリジンです。1 行に 1 つ、これ以外には接続しません。',
  Steps: 'ステップ',
  'Preparations by name; false switches one off.': '名前ごとの前処理です。false でオフになります。',
  'Wait for headers': 'ヘッダーを待つ時間',
  'Milliseconds.': 'ミリ秒。',
  'Wait for the first byte': '最初のバイトを待つ時間',
  'Longest silence': '無応答の上限',
  'Milliseconds within an answer.': '1 つの応答の中でのミリ秒。',
  'Wait for a session': 'セッションを待つ時間',
  'Longest line': '1 行の上限',
  'Bytes.': 'バイト。',
  'Longest answer': '応答の上限',
  'Place of a token': 'トークンの位置',
  'Where an event holds a part of the answer.': 'イベントの中で応答の一部がある場所です。',
  End: '終わり',
  'A text, or path=value, that ends an answer.':
    '応答の終わりを示すテキスト、または path=value です。',
  Framing: '区切り方',
  'How the server writes tokens that hold line breaks. Automatic is right for nearly every server.':
    '改行を含むトークンの書き方です。ほぼすべてのサーバーで「自動」が適切です。',
  Automatic: '自動',
  'As the standard says': '標準どおり',
  'Line breaks as they are': '改行をそのまま',
  Frame: 'フレーム',
  'What is sent, with {{message}} in its place, and {{requestId}} where the server repeats it in every frame of its reply.':
    '送る内容です。{{message}} を置き、サーバーが応答の各フレームで繰り返す場合は {{requestId}} も置きます。',
  Heartbeat: 'ハートビート',
  'A frame that the server answers, and after how many milliseconds of silence it is sent.':
    'サーバーが応答するフレームと、何ミリ秒の無応答の後に送るかです。',
  'Place of the request id': 'リクエスト ID の位置',
  'Where a reply repeats it.': '応答の中で繰り返される場所です。',
  'Where a frame holds a part of the answer.': 'フレームの中で応答の一部がある場所です。',
  'A frame, or path=value, that ends an answer.':
    '応答の終わりを示すフレーム、または path=value です。',
  'Try to connect for': '接続を試みる時間',
  'Keep open for': '開いたままにする時間',
  'Milliseconds between two turns.': 'やり取りの間のミリ秒。',
  'Further fields': '追加のフィールド',
  'Added to each request; null omits.': '各リクエストに追加します。null で省きます。',
  Dictation: '音声入力',
  'A microphone in the panel: what you say goes to this server and comes back as text. Nothing in sound can be hidden.':
    'パネルにマイクを表示します。話した内容はこのサーバーに送られ、テキストで返ります。音声の中身は隠せません。',
  'Where it is known to work': '対応がわかっている場合',
  Offered: '使う',
  'Not offered': '使わない',
  'Model for dictation': '音声入力のモデル',
  'The server’s name of the one that hears, such as whisper-1. Naming it offers the microphone.':
    '音声を聞き取るモデルの、サーバーでの名前です。例: whisper-1。指定するとマイクを使えます。',
  'Server-sent events': 'サーバー送信イベント（SSE）',
  'OpenAI-compatible chat': 'OpenAI 互換チャット',
  'ChatKit server': 'ChatKit サーバー',
};

export const browser = {
  description: 'どの Web ページの横でも、自分のサーバーとチャット。',
  togglePanel: 'Beside を開閉する',
  askSelection: '選択範囲について質問する',
} satisfies BrowserTexts;

export const element = {
  language: 'ja',
  chat: 'チャット',
  greeting: '今日は何をお手伝いしましょうか?',
  placeholder: 'AI へのメッセージ',
  untitled: '無題',
  code: 'コード。',
  later: { failed: 'この部分を読み込めませんでした。チャットを閉じて、もう一度開いてください。' },
  header: { yourChats: 'チャット一覧', history: '履歴', newChat: '新しいチャット' },
  history: {
    region: '過去のチャット',
    tryAgain: 'もう一度試す',
    none: 'チャットはまだありません。',
    reading: 'チャットを読み込んでいます…',
    more: 'もっと表示',
    saveAsFile: 'ファイルに保存',
    saveAs: '保存形式',
    rename: '名前を変更',
    remove: '削除',
    title: 'タイトル',
  },
  historySearch: {
    label: 'チャットを検索',
    nothing: '見つかりません。',
    more: 'ほかにもあります。語を追加してください。',
    failed: '検索できませんでした。入力を続けると再試行します。',
  },
  composer: {
    message: 'メッセージ',
    closed: 'このチャットは終了しています。',
    locked: 'このチャットはロックされています。',
    removeQuote: '引用を外す',
    addMention: 'メンションを追加',
    stop: '停止',
    send: '送信',
    model: 'モデル',
    attach: 'ファイルを添付',
  },
  toolMenu: { tools: 'ツール', takeOff: (label) => `${label} を使わない` },
  composerMenu: {
    entity: 'メンション',
    command: 'コマンド',
    searching: '検索中…',
    nothing: '見つかりません。',
    failed: '検索できませんでした。もう一文字入力すると再試行します。',
  },
  attachmentChips: {
    list: '添付ファイル',
    uploading: (name) => `${name} をアップロードしています`,
    cancel: (name) => `${name} を取り消す`,
    remove: (name) => `${name} を外す`,
    dismiss: '閉じる',
    notSent: (names, label) =>
      `${list(names)} は送信されません。${label} はこの種類のファイルを受け取れません。`,
  },
  attachmentRules: {
    noFiles: (label) =>
      `${label} はファイルを受け取れません。添付するには別のモデルを選んでください。`,
    tooMany: (name, most) =>
      `${name} は添付されませんでした。一つのメッセージに添付できるのは ${number(most)} 個までです。`,
    wrongType: (name) => `${name} は添付されませんでした。この種類のファイルはここでは使えません。`,
    notForModel: (name, label) =>
      `${name} は添付されませんでした。${label} はこの種類のファイルを受け取れません。`,
    empty: (name) => `${name} は添付されませんでした。ファイルが空です。`,
    tooLarge: (name, size, limit) =>
      `${name} は添付されませんでした。${number(size)} MB ありますが、上限は ${number(limit)} MB です。`,
  },
  item: {
    youSaid: 'あなたの発言',
    answer: '回答',
    retry: '再試行',
    copy: 'コピー',
    copied: 'コピーしました',
    good: '良い回答',
    bad: '悪い回答',
    readAloud: '読み上げる',
    queued: '送信待ち',
    notSent: '未送信',
    source: (value, title) => `出典 ${value}: ${title}`,
    sources: (value) => `出典 ${number(value)} 件`,
  },
  thread: {
    conversation: '会話',
    latest: '最新へ移動',
    opening: 'チャットを開いています…',
    waiting: '回答を待っています…',
    details: '詳細',
  },
  threadTail: {
    running: (name) => `ツール ${name} を実行しています…`,
    leftOver: (name) =>
      `アシスタントはツール ${name} を待っていますが、ここでは実行されませんでした。続けるにはメッセージを送ってください。`,
  },
  tooManyTools: (most) =>
    `アシスタントがツールを続けて ${number(most)} 回求めたため停止しました。続けるにはメッセージを送ってください。`,
  fault: {
    'not-configured':
      'このチャットにはバックエンドがありません。設定してから、もう一度試してください。',
    unreachable: 'チャットサーバーに接続できません。接続を確かめて、もう一度試してください。',
    'wrong-content-type':
      'チャットサーバーの応答がチャットではありません。アドレスを確かめてください。',
    unreadable: 'チャットサーバーの応答を読み取れませんでした。',
    empty: 'チャットサーバーは回答せずに終わりました。',
    'cut-short': '回答が途中で途切れました。',
    'connection-lost': 'この会話への接続が切れました。',
    generic: '回答の作成中に問題が起きました。',
  },
  status: {
    access:
      'チャットサーバーに入ることを許可されていません。サインインして、もう一度試してください。',
    unknown: 'チャットサーバーはこの会話を知りません。',
    busy: 'チャットサーバーはまだこの会話を処理しています。少し待って、もう一度試してください。',
    tooLarge: 'メッセージがチャットサーバーには大きすぎます。',
    tooMany: 'チャットサーバーが混み合っています。少し待って、もう一度試してください。',
    broken: 'チャットサーバーに問題があり、回答がありませんでした。',
    refused: 'チャットサーバーは要求を受け付けませんでした。',
  },
  generatedImage: {
    making: '画像を作成しています…',
    progress: '画像の進み具合',
    alternative: 'アシスタントが作成',
  },
  picture: {
    unnamed: '画像',
    showFrom: (place) => `${place} から表示`,
    show: 'このアドレスに問い合わせて表示',
    fetching: '画像を取得しています…',
    cannot: 'この画像は表示できません。',
  },
  structuredInput: {
    other: '別の回答',
    answer: '回答する',
    skip: 'スキップ',
    skipped: 'スキップ済み',
  },
  workflow: {
    image: '画像',
    thought: (seconds) => `${number(seconds)} 秒考えました`,
    thinking: '考えています…',
    thoughtAboutIt: '考えました',
    steps: (value) => `${number(value)} ステップ`,
  },
  markdown: {
    copyCode: 'コードをコピー',
    wrapLines: '行を折り返す',
    footnotes: '脚注',
    footnote: (value) => `脚注 ${number(value)}`,
    back: (value) => `参照 ${number(value)} に戻る`,
    done: '完了',
    toDo: '未完了',
    table: '表',
  },
  dictation: {
    start: '音声入力',
    finish: '音声入力を終了',
    cancel: '音声入力を取り消す',
    dismiss: '閉じる',
    asking: 'マイクを待っています…',
    recording: '聞いています。Esc キーで取り消します。',
    transcribing: '話した内容を文字にしています…',
    tooLong: (minutes) =>
      `音声入力は ${number(minutes)} 分で終わります。それまでに話した内容は文章に入っています。`,
    tooLarge: '録音が上限の大きさに達しました。それまでに話した内容は文章に入っています。',
    problems: {
      noMicrophone: 'マイクが見つかりません。接続してからもう一度お試しください。',
      refused:
        'ここではマイクを使えません。ブラウザーの設定で Beside に許可してから、もう一度お試しください。',
      busy: 'マイクを開けませんでした。ほかのプログラムが使っているのかもしれません。',
      unsupported: 'このブラウザーではここで録音できません。',
      broke: 'マイクが切れたため、録音が途中で終わりました。もう一度お試しください。',
      nothingRecorded: '何も録音されませんでした。終了する前に少し待って、もう一度お試しください。',
      nothingHeard: '言葉が聞き取れませんでした。マイクに近づいて、もう一度お試しください。',
      unreadable: '話した内容の文章を読み取れませんでした。もう一度お試しください。',
    },
  },
  widget: {
    less: '表示を減らす',
    more: 'もっと表示',
    moreRows: (value) => `あと ${number(value)} 件を表示`,
    wrongForm: '求められている形式ではありません。',
    clear: (label) => `${label} を消去`,
    choose: (name) => `${name} を選ぶ`,
    notShown: 'この部分を表示できませんでした。',
    nothingFits: '当てはまるものがありません。',
    table: '表',
    tooDeep: 'この部分は深すぎて表示できません。',
    left: (value) => `ほかの ${number(value)} 個は表示されません。`,
  },
} satisfies ElementTexts;

export const panel = {
  say,
  language: 'ja',
  settings: '設定',
  chat: 'チャット',
  prompts: 'プロンプト',
  untitled: '無題',
  allowAccess: 'アクセスを許可',
  dismiss: '閉じる',
  followButton: { off: '今のタブに追従する', on: 'タブへの追従をやめる' },
  contextRow: {
    row: '質問と一緒に送られるもの',
    reading: 'このページを読んでいます…',
    preview: 'プレビュー',
    words: (value) => `${number(value)} 語`,
    cut: '省略あり',
    inPart: '一部',
    selected: '選択中',
    readingTab: '読み取り中…',
    notRead: '未読',
    leavePage: 'ページを外す',
    leaveSelection: '選択範囲を外す',
    leaveTab: (title) => `タブを外す: ${title}`,
    leftOut: (title, why) => `「${title}」は外しました: ${why}`,
    moved: 'そのタブは別のページを表示しています。必要なら @ でもう一度指定してください。',
    tooMany: (most) => `メッセージと一緒に送れるタブは ${number(most)} 個までです。`,
    quote: (words, goesOn) => (goesOn ? `「${words}…」` : `「${words}」`),
  },
  tabMentions: {
    tabs: '開いているタブ',
    offer: '開いているタブを候補に出す',
    offerMeans: 'タブの名前をブラウザーに尋ねます',
    neverRead: '読み取りません（リストにあります）',
    restricted: 'このページは拡張機能では読めません',
    unnamed: '許可がないと、Beside はタブを見られません。',
    refused: '許可がないと、このタブは読み取りません。',
  },
  tabPicker: {
    add: 'タブを追加',
    list: '追加できるタブ',
    none: 'ウェブページのタブはほかにありません。',
    unnamed: 'Beside はほかのタブの名前をまだ見られません。',
    nameAll: 'タブの名前を表示',
    refused: '許可がないため、このタブは読みません。',
  },
  problems: {
    allow: (host) => `${host} の読み取りを許可`,
    reasons: {
      'no-page': 'このウィンドウにはページがありません。',
      'needs-click':
        'ツールバーの Beside アイコンをクリックすると、このページを読めるようになります。',
      'browser-page':
        'これはブラウザーのページなので、拡張機能は読めません。ウェブページを開いて質問してください。',
      store: 'ブラウザーのストアは拡張機能から読めません。別のページを開いて質問してください。',
      restricted:
        'このページは拡張機能から読めません。必要な部分をコピーして、ここに貼り付けてください。',
      'pdf-large':
        'この PDF は 20 MB を超えています。必要な部分をコピーして、ここに貼り付けてください。',
      'pdf-unreadable':
        'この PDF を読めませんでした。保護されている可能性があります。必要な部分をコピーして、ここに貼り付けてください。',
      'pdf-scan': 'この PDF は文字の画像だけで、テキストがありません。送れるものがありません。',
      'too-slow':
        'このページは時間内に応答しませんでした。再読み込みして、もう一度質問してください。',
      unreadable: 'このページを読めませんでした。再読み込みして、もう一度質問してください。',
      'never-read': (host) =>
        `${host} は読まないサイトの一覧にあります。一覧は設定の「プライバシー」にあります。`,
      'needs-site': (host) => `このファイルを読むには、${host} への許可が必要です。`,
    },
  },
  pageTools: {
    'This page cannot be reached now. Click the Beside icon in the toolbar and try again.':
      '今はこのページに届きません。ツールバーの Beside アイコンをクリックして、もう一度試してください。',
    'There is no page in this window.': 'このウィンドウにはページがありません。',
    'This page did not answer in time.': 'このページは時間内に応答しませんでした。',
    'This page could not be searched.': 'このページを検索できませんでした。',
  },
  withUploads: {
    notAwaited: 'このファイルはその間に外されました。もう一度添付してください。',
    notKept: 'このファイルを保存できませんでした。ディスクの空きがないかもしれません。',
  },
  showSource: { gone: 'その箇所はもうこのページにありません。' },
  toolQuestion: {
    region: 'サーバーからの確認',
    wants: (label, wish) => `${label} が求めています: ${wish}`,
    wishes: {
      text: 'このページのテキストを読む',
      selection: 'このページで選択した部分を読む',
      find: (words) => `このページで「${words}」を探す`,
      highlight: (words) => `このページを「${words}」まで動かして印を付ける`,
      tabs: '開いているタブのタイトルとアドレスを見る',
    },
    page: (host) => `ページは ${host} にあります。ページが変わるまで有効です。`,
    once: '毎回確認します。',
    allow: '許可',
    refuse: '許可しない',
  },
  receipt: {
    button: '送信記録',
    unread: '送信記録を読めませんでした。少し待って、もう一度試してください。',
    nothing: 'この回答のためにブラウザーから出たものはありません。',
    privacyClass: { local: 'このコンピューター', team: 'チーム', cloud: 'クラウド' },
    outcome: { done: '', stopped: ' あなたが停止しました。', fault: ' 応答がありませんでした。' },
    bytes: (value) => `${number(value)} バイト`,
    kilobytes: (value) => `${number(value)} KB`,
    images: (value) => `画像 ${number(value)} 個`,
    files: (value) => `ファイル ${number(value)} 個`,
    asTheyAre: (parts, size) => `隠さずそのまま送ったもの: ${list(parts)}、${size}。`,
    went: (out, host, where, back) =>
      `${out}を ${host} (${where}) に送り、${back}を受け取りました。`,
    noPage: 'ページからは何も送っていません。',
    pageKinds: { page: 'ページ', selection: '選択範囲', tab: 'タブ', pdf: 'PDF', quote: '引用' },
    pagePart: (kind, words) => `${kind} ${number(words)} 語`,
    ofPage: (parts) => `ページから: ${list(parts)}。`,
    purposes: {
      session: 'セッションを開くため: ',
      'sign-in': 'サインインするため: ',
      models: 'モデルの一覧を得るため: ',
      check: 'サーバーを調べるため: ',
      rename: 'サーバー上のチャットの名前を変えるため: ',
      delete: 'サーバー上のチャットを削除するため: ',
      feedback: 'あなたの評価: ',
      action: 'ウィジェットでの操作: ',
      transcription: 'あなたの音声入力: ',
      'read-thread': 'チャットを読むため: ',
      picture: '画像を表示するため: ',
    },
    nothingHidden: '隠したものはありません。',
    hidden: (words) => `隠したもの: ${words}。`,
  },
  hidden: {
    kinds: {
      EMAIL: 'メールアドレス',
      PHONE: '電話番号',
      IBAN: '銀行口座',
      CARD: 'カード番号',
      SSN: '社会保障番号',
      NATIONAL_ID: '国の個人番号',
      IP: 'ネットワークアドレス',
      KEY: 'キー',
      JWT: 'トークン',
      PRIVATE_KEY: '秘密鍵',
      NAME: '名前',
      RULE: '自分のルールに合うもの',
    },
    counts: {
      EMAIL: (value) => `メールアドレス ${number(value)} 件`,
      PHONE: (value) => `電話番号 ${number(value)} 件`,
      IBAN: (value) => `銀行口座 ${number(value)} 件`,
      CARD: (value) => `カード番号 ${number(value)} 件`,
      SSN: (value) => `社会保障番号 ${number(value)} 件`,
      NATIONAL_ID: (value) => `国の個人番号 ${number(value)} 件`,
      IP: (value) => `ネットワークアドレス ${number(value)} 件`,
      KEY: (value) => `キー ${number(value)} 件`,
      JWT: (value) => `トークン ${number(value)} 件`,
      PRIVATE_KEY: (value) => `秘密鍵 ${number(value)} 件`,
      NAME: (value) => `名前 ${number(value)} 件`,
      RULE: (value) => `自分のルールに合うもの ${number(value)} 件`,
    },
    other: (value, name) => `${name} ${number(value)} 件`,
    list: (parts) => list(parts),
  },
  pictures: {
    notAllowed: (host) => `ブラウザーが Beside に ${host} への接続を許可しませんでした。`,
    cannot: 'この画像は表示できません。もう一度お試しください。',
  },
  messagePreview: {
    region: '質問と一緒に出ていくもの',
    making: 'プレビューを作成しています…',
    unread: 'プレビューを作成できませんでした。少し待って、もう一度試してください。',
    nothing: (label) => `${label} はブラウザーの中で答えます。外へは何も出ません。`,
    goes: (label, host, where) => `${host} の ${label} (${where}) に送られます。`,
    hidden: (words) => ` 隠すもの: ${words}。`,
    nothingHidden: ' 隠すものはありません。',
    instead: (kind) => `置き換えたもの: ${kind}`,
    escaped: '隠した値と間違えられないように書いてあります',
    file: (name) => `ファイル ${name} は何も隠さずそのまま送られます。`,
    kinds: {
      system: '指示',
      conversation: 'これまでの会話',
      page: 'ページ',
      quote: '引用',
      message: 'メッセージ',
      answer: '回答',
    },
  },
  shortcutList: {
    heading: 'ショートカット',
    close: '閉じる',
    change: '最初の二つはブラウザーの拡張機能の設定で変更できます。',
    none: '未設定',
    send: '送信',
    newLine: '改行',
    stop: '回答を停止',
    last: '入力欄が空のとき、前のメッセージを呼び戻す',
    prompts: 'あなたのプロンプト',
    list: 'この一覧',
  },
  microphonePage: {
    title: 'Beside のマイク',
    heading: 'マイク',
    again: 'もう一度たずねる',
    asking:
      'Beside がマイクを使ってよいか、ブラウザーが尋ねています。このページでは何も録音されません。許可して、パネルで音声入力を続けてください。',
    refused:
      'マイクを使えません。上のアドレスの前にあるマークをクリックしてマイクを許可し、もう一度たずねてください。',
    noMicrophone: 'マイクが見つかりません。接続して、もう一度たずねてください。',
    granted: 'マイクを使えるようになりました。このページを閉じて、パネルで続けられます。',
  },
  temporaryChat: {
    name: '一時的なチャット',
    line: '一時的なチャット: 保存されず、離れるかパネルを閉じると消えます。',
  },
  itemFooter: { stopped: '停止', interrupted: '中断', failed: '未完了' },
  firstRun: { line: '回答はこのページだけから作られます。', connect: 'バックエンドに接続' },
  pickerNotes: { 'not-set-up': '未設定', 'switched-off': '設定でオフになっています' },
  undo: { before: '', after: ' を削除しました', button: '元に戻す' },
  withdrawn: (label, origins) => `Beside は ${label} (${origins}) に接続できなくなりました。`,
  foreignAction: 'このボタンはサーバー自身のウェブページでのみ働きます。何もしていません。',
  ready: '準備完了',
  start: {
    placeholder: '何でも聞いてください',
    aboutTitle: (title) => `「${title}」について質問`,
    about: 'このページについて質問',
    summarise: 'このページを要約して',
    explain: '選択部分を説明して',
    points: '要点を挙げて',
    pointsPrompt: 'このページの要点を挙げて',
    missing: '足りないものは何?',
    missingPrompt: 'このページに足りないものは何?',
  },
} satisfies PanelTexts;

export const options = {
  say,
  sayField: createSay(fields),
  language: 'ja',
  lockedBecause: '組織が設定しています',
  sections: {
    label: '項目',
    backends: 'バックエンド',
    models: 'モデル',
    privacy: 'プライバシー',
    prompts: 'プロンプト',
    appearance: '外観',
    data: 'データ',
  },
  allowed: {
    title: '切り替えの許可',
    mayAsk: (backends) => `よりプライバシーの低い ${list(backends)} に尋ねることができます`,
    forget: '取り消す',
  },
  broken: 'うまくいきませんでした。もう一度試してください。',
  notSaved: '保存できませんでした。もう一度試してください。',
  keys: {
    title: 'キーとサインイン',
    of: (label) => `${label} のキー`,
    states: {
      none: 'キーはまだありません。',
      open: 'キーがあります。新しいキーで置き換わります。',
      sealed: 'キーは封印されています。パスフレーズか新しいキーを入力してください。',
    },
    help: 'ブラウザーを閉じるまで拡張機能の内部に保管され、二度と表示されません。パスフレーズを付けると、封印してこのコンピューターにも保管します。',
    key: 'キー',
    passphrase: 'パスフレーズ (任意)',
    save: '保存',
    remove: 'キーを削除',
  },
  signIn: {
    button: (label) => `${label} にサインイン`,
    opened: 'ウィンドウが開きました。そこでサインインしてください。',
    done: 'ブラウザーを閉じるまでサインインしています。',
  },
  reorder: {
    up: '上へ',
    down: '下へ',
    upOne: (name) => `${name} を上へ`,
    downOne: (name) => `${name} を下へ`,
    moved: (name, place, of) => `${name}: ${of} 件中 ${place} 番目になりました。`,
  },
  entries: {
    add: '追加',
    addTo: (label) => `${label} に追加`,
    remove: '削除',
    removeOne: (entry) => `${entry} を削除`,
  },
  detailsOf: (label) => `${label} の詳細`,
  promptNamed: (label) => `プロンプト ${label}`,
  newPrompt: '新しいプロンプト',
  ruleNamed: (label) => `ルール ${label}`,
  newRule: '新しいルール',
  inTurn: (names) => names.join(' → '),
  usualPrompts: {
    summarise: '要約',
    summariseText: 'このページを五つの文で要約して。',
    explain: '説明',
    explainText: 'これを説明して:',
    points: '要点',
    pointsText: 'このページの要点を挙げて。',
    missing: '足りないもの',
    missingText: 'このページが触れていないことは何?',
  },
  days: {
    ever: 'ずっと',
    week: '1 週間',
    year: '1 年間',
    days: (value) => `${number(value)} 日間`,
  },
  imported: {
    new: (value) => `${number(value)} 件を取り込みました`,
    known: (value) => `${number(value)} 件はすでにあります`,
    unreadable: (value) => `${number(value)} 件は読めませんでした`,
  },
  route: {
    of: (label) => `${label} の経路`,
    classes: { local: 'このコンピューター', team: 'チーム', cloud: 'クラウド' },
    consents: {
      'same-class': '自動では尋ねない',
      ask: 'エラー時に提案する',
      granted: '自動で尋ねる',
    },
    nameAt: (name) => `${name} での名前`,
    optional: 'サーバーでの名前 (任意)',
    fallingBack: (name) => `${name} への切り替え`,
    removeOne: (name) => `${name} を経路から外す`,
  },
  backendState: {
    ready: '準備完了',
    'needs-access': 'アクセスの許可が必要',
    'needs-key': 'キーが必要',
    off: 'オフ',
  },
  removeForGood: (label) => `${label} を完全に削除`,
  row: (value) => `${number(value)} 行目`,
  connectionOf: (label) => `${label} の接続`,
  verdicts: { pass: '合格:', fail: '失敗:', skip: '省略:' },
  testBroken: 'テストが中断されました。もう一度実行してください。',
  modelForm: {
    name: '名前',
    description: '説明',
    descriptionHelp: '選択欄で名前の下に出る一行です。',
    system: 'システムプロンプト',
    systemHelp: '対応するバックエンドに、すべてのチャットの前に伝えます。',
    temperature: '温度',
    temperatureHelp: '0 は正確、2 は奔放です。空欄: サーバーに任せます。',
    tokens: '回答の最大の長さ',
    tokensHelp: 'トークン数です。空欄: サーバーに任せます。',
    shown: '選択欄に表示',
    listed: 'サーバーの一覧を表示',
    listedHelp:
      'このモデルの代わりに、最初のバックエンドが示す各モデルを選択欄に出します (/v1/models または /api/tags)。',
    remove: '削除',
  },
  receiptsLog: {
    label: '送信したもの',
    help: '試みごとに一件、数字だけを記録します。テキストは残しません。',
    none: 'まだ何も送信していません。',
    more: 'もっと表示',
    export: '記録を書き出す',
    wipe: '記録を消去',
    wiped: '記録を消去しました。',
    broken: '記録を読めませんでした。もう一度試してください。',
  },
  modelsSection: {
    title: 'モデル',
    intro:
      'モデルはチャットで選ぶものです。経路の順にバックエンドへ尋ね、どれかが答えるまで続けます。',
    first: '最初に答えるモデル',
    firstHelp: '新しいチャットはこれに尋ねます。',
    list: '選択欄の中身',
    add: 'モデルを追加',
    name: '新しいモデル',
    hidden: '選択欄に出さない',
    listed: 'サーバーの一覧',
    off: (name) => `${name}（オフ）`,
    locked: '組織が設定しています',
    reader: 'Reader はページだけから答え、いつも最後にあります。',
    removed: 'モデルを削除しました。',
  },
  ruleList: {
    label: 'ルール',
    help: 'PRJ-#### のような独自の番号やコード用です。# は数字、@ は文字です。',
    add: 'ルールを追加',
  },
  keyForm: {
    saved: 'ブラウザーを閉じるまで保存しました。',
    sealed: '保存し、後で使えるようパスフレーズで封印しました。',
    unlocked: 'ブラウザーを閉じるまでキーを使えます。',
    forgotten: 'キーを削除しました。',
  },
  backendsSection: {
    title: 'バックエンド',
    standIn:
      '応答がないときは別のバックエンドが代わりに答えられます。両方をモデルの経路に入れてください。',
  },
  trialBox: {
    label: '試す',
    help: 'テキストを入力するか貼り付けてください。ここで調べるだけで、どこにも送りません。',
    example: 'ada@example.com の Ada に書くか、+49 30 901820 に電話してください。',
    marked: '隠されるもの',
    sent: '外へ出るもの',
    nothing: '隠されるものはありません。',
  },
  appearanceSection: {
    title: '外観',
    intro: '変更はここと、すべてのパネルにすぐ反映されます。',
    theme: { system: 'システムに合わせる', light: 'ライト', dark: 'ダーク' },
    accent: {
      blue: '青',
      teal: '青緑',
      green: '緑',
      amber: '琥珀',
      red: '赤',
      violet: '紫',
      grey: '灰',
    },
    density: { comfortable: 'ゆったり', compact: 'コンパクト' },
    language: '言語',
    asBrowser: 'ブラウザーに合わせる',
    unreviewed: '母語話者による確認はまだです',
    labels: { theme: 'テーマ', accent: 'アクセント', density: '密度', textSize: '文字の大きさ' },
    pixels: (value) => `${number(value)} ピクセル`,
  },
  settingsFiles: {
    export: '構成を書き出す',
    import: '構成を取り込む',
    help: 'キー、ヘッダーの値、アドレスの中の値は含まれません。取り込んだバックエンドはオフ、クラウド扱い、すべて隠す設定になります。オンにする前に一つずつ確かめてください。',
    imported: ({ backends, models, prompts }) =>
      `取り込みました: バックエンド ${number(backends)} 件（オフ）、モデル ${number(models)} 件、プロンプト ${number(prompts)} 件、環境設定。`,
    tooLarge: 'このファイルは大きすぎます。取り込めるのは 1 MB までです。',
    broken: 'うまくいきませんでした。もう一度試してください。',
  },
  promptsSection: {
    title: 'プロンプト',
    intro:
      'よく送るテキストです。チャットで / を入力すると見つかります。{{selection}}、{{page}}、{{title}}、{{url}} はページの内容を表します。',
    none: 'プロンプトはまだありません。',
    add: 'プロンプトを追加',
    start: 'まず四つ追加する',
    inMenu: 'コンテキストメニューに表示',
    locked: '組織が設定しています',
    removed: 'プロンプトを削除しました。',
  },
  ruleForm: {
    name: '名前',
    pattern: 'パターン',
    patternHelp: '# は数字、@ は文字、それ以外はそのままです。',
    expressionHelp:
      'JavaScript の正規表現です。どんなテキストでもすぐに終わるものでなければなりません。',
    expression: '正規表現',
    anyCase: '大文字と小文字を区別しない',
    save: '保存',
    cancel: 'キャンセル',
    remove: '削除',
  },
  privacySection: {
    title: 'プライバシー',
    intro:
      'メールアドレス、電話、カードや口座の番号、キーなどは、外へ出る前に置き換えられ、表示するときに戻ります。どのバックエンドに何を渡さないかは、バックエンドごとに設定します。ここでは独自のものを加えます。',
    hidden: '隠すもの',
    names: '名前と語',
    namesHelp: '大文字と小文字を問わず、語全体を隠します: 人名、顧客、プロジェクト。',
    never: '読まないもの',
    neverRead: '読まないサイト',
    neverReadHelp:
      'ブラウザーが許可しても、そのテキストは取得しません。*.example.com はそのサイトと配下すべてを指します。',
    budget: 'ページの最大の長さ',
    budgetHelp: '500 から 200,000 トークン。長いページでは、質問に合う部分だけを送ります。',
    sent: '送信したもの',
    keys: 'キー',
    keysHelp:
      'キーは「バックエンド」の各項目で入力します。ブラウザーを閉じるまで拡張機能の内部に保管され、パスフレーズがあれば封印してこのコンピューターにも保管します。書き出し、記録、同期には含まれません。',
  },
  backendRow: {
    test: 'テスト',
    edit: '編集',
    off: 'オフにする',
    on: 'オンにする',
    remove: '削除',
    ask: '質問して調べる',
    askHelp: (host) =>
      `「Hello! Please answer with one short sentence.」を ${host} に、答えが返るまで形式を変えて送ります。`,
    asking: '尋ねています…',
    reader: '拡張機能の中でページから答えます。外へは何も出ません。',
  },
  checkNames: {
    permission: '許可',
    reachability: '到達',
    cors: 'CORS',
    origin: 'オリジンの確認',
    session: 'セッション',
    headers: 'ヘッダー',
    'first-byte': '最初のバイト',
    stream: 'ストリーム',
    answer: '回答',
  },
  connectionTest: { allow: 'アクセスを許可', waiting: '待機中…', running: 'テスト中…' },
  backendEditor: {
    save: '保存',
    cancel: '閉じる',
    advanced: '詳細: 要求、回答、隠すもの、上限',
    saved: '保存しました。',
  },
  patternSelect: { label: '方式', help: 'サーバーの話す方式です。それぞれに項目があります。' },
  removeForm: {
    question: (label) => `${label} を削除しますか?`,
    routes: (names) => `${list(names)} が尋ねていますが、今後は尋ねなくなります。`,
    access: 'Beside はこのホストへのアクセスを返します。',
    remove: '削除',
    keep: '残す',
  },
  pairRows: { name: '名前', value: '値', remove: '削除', add: '追加する' },
  copyLines: { copy: 'コピー', copied: 'コピーしました' },
  addBackendForm: {
    asking: 'Beside の接続を許可するかブラウザーが尋ねています。そちらで答えてください。',
    first: 'これからの新しいチャットはこれに尋ねます。',
    label: 'アドレス',
    help: 'チャットするサーバーのアドレスです。Beside が方式を調べ、接続の許可をブラウザーが尋ねます。',
    button: 'バックエンドを追加',
    presets: 'よく使うサーバー:',
    wrong: 'ウェブアドレスではありません。http://localhost:8000 のような形にしてください。',
    reading: '方式を調べています…',
    unallowed: 'Beside はまだ接続できません。最初の質問のときにもう一度尋ねます。',
    locked: '組織がバックエンドを設定しているため、ここでは追加できません。',
  },
  promptForm: {
    name: '名前',
    text: 'テキスト',
    insert: '挿入',
    shortcut: 'キー',
    shortcutHelp:
      'この欄にフォーカスがあるときに Alt+S などのキーを押してください。Backspace で消えます。パネルが前面にあるとき働きます。',
    menu: 'ページのコンテキストメニューに表示',
    save: '保存',
    cancel: 'キャンセル',
    remove: '削除',
  },
  routeEditor: {
    title: '経路',
    help: '上から順に、答えが返るまで尋ねます。最初よりプライバシーの低いものには、許した範囲でだけ尋ねます。',
    less: '最初よりプライバシーが低い',
    off: 'オフ',
    gone: 'もうありません',
    add: '経路にバックエンドを追加',
    remove: '削除',
  },
  dataSection: {
    title: 'データ',
    intro: '指定しない限り、すべてこのブラウザーの中だけに保管されます。',
    chats: 'チャット',
    keep: 'チャットの保管',
    keepHelp: '最後のメッセージから数えます。古いチャットは完全に消去されます。',
    json: 'チャットを JSON で書き出す',
    markdown: 'チャットを Markdown で書き出す',
    import: 'チャットを取り込む',
    importHelp: 'ここで JSON として書き出したファイルです。すでにあるチャットはそのまま残ります。',
    wipe: 'すべてのチャットを消去',
    sure: 'はい、すべて消去します',
    no: '残す',
    wiped: 'すべてのチャットを消去しました。',
    broken: 'うまくいきませんでした。もう一度試してください。',
    preferences: '構成',
    sync: 'ほかのブラウザーと同期',
    syncHelp:
      'ブラウザーのアカウントを使います。バックエンド、モデル、プロンプト、設定は同期し、キー、サインイン、ヘッダーの値、チャットは同期しません。上限は全体で 100 KB、一件 8 KB です。超えるものはここに残り、上に示されます。',
  },
  optionsApp: { title: '設定', saved: '保存しました。' },
} satisfies OptionsTexts;

const underHeading = (heading: string | undefined) => (heading ? `の「${heading}」` : '');

export const reader = {
  language: 'ja',
  asksSummary: /要約|まとめ|要点|概要|何について|何の(?:ページ|話)/u,
  asksMissing: /足りない|欠けて|触れていない|書かれていない/u,
  asksSelection: /選択/u,
  footer: 'Reader はこのページを引用します。言語モデルではありません。',
  noPage:
    'パネルの隣のページから答えますが、質問と一緒に届いたページがありません。ページを開き、そこで Beside のアイコンをクリックしてから、もう一度質問してください。',
  onlyWhatItSays:
    'ページに書かれていることだけをお伝えできます。書かれていないことはわかりません。要点は次のとおりです:',
  tooLittle: (title) => `${title} は要約するには短すぎます。全文です:`,
  says: (title) => `${title} の文から:`,
  nothing: (titles) =>
    `${list(titles)} には質問と同じ言葉がありません。ページにある言葉で質問するか、要約を頼んでください。`,
  from: (heading, page) => `${page ? `「${page}」` : 'ページ'}${underHeading(heading)}より:`,
  also: (heading, page) =>
    heading || page
      ? `ほかに${page ? `「${page}」` : 'ページ'}${underHeading(heading)}より:`
      : 'ほかに:',
} satisfies ReaderTexts;
