// Arabic. Not yet reviewed by a native speaker.
import { inLanguage } from '../in-language';
import { createSay, isolated } from '../say-in';
import type { BrowserTexts } from '../texts/browser';
import type { ElementTexts } from '../texts/element';
import type { OptionsTexts } from '../texts/options';
import type { PanelTexts } from '../texts/panel';
import type { ReaderTexts } from '../texts/reader';
import type { Fields } from '../texts/fields';
import type { Sentences } from '../texts/sentences';

const { count, list, number } = inLanguage('ar');

const words = (value: number) =>
  count(value, {
    zero: 'لا كلمات',
    one: 'كلمة واحدة',
    two: 'كلمتان',
    few: '# كلمات',
    many: '# كلمة',
    other: '# كلمة',
  });
const files = (value: number) =>
  count(value, { one: 'ملف واحد', two: 'ملفان', few: '# ملفات', many: '# ملفًا', other: '# ملف' });

const sentences: Sentences = {
  'Beside may not contact {0} yet: allow access to go on.':
    'لا يجوز لـ Beside الاتصال بـ {0} بعد: اسمح بالوصول للمتابعة.',
  '{0} could not be reached: check that it is running and that you are online.':
    'تعذّر الوصول إلى {0}: تحقّق من أنه يعمل ومن أنك متصل بالإنترنت.',
  '{0} took too long to answer: try again in a moment.':
    'استغرق {0} وقتًا طويلًا للرد: حاول مرة أخرى بعد قليل.',
  '{0} did not accept this message: check how requests are written in its settings.':
    'لم يقبل {0} هذه الرسالة: تحقّق من طريقة كتابة الطلبات في إعداداته.',
  '{0} asks you to sign in before it answers.': 'يطلب {0} تسجيل الدخول قبل أن يجيب.',
  'There is no chat at the address of {0}: check the address in its settings.':
    'لا توجد دردشة على عنوان {0}: تحقّق من العنوان في إعداداته.',
  '{0} is receiving too many messages: wait a little and retry.':
    'يتلقى {0} رسائل كثيرة جدًا: انتظر قليلًا ثم أعد المحاولة.',
  '{0} had a problem of its own: try again in a moment.':
    'واجه {0} مشكلة من جهته: حاول مرة أخرى بعد قليل.',
  '{0} points to another address: enter the final address in its settings.':
    'يحيل {0} إلى عنوان آخر: أدخل العنوان النهائي في إعداداته.',
  '{0} sent something other than an answer: check the address and the kind of backend in its settings.':
    'أرسل {0} شيئًا آخر غير الرد: تحقّق من العنوان ومن نوع الخادم في إعداداته.',
  '{0} sent an answer that could not be read: check where the answer stands in its settings.':
    'أرسل {0} ردًا تعذّرت قراءته: تحقّق من موضع الرد في إعداداته.',
  '{0} sent an empty answer: try again.': 'أرسل {0} ردًا فارغًا: حاول مرة أخرى.',
  'The answer of {0} is larger than the limit in its settings.':
    'رد {0} أكبر من الحد المضبوط في إعداداته.',
  'The answer of {0} broke off before its end: try again.':
    'انقطع رد {0} قبل نهايته: حاول مرة أخرى.',
  '{0} reported an error instead of answering: try again.':
    'أبلغ {0} عن خطأ بدلًا من الرد: حاول مرة أخرى.',
  '{0} is not set up yet: complete its settings.': 'لم يُضبط {0} بعد: أكمل إعداداته.',
  '{0} is switched off in the settings: switch it on to ask it.':
    'تم إيقاف {0} في الإعدادات: شغّله لتسأله.',
  '{0} cannot do this.': 'لا يستطيع {0} فعل ذلك.',
  'The settings of {0} hold a mistake: correct them to go on.':
    'في إعدادات {0} خطأ: صحّحه للمتابعة.',
  'This page could not be read.': 'تعذّرت قراءة هذه الصفحة.',
  'Your message could not be prepared for {0}, so nothing was sent: try again.':
    'تعذّر تجهيز رسالتك لـ {0}، فلم يُرسل شيء: حاول مرة أخرى.',
  'The connection to {0} was closed: try again.': 'أُغلق الاتصال بـ {0}: حاول مرة أخرى.',
  'The answer of {0} was interrupted, and your message may have arrived: retry if you want to send it again.':
    'انقطع رد {0}، وربما وصلت رسالتك: أعد المحاولة إن أردت إرسالها مجددًا.',
  'Something went wrong inside Beside: try again.': 'حدث خطأ داخل Beside: حاول مرة أخرى.',
  '{0} did not answer. Check that it is running.': 'لم يجب {0}. تحقّق من أنه يعمل.',
  '{0} did not answer at {1}. Check that it is running.': 'لم يجب {0} على {1}. تحقّق من أنه يعمل.',
  'Beside may not read the answers of {0} yet. Allow access to {1}.':
    'لا يجوز لـ Beside قراءة ردود {0} بعد. اسمح بالوصول إلى {1}.',
  'This request could not be read.': 'تعذّرت قراءة هذا الطلب.',
  'This message is too large: shorten it or send less of the page.':
    'هذه الرسالة كبيرة جدًا: اختصرها أو أرسل جزءًا أقل من الصفحة.',
  'This conversation is no longer here.': 'لم تعد هذه المحادثة هنا.',
  'This message is no longer in the conversation.': 'لم تعد هذه الرسالة في المحادثة.',
  'An attached file is no longer here: attach it again.':
    'لم يعد أحد الملفات المرفقة هنا: أرفقه مرة أخرى.',
  'This file is empty.': 'هذا الملف فارغ.',
  'This file is too large: at most {0} can be attached.':
    'هذا الملف كبير جدًا: يمكن إرفاق {0} على الأكثر.',
  'The attached files are too large: one message takes at most {0} in all.':
    'الملفات المرفقة كبيرة جدًا: تقبل الرسالة الواحدة {0} على الأكثر إجمالًا.',
  'A message takes at most {0} files.': 'تقبل الرسالة {0} ملفات على الأكثر.',
  'This file was sent already: delete its conversation to delete it.':
    'أُرسل هذا الملف بالفعل: احذف محادثته لحذفه.',
  'This part of the list has changed: open it again.':
    'تغيّر هذا الجزء من القائمة: افتحها مرة أخرى.',
  'This message is of another kind than was expected.': 'هذه الرسالة من نوع غير المتوقع.',
  'This was answered already.': 'سبقت الإجابة عن هذا.',
  'An answer is still running in this conversation: wait for it or stop it first.':
    'ما زال هناك رد جارٍ في هذه المحادثة: انتظره أو أوقفه أولًا.',
  'Many messages are waiting in this conversation: wait for their answers first.':
    'تنتظر رسائل كثيرة في هذه المحادثة: انتظر ردودها أولًا.',
  'Beside cannot do this yet.': 'لا يستطيع Beside فعل ذلك بعد.',
  'Enter the key first, then the passphrase to seal it with.':
    'أدخل المفتاح أولًا، ثم عبارة المرور التي يُختم بها.',
  'Choose a passphrase of at least {0} characters.': 'اختر عبارة مرور من {0} أحرف على الأقل.',
  'This passphrase opens none of your keys.': 'عبارة المرور هذه لا تفتح أيًا من مفاتيحك.',
  'Enter the key.': 'أدخل المفتاح.',
  'This is no key: it holds line breaks or letters that a key cannot have.':
    'هذا ليس مفتاحًا: فيه أسطر جديدة أو أحرف لا يمكن أن تكون في مفتاح.',
  'The key of {0} is sealed: enter its passphrase in the settings.':
    'مفتاح {0} مختوم: أدخل عبارة مروره في الإعدادات.',
  '{0} needs a key: enter it in the settings.': 'يحتاج {0} إلى مفتاح: أدخله في الإعدادات.',
  '{0} opened no session: its answer holds no secret where its settings say it stands.':
    'لم يفتح {0} جلسة: لا يوجد سر في رده في الموضع الذي تذكره الإعدادات.',
  '{0} was not asked: its sign-in was closed before it was complete.':
    'لم يُسأل {0}: أُغلق تسجيل الدخول قبل اكتماله.',
  'The sign-in of {0} does not know Beside: check its client id in the settings.':
    'تسجيل الدخول إلى {0} لا يعرف Beside: تحقّق من معرّف العميل في الإعدادات.',
  'The sign-in of {0} gave an answer that failed a check, so it was not used: sign in again.':
    'أعطى تسجيل الدخول إلى {0} ردًا لم يجتز الفحص، فلم يُستخدم: سجّل الدخول مرة أخرى.',
  'Somebody else is signed in at {0} now: sign in again.':
    'سجّل شخص آخر الدخول إلى {0} الآن: سجّل الدخول مرة أخرى.',
  '{0} has no backend that is set up. Choose one in the settings.':
    'ليس لـ {0} خادم مضبوط. اختر واحدًا في الإعدادات.',
  'No backend is set up yet: add one in the settings.':
    'لم يُضبط أي خادم بعد: أضف واحدًا في الإعدادات.',
  'The message could not be found in this conversation: send it again.':
    'تعذّر العثور على الرسالة في هذه المحادثة: أرسلها مرة أخرى.',
  'The model chosen here is no longer set up, so {0} was asked.':
    'لم يعد النموذج المختار هنا مضبوطًا، لذلك سُئل {0}.',
  'The answer was interrupted when the browser closed Beside: what had come is kept.':
    'انقطع الرد عندما أغلق المتصفح Beside: ما وصل محفوظ.',
  'This message was still waiting when the browser closed Beside: retry to send it.':
    'كانت هذه الرسالة لا تزال تنتظر عندما أغلق المتصفح Beside: أعد المحاولة لإرسالها.',
  'The recording could not be read: try again.': 'تعذّرت قراءة التسجيل: حاول مرة أخرى.',
  'The recording is too large: say it in parts.': 'التسجيل كبير جدًا: قله على أجزاء.',
  '{0} has no backend that turns speech into text: choose another model.':
    'ليس لـ {0} خادم يحوّل الكلام إلى نص: اختر نموذجًا آخر.',
  'The server sent a conversation that could not be read.': 'أرسل الخادم محادثة تعذّرت قراءتها.',
  'What you see is the copy that Beside kept.': 'ما تراه هو النسخة التي احتفظ بها Beside.',
  'From here on {0} answers, and this conversation is kept in Beside alone. The one on its server stays as it was, in your history.':
    'من هنا يجيب {0}، وتُحفظ هذه المحادثة في Beside وحده. أما التي على خادمها فتبقى كما كانت في سجلك.',
  'The answer broke off before its end: try again.': 'انقطع الرد قبل نهايته: حاول مرة أخرى.',
  'This temporary chat has ended: the browser stopped Beside. Nothing of it was stored.':
    'انتهت هذه الدردشة المؤقتة: أوقف المتصفح Beside. لم يُخزَّن منها شيء.',
  'There is no room left on this device for the conversation: delete some conversations or free some space.':
    'لم تبق مساحة على هذا الجهاز للمحادثة: احذف بعض المحادثات أو حرّر مساحة.',
  'The conversations were written by a newer version of Beside: update the extension to read them.':
    'كُتبت المحادثات بإصدار أحدث من Beside: حدّث الإضافة لقراءتها.',
  'The conversations are in use by an older Beside window: close it and try again.':
    'المحادثات مستخدمة في نافذة Beside أقدم: أغلقها وحاول مرة أخرى.',
  'The conversations on this device could not be read or stored: try again.':
    'تعذّرت قراءة المحادثات على هذا الجهاز أو تخزينها: حاول مرة أخرى.',
  'Some characters of this answer could not be read and show as �.':
    'تعذّرت قراءة بعض أحرف هذا الرد وتظهر هكذا: �.',
  '{0} failed several times and is given a short rest.': 'فشل {0} عدة مرات ويُمنح استراحة قصيرة.',
  '{0} is switched off in the settings.': 'تم إيقاف {0} في الإعدادات.',
  'The page was not sent: {0} takes no page text.': 'لم تُرسل الصفحة: لا يقبل {0} نص الصفحات.',
  'The selection was not sent: {0} takes no page text.': 'لم يُرسل التحديد: لا يقبل {0} نص الصفحات.',
  'The page and the selection were not sent: {0} takes no page text.':
    'لم تُرسل الصفحة ولا التحديد: لا يقبل {0} نص الصفحات.',
  'Only the newest messages of this chat were sent along.': 'أُرسلت أحدث رسائل هذه الدردشة فقط.',
  'Only the beginning of the long selection was sent.': 'لم يُرسل من التحديد الطويل إلا بدايته.',
  '{0} of {1} passages of “{2}” was sent: the page is longer than its budget.':
    'أُرسل {0} من {1} من مقاطع «{2}»: الصفحة أطول من حدّها.',
  '{0} of {1} passages of “{2}” were sent: the page is longer than its budget.':
    'أُرسل {0} من {1} من مقاطع «{2}»: الصفحة أطول من حدّها.',
  'Only the beginning of {0} was sent: it is very long.': 'لم تُرسل إلا بداية {0}: إنه طويل جدًا.',
  'Asking {0}...': 'يُسأل {0}…',
  '{0}, asking {1}...': '{0}، يُسأل {1}…',
  Error: 'خطأ',
  'Allow access': 'السماح بالوصول',
  'Sign in': 'تسجيل الدخول',
  Settings: 'الإعدادات',
  'Ask {0} instead': 'اسأل {0} بدلًا منه',
  Always: 'دائمًا',
  'Not tested, because a step before it failed.': 'لم يُختبر، لأن خطوة قبله فشلت.',
  'Check under "Opened by" how this backend is opened, and its key below.':
    'تحقّق ضمن «يُفتح بواسطة» من طريقة فتح هذا الخادم، ومن مفتاحه في الأسفل.',
  'Beside may contact this host.': 'يجوز لـ Beside الاتصال بهذا المضيف.',
  'Access to this host is not allowed: then the server has to allow it (CORS).':
    'الوصول إلى هذا المضيف غير مسموح: إذن يجب أن يسمح به الخادم (CORS).',
  'A server answers at {0}.': 'يجيب خادم على {0}.',
  '{0} is there, but no encrypted connection to it can be made.':
    '{0} موجود، لكن لا يمكن إنشاء اتصال مشفّر به.',
  'No encrypted connection to {0} could be made: its certificate is not trusted, or nothing is listening there.':
    'تعذّر إنشاء اتصال مشفّر بـ {0}: شهادته غير موثوقة، أو لا شيء يستمع هناك.',
  'Open {0} in a tab: the browser says there whether the certificate is the cause. Give the server a certificate that this browser trusts.':
    'افتح {0} في علامة تبويب: يقول المتصفح هناك إن كانت الشهادة هي السبب. أعط الخادم شهادة يثق بها هذا المتصفح.',
  'Open {0} in a tab: the browser says there whether the certificate is the cause. Give the server a certificate that this browser trusts, or use http:// on this computer.':
    'افتح {0} في علامة تبويب: يقول المتصفح هناك إن كانت الشهادة هي السبب. أعط الخادم شهادة يثق بها هذا المتصفح، أو استخدم http:// على هذا الحاسوب.',
  '{0} was not found, or nothing is listening on it.': 'لم يُعثر على {0}، أو لا شيء يستمع عليه.',
  "Check the spelling of {0}. If the name belongs to your company's network, check that you are connected to it.":
    'تحقّق من كتابة {0}. إذا كان الاسم من شبكة شركتك، فتحقّق من أنك متصل بها.',
  'Nothing is listening at {0}: the connection was refused.': 'لا شيء يستمع على {0}: رُفض الاتصال.',
  'Start the server, and let it listen to other computers as well, not only to its own.':
    'شغّل الخادم، واجعله يستمع إلى الحواسيب الأخرى أيضًا لا إلى حاسوبه فقط.',
  'Start the server, or correct the port in the address.': 'شغّل الخادم، أو صحّح المنفذ في العنوان.',
  'This pattern may answer in one piece.': 'يجوز لهذا النمط أن يجيب دفعة واحدة.',
  'The answer came in {0} pieces.': 'وصل الرد في {0} أجزاء.',
  'The answer was short and came at once.': 'كان الرد قصيرًا ووصل دفعة واحدة.',
  'All {0} parts came at once after {1}: something on the way holds the stream back.':
    'وصلت الأجزاء الـ {0} كلها دفعة واحدة بعد {1}: شيء ما في الطريق يحجز التدفق.',
  'Switch off buffering for this path in the proxy, and compression of text/event-stream in the server. Words will then show as they are written.':
    'أوقف التخزين المؤقت لهذا المسار في الوكيل، وضغط text/event-stream في الخادم. عندها تظهر الكلمات أثناء كتابتها.',
  'The server answers, but not where the settings look for the answer.':
    'يجيب الخادم، لكن ليس في الموضع الذي تبحث فيه الإعدادات عن الرد.',
  'A text stands at {0}.': 'يوجد نص في {0}.',
  'There was no answer.': 'لم يكن هناك رد.',
  'Compare what the server sends with "Place of the answer" in the settings below.':
    'قارن ما يرسله الخادم مع «موضع الرد» في الإعدادات أدناه.',
  'The server began to answer and then said nothing. Look into its log.':
    'بدأ الخادم بالرد ثم لم يقل شيئًا. انظر في سجله.',
  'The first byte came after {0}.': 'وصل أول بايت بعد {0}.',
  'The answer broke off before its end.': 'انقطع الرد قبل نهايته.',
  'Look for a time limit in the server or in a proxy in front of it.':
    'ابحث عن حد زمني في الخادم أو في وكيل أمامه.',
  'It said: “{0}”': 'قال: «{0}»',
  'Not needed: access to the host is allowed.': 'غير ضروري: الوصول إلى المضيف مسموح.',
  'The server allows this extension to read its answers.': 'يسمح الخادم لهذه الإضافة بقراءة ردوده.',
  'No key, sign-in or session is set up.': 'لم يُضبط مفتاح ولا تسجيل دخول ولا جلسة.',
  'The server accepted what opens it.': 'قبل الخادم ما يفتحه.',
  'The server answers with 403: it turns callers away by their origin.':
    'يجيب الخادم بـ 403: يرفض المتصلين بحسب أصلهم.',
  'Let the server accept exactly this origin:': 'اجعل الخادم يقبل هذا الأصل بالضبط:',
  'The server answered this extension.': 'أجاب الخادم هذه الإضافة.',
  'The server answers with {0}: it wants to know who asks.':
    'يجيب الخادم بـ {0}: يريد أن يعرف من يسأل.',
  'Choose under "Opened by" how this backend is opened (a key, a session or a sign-in), and save.':
    'اختر ضمن «يُفتح بواسطة» كيف يُفتح هذا الخادم (مفتاح أو جلسة أو تسجيل دخول) ثم احفظ.',
  'Enter the key again below, or check how the session is opened.':
    'أدخل المفتاح مرة أخرى في الأسفل، أو تحقّق من طريقة فتح الجلسة.',
  'The server is there, but has no chat at this address ({0}).':
    'الخادم موجود، لكن لا توجد دردشة على هذا العنوان ({0}).',
  'Correct the path in the address: it is the one at which messages are posted.':
    'صحّح المسار في العنوان: هو الذي تُرسل إليه الرسائل.',
  'The server answered with a web page in place of an answer.':
    'أجاب الخادم بصفحة ويب بدلًا من الرد.',
  'This is the address of a page for people, or a sign-in page stands in front. Enter the address at which messages are posted.':
    'هذا عنوان صفحة للناس، أو تقف أمامها صفحة تسجيل دخول. أدخل العنوان الذي تُرسل إليه الرسائل.',
  'The server wants its request in another form.': 'يريد الخادم الطلب بشكل آخر.',
  'It asked for these fields: {0}.': 'طلب هذه الحقول: {0}.',
  'The server is there, but opened no WebSocket at this address.':
    'الخادم موجود، لكنه لم يفتح WebSocket على هذا العنوان.',
  'The server closed the connection without an answer.': 'أغلق الخادم الاتصال من دون رد.',
  'Check the path. A server that checks who calls has to accept {0}.':
    'تحقّق من المسار. الخادم الذي يتحقق من المتصل يجب أن يقبل {0}.',
  'Look into the log of the server.': 'انظر في سجل الخادم.',
  'The server did not answer.': 'لم يجب الخادم.',
  'Look into the log of the server: it says more than its answer.':
    'انظر في سجل الخادم: فيه أكثر مما في رده.',
  'The server is there, but does not let this extension read its answers (CORS).':
    'الخادم موجود، لكنه لا يسمح لهذه الإضافة بقراءة ردوده (CORS).',
  'Allow access to the host, or let the server send this:':
    'اسمح بالوصول إلى المضيف، أو اجعل الخادم يرسل هذا:',
  'It answered with {0}.': 'أجاب بـ {0}.',
  'Its own description names the endpoint {0}, and how a message is written for it.':
    'يذكر وصفه نقطة النهاية {0} وكيف تُكتب لها الرسالة.',
  'Its own description names a ChatKit endpoint at /chatkit.':
    'يذكر وصفه نقطة نهاية ChatKit على /chatkit.',
  'This is {0}: it lists {1}.': 'هذا {0}: يسرد {1}.',
  'This seems to be an OpenAI-compatible server that wants a key.':
    'يبدو أنه خادم متوافق مع OpenAI يريد مفتاحًا.',
  'The address says that it is a WebSocket.': 'يقول العنوان إنه WebSocket.',
  'It does not say what it speaks: server-sent events are assumed.':
    'لا يقول ما يتحدث به: يُفترض server-sent events.',
  'The address looks like {0}; the server itself does not say.':
    'يبدو العنوان كأنه {0}؛ والخادم نفسه لا يقول.',
  'This is not a web address. Enter one such as https://chat.example.com or http://localhost:8000.':
    'هذا ليس عنوان ويب. أدخل عنوانًا مثل https://chat.example.com أو http://localhost:8000.',
  'Your organisation has set the backends, so none can be added here.':
    'ضبطت مؤسستك الخوادم، فلا يمكن إضافة خادم هنا.',
  'Your organisation has set the backends, so none can be imported here.':
    'ضبطت مؤسستك الخوادم، فلا يمكن استيراد خادم هنا.',
  'This file is too large: at most 1 MB can be imported.':
    'هذا الملف كبير جدًا: يمكن استيراد 1 MB على الأكثر.',
  'This file was not used: it is not valid JSON.': 'لم يُستخدم هذا الملف: ليس JSON صالحًا.',
  'Your settings could not be read, so they are left untouched and not used.':
    'تعذّرت قراءة إعداداتك، فتُركت كما هي ولم تُستخدم.',
  'Your settings were made by a newer version of Beside: update it to use them.':
    'أُنشئت إعداداتك بإصدار أحدث من Beside: حدّثه لاستخدامها.',
  'It answered the test question.': 'أجاب عن سؤال الاختبار.',
  'It answered the test question {0}.': 'أجاب عن سؤال الاختبار ({0}).',
  '{0} has no picture at this address.': 'لا توجد صورة لدى {0} في هذا العنوان.',
  '{0} sent no picture that can be shown.': 'لم يرسل {0} صورة يمكن عرضها.',
  'This picture is not shown: {0} passes it on to another address.':
    'لا تُعرض هذه الصورة: يحيل {0} إلى عنوان آخر.',
  'This picture is too large: at most 5 MB are shown.':
    'هذه الصورة كبيرة جدًا: يُعرض 5 MB على الأكثر.',
  'This picture of {0} broke off before its end: try again.':
    'انقطعت هذه الصورة من {0} قبل نهايتها: حاول مرة أخرى.',
  'This picture has no web address, so it cannot be shown.':
    'ليس لهذه الصورة عنوان ويب، لذا لا يمكن عرضها.',
  'This picture is not shown: {0} does not encrypt what it sends.':
    'لا تُعرض هذه الصورة: لا يشفّر {0} ما يرسله.',
  'This picture is not shown: your organisation has set which servers are asked, and {0} is not among them.':
    'لا تُعرض هذه الصورة: حددت مؤسستك الخوادم التي تُسأل، وليس {0} من بينها.',
  'Pictures from elsewhere are not shown in a temporary chat.':
    'لا تُعرض صور من أماكن أخرى في محادثة مؤقتة.',
  'The server of this chat allows no picture from {0}.': 'لا يسمح خادم هذه المحادثة بصور من {0}.',
  '{0} did not answer within {1}. Try again in a moment.':
    'لم يجب {0} خلال {1}. حاول مرة أخرى بعد قليل.',
  '{0} was not asked: its key would travel unencrypted. Enter an address that begins with https:// or wss://.':
    'لم يُسأل {0}: كان مفتاحه سيُرسل دون تشفير. أدخل عنوانًا يبدأ بـ https:// أو wss://.',
  '{0} accepts its key, but not for this: check it in the settings.':
    'يقبل {0} مفتاحه، لكن ليس لهذا: تحقق منه في الإعدادات.',
  '{0} did not accept its key: enter it again in the settings.':
    'لم يقبل {0} مفتاحه: أدخله مرة أخرى في الإعدادات.',
  '{0} did not accept the session it had opened: check how it is opened in the settings.':
    'لم يقبل {0} الجلسة التي فتحها: تحقق في الإعدادات من طريقة فتحه.',
  '{0} was not asked: {1} is not among its addresses. Add it in the settings.':
    'لم يُسأل {0}: ليس {1} من عناوينه. أضفه في الإعدادات.',
  'The conversations could not be read: try again.': 'تعذرت قراءة المحادثات: حاول مرة أخرى.',
  'This file is too large: at most 64 MB can be imported.':
    'هذا الملف كبير جدًا: يمكن استيراد 64 MB على الأكثر.',
  'This file is no JSON: choose a file that was exported as JSON.':
    'هذا الملف ليس JSON: اختر ملفًا صُدّر بصيغة JSON.',
  'This file was not exported by Beside.': 'لم يصدّر Beside هذا الملف.',
  'The import broke off: import the file again, what is here already stays as it is.':
    'انقطع الاستيراد: استورد الملف مرة أخرى، وما هو موجود يبقى كما هو.',
  'Stopped before {0} answered': 'أُوقف قبل أن يجيب {0}',
  'An attempt at {0} gave no answer': 'لم تُسفر محاولة عند {0} عن رد',
  'sent by itself': 'أُرسل من تلقاء نفسه',
  '{0} tokens in': '{0} رمز داخل',
  '{0} tokens out': '{0} رمز خارج',
  '{0} tokens in, {1} out': '{0} رمز داخل، {1} خارج',
  'Your organisation has set whom this model may ask.': 'حددت مؤسستك من يجوز لهذا النموذج سؤاله.',
  '{0} was not asked: the sign-in of your organisation opens only what your organisation set up itself.':
    'لم يُسأل {0}: تسجيل الدخول الخاص بمؤسستك لا يفتح إلا ما أعدّته مؤسستك بنفسها.',
  'The answer stopped at the length limit.': 'توقف الرد عند حد الطول.',
  'The provider stopped this answer because of its content rules.':
    'أوقف المزوّد هذا الرد بسبب قواعد المحتوى لديه.',
  '{0} does not turn speech into text. Choose another model, or switch dictation off for it in the settings.':
    'لا يحوّل {0} الكلام إلى نص. اختر نموذجًا آخر، أو أوقف الإملاء له في الإعدادات.',
  '{0} does not take a recording of this size: say it in parts.':
    'لا يقبل {0} تسجيلًا بهذا الحجم: قله على أجزاء.',
  '{0} did not accept the recording: check the model for dictation in its settings.':
    'لم يقبل {0} التسجيل: تحقق من نموذج الإملاء في إعداداته.',
  '{0} gave an answer that is no text: it may not turn speech into text.':
    'أعطى {0} ردًا ليس نصًا: ربما لا يحوّل الكلام إلى نص.',
  '{0} could not turn this into text: try again, or switch dictation off for it in the settings.':
    'لم يستطع {0} تحويل هذا إلى نص: حاول مرة أخرى، أو أوقف الإملاء له في الإعدادات.',
  'Reconnecting to {0}...': 'تجري إعادة الاتصال بـ {0}…',
  'Connecting to {0}...': 'يجري الاتصال بـ {0}…',
  'Connected to {0}, waiting for its answer...': 'تم الاتصال بـ {0}، بانتظار رده…',
  '{0} was not sent: {1} takes no such files.': 'لم يُرسل {0}: لا يقبل {1} هذا النوع من الملفات.',
  '{0} were not sent: {1} takes no such files.': 'لم تُرسل {0}: لا يقبل {1} هذا النوع من الملفات.',
  '{0} does not know the model {1} and used {2}.': 'لا يعرف {0} النموذج {1} واستخدم {2}.',
  'This backend is no longer in the settings, or it is switched off.':
    'لم يعد هذا الخادم في الإعدادات، أو أنه موقوف.',
  'This backend is no longer in the settings.': 'لم يعد هذا الخادم في الإعدادات.',
  'This is not a web address.': 'هذا ليس عنوان ويب.',
  '{0} answered in no form that Beside knows. Test shows what is in the way.':
    'أجاب {0} بصيغة لا يعرفها Beside. يبيّن الاختبار ما يعيق.',
  'This is not JSON. Text stands in double quotes, and no comma follows the last entry.':
    'هذا ليس JSON. يوضع النص بين علامتي اقتباس مزدوجتين، ولا فاصلة بعد آخر عنصر.',
  'This must be a whole number.': 'يجب أن يكون هذا عددًا صحيحًا.',
  'This must not be empty.': 'لا يجوز أن يكون هذا فارغًا.',
  'team.json was not used: it is not valid JSON.': 'لم يُستخدم team.json: ليس JSON صالحًا.',
  'team.json was not used.': 'لم يُستخدم team.json.',
  'This file was not used.': 'لم يُستخدم هذا الملف.',
  'The policy of your organisation was not used.': 'لم تُستخدم سياسة مؤسستك.',
  'The policy of your organisation was not used: its field "json" is not valid JSON.':
    'لم تُستخدم سياسة مؤسستك: حقلها «json» ليس JSON صالحًا.',
  'It could not be read.': 'تعذرت قراءته.',
  'A preference was passed over.': 'تم تجاوز أحد الإعدادات.',
  'The backend "{0}" was left out.': 'استُبعد الخادم «{0}».',
  'The model "{0}" was left out.': 'استُبعد النموذج «{0}».',
  'The prompt "{0}" was left out.': 'استُبعد القالب «{0}».',
  'The model "{0}" asks the backend "{1}", which is not there.':
    'يسأل النموذج «{0}» الخادم «{1}»، وهو غير موجود.',
  'The field "{0}" is not one that Beside knows.': 'الحقل «{0}» لا يعرفه Beside.',
  'The field "{0}" is missing.': 'الحقل «{0}» مفقود.',
  'The field "{0}" must be {1}.': 'يجب أن يكون الحقل «{0}»: {1}.',
  'The field "{0}" has a value that Beside cannot use ({1}).':
    'في الحقل «{0}» قيمة لا يستطيع Beside استخدامها ({1}).',
  'The field "{0}" has a form that Beside does not know.': 'للحقل «{0}» صيغة لا يعرفها Beside.',
  'The field "{0}" is "{1}", which is there twice.': 'الحقل «{0}» هو «{1}»، وهو مكرر.',
  'The field "{0}" is "{1}", a reserved name.': 'الحقل «{0}» هو «{1}»، وهو اسم محجوز.',
  'What it holds must be {0}.': 'يجب أن يكون محتواه: {0}.',
  'a list.': 'قائمة.',
  'an object.': 'كائن.',
  'a text.': 'نص.',
  'a number.': 'رقم.',
  'a whole number.': 'عدد صحيح.',
  'true or false.': 'true أو false.',
  'Not synchronised, because it is too large for the browser: {0}.':
    'لم تجرِ مزامنته لأنه أكبر مما يسمح به المتصفح: {0}.',
  '{0} has no list of its models.': 'ليس لدى {0} قائمة بنماذجه.',
  '{0} takes no such files, and the message holds nothing else: write a question, or choose another model.':
    'لا يقبل {0} هذا النوع من الملفات، وليس في الرسالة غيرها: اكتب سؤالًا، أو اختر نموذجًا آخر.',
  'Header of the answer': 'ترويسة الرد',
  'Header of the answers': 'ترويسة الردود',
  'Origin to allow': 'الأصل (Origin) المطلوب السماح به',
  'See what the server says': 'انظر ماذا يقول الخادم',
  'See whether the name exists': 'انظر هل الاسم موجود',
  'Use this form': 'استخدم هذه الصيغة',
  'Use {0}': 'استخدم {0}',
  'This server.': 'هذا الخادم.',
  'This backend.': 'هذا الخادم.',
};
const say = createSay(sentences, isolated);

const fields: Fields = {
  Name: 'الاسم',
  'What the panel and the picker call it.': 'الاسم الذي يظهر في اللوحة وفي القائمة.',
  Server: 'الخادم',
  'The address of the server; {0} is added when it names no path.':
    'عنوان الخادم؛ يُضاف {0} إذا لم يذكر مسارًا.',
  'The address of the server up to its version, such as {0}':
    'عنوان الخادم حتى رقم الإصدار، مثل {0}',
  'Opened by': 'طريقة الفتح',
  'What the server wants before it answers.': 'ما يطلبه الخادم قبل أن يجيب.',
  Nothing: 'لا شيء',
  'A key': 'مفتاح',
  'A session that it hands out': 'جلسة يمنحها',
  'A sign-in (OpenID Connect)': 'تسجيل دخول (OpenID Connect)',
  'Session address': 'عنوان الجلسة',
  'Called once for each session.': 'يُستدعى مرة لكل جلسة.',
  'Session request': 'طلب الجلسة',
  'What is posted to it; {{userId}} and {{model}} can stand in it.':
    'ما يُرسل إليه؛ يمكن أن يتضمن {{userId}} و{{model}}.',
  'Session headers': 'ترويسات الجلسة',
  'Sent with the session call.': 'تُرسل مع طلب الجلسة.',
  'Place of the secret': 'موضع السر',
  'Where its answer holds what opens the chat, such as client_secret.':
    'حيث يوجد في رده ما يفتح المحادثة، مثل client_secret.',
  'Place of the expiry': 'موضع انتهاء الصلاحية',
  'Where its answer says until when, if it does.': 'حيث يذكر رده حتى متى، إن ذكر.',
  'Place of the name': 'موضع الاسم',
  'Where its answer says who answers.': 'حيث يذكر رده من يجيب.',
  Issuer: 'جهة الإصدار',
  'Address of the sign-in service.': 'عنوان خدمة تسجيل الدخول.',
  'Client id': 'معرّف العميل',
  'Under which the service knows this extension.': 'الذي تعرف به الخدمة هذه الإضافة.',
  Scopes: 'النطاقات',
  'One to a line.': 'واحد في كل سطر.',
  'Goes into': 'يوضع في',
  'Where the server looks for it.': 'حيث يبحث عنه الخادم.',
  'A header': 'ترويسة',
  'A field of the request': 'حقل في الطلب',
  'The first frame (WebSocket)': 'الإطار الأول (WebSocket)',
  'The subprotocol (WebSocket)': 'البروتوكول الفرعي (WebSocket)',
  'Under the name': 'باسم',
  'Such as Authorization, or session_id.': 'مثل Authorization أو session_id.',
  Privacy: 'الخصوصية',
  'Nothing is ever passed on by itself to a backend that is less private.':
    'لا يُمرَّر شيء من تلقاء نفسه إلى خادم أقل خصوصية.',
  'This computer': 'هذا الحاسوب',
  'My team': 'فريقي',
  Cloud: 'السحابة',
  'Earlier turns': 'الرسائل السابقة',
  'How it learns what was said before.': 'كيف يعرف ما قيل من قبل.',
  'The server keeps it': 'يحتفظ بها الخادم',
  'Sent along as a list': 'تُرسل كقائمة',
  'Written before the question': 'تُكتب قبل السؤال',
  'Not at all': 'لا تُرسل',
  'The page': 'الصفحة',
  'How the text of the page reaches it.': 'كيف يصل إليه نص الصفحة.',
  'In a field of its own ({{context}})': 'في حقل خاص ({{context}})',
  'User id': 'معرّف المستخدم',
  'Who you are to this server.': 'من أنت بالنسبة إلى هذا الخادم.',
  None: 'لا شيء',
  'Random, for this backend alone': 'عشوائي، لهذا الخادم وحده',
  'From the sign-in': 'من تسجيل الدخول',
  Fixed: 'ثابت',
  'Fixed user id': 'معرّف مستخدم ثابت',
  'Sent with every question.': 'يُرسل مع كل سؤال.',
  Method: 'الطريقة',
  'The HTTP method of a question.': 'طريقة HTTP للسؤال.',
  'Where the question goes': 'موضع السؤال',
  'In the address, what you write ends up in the logs of the server, and its length is limited.':
    'في العنوان ينتهي ما تكتبه في سجلات الخادم، وطوله محدود.',
  'JSON body': 'متن JSON',
  Form: 'نموذج',
  'Address (query)': 'العنوان (الاستعلام)',
  Request: 'الطلب',
  'You can use {{message}}, {{history}}, {{context}}, {{sessionId}}, {{userId}} and {{model}}.':
    'يمكنك استخدام {{message}} و{{history}} و{{context}} و{{sessionId}} و{{userId}} و{{model}}.',
  Headers: 'الترويسات',
  'Sent with each question. A key belongs under “Opened by”.':
    'تُرسل مع كل سؤال. مكان المفتاح تحت «طريقة الفتح».',
  'Place of the answer': 'موضع الرد',
  'The first of these places that holds a text; one to a line, such as choices[0].text':
    'أول هذه المواضع التي تحوي نصًا؛ واحد في كل سطر، مثل choices[0].text',
  'Place of an error': 'موضع الخطأ',
  'Format of the answer': 'صيغة الرد',
  'How the server writes its text.': 'كيف يكتب الخادم نصه.',
  'Plain text': 'نص عادي',
  'E-mail addresses': 'عناوين البريد الإلكتروني',
  'Before sending.': 'قبل الإرسال.',
  'Hide, show again to me': 'إخفاؤها وإظهارها لي',
  'Take out': 'حذفها',
  'Leave as it is': 'تركها كما هي',
  'Telephone numbers': 'أرقام الهاتف',
  'Bank accounts': 'الحسابات المصرفية',
  'Card numbers': 'أرقام البطاقات',
  'Social security numbers (US)': 'أرقام الضمان الاجتماعي (الولايات المتحدة)',
  'Identity and tax numbers of persons (BR, DE, ES, FR, GB, IN, IT, NL)':
    'أرقام الهوية والضرائب للأشخاص (BR وDE وES وFR وGB وIN وIT وNL)',
  'Internet addresses': 'عناوين الإنترنت',
  'Keys and tokens': 'المفاتيح والرموز',
  'Signed tokens (JWT)': 'الرموز الموقّعة (JWT)',
  'Private keys': 'المفاتيح الخاصة',
  'Your names': 'أسماؤك',
  'Your own rules': 'قواعدك الخاصة',
  'Send cookies': 'إرسال ملفات تعريف الارتباط',
  'For servers behind a company sign-in: your cookies for this host go along.':
    'للخوادم خلف تسجيل دخول الشركة: تُرسل معها ملفات تعريف الارتباط لهذا المضيف.',
  'May contact': 'يجوز له الاتصال بـ',
  'Every origin this backend may be asked at, one to a line, and no other.':
    'كل أصل يجوز سؤال هذا الخادم عنده، واحد في كل سطر، ولا غيره.',
  Steps: 'الخطوات',
  'Preparations by name; false switches one off.': 'التحضيرات بأسمائها؛ false يوقف إحداها.',
  'Wait for headers': 'انتظار الترويسات',
  'Milliseconds.': 'بالملي ثانية.',
  'Wait for the first byte': 'انتظار البايت الأول',
  'Longest silence': 'أطول صمت',
  'Milliseconds within an answer.': 'بالملي ثانية أثناء الرد.',
  'Wait for a session': 'انتظار الجلسة',
  'Longest line': 'أطول سطر',
  'Bytes.': 'بالبايت.',
  'Longest answer': 'أطول رد',
  'Place of a token': 'موضع الجزء',
  'Where an event holds a part of the answer.': 'حيث يحمل الحدث جزءًا من الرد.',
  End: 'النهاية',
  'A text, or path=value, that ends an answer.': 'نص، أو path=value، ينهي الرد.',
  Framing: 'التأطير',
  'How the server writes tokens that hold line breaks. Automatic is right for nearly every server.':
    'كيف يكتب الخادم الأجزاء التي فيها أسطر جديدة. «تلقائي» مناسب لمعظم الخوادم.',
  Automatic: 'تلقائي',
  'As the standard says': 'كما يقول المعيار',
  'Line breaks as they are': 'الأسطر الجديدة كما هي',
  Frame: 'الإطار',
  'What is sent, with {{message}} in its place, and {{requestId}} where the server repeats it in every frame of its reply.':
    'ما يُرسل، مع {{message}} في مكانه، و{{requestId}} إذا كرره الخادم في كل إطار من رده.',
  Heartbeat: 'نبضة',
  'A frame that the server answers, and after how many milliseconds of silence it is sent.':
    'إطار يجيب عنه الخادم، وبعد كم ملي ثانية من الصمت يُرسل.',
  'Place of the request id': 'موضع معرّف الطلب',
  'Where a reply repeats it.': 'حيث يكرره الرد.',
  'Where a frame holds a part of the answer.': 'حيث يحمل الإطار جزءًا من الرد.',
  'A frame, or path=value, that ends an answer.': 'إطار، أو path=value، ينهي الرد.',
  'Try to connect for': 'مدة محاولة الاتصال',
  'Keep open for': 'مدة البقاء مفتوحًا',
  'Milliseconds between two turns.': 'بالملي ثانية بين رسالتين.',
  'Further fields': 'حقول أخرى',
  'Added to each request; null omits.': 'تُضاف إلى كل طلب؛ null يحذف الحقل.',
  Dictation: 'الإملاء',
  'A microphone in the panel: what you say goes to this server and comes back as text. Nothing in sound can be hidden.':
    'ميكروفون في اللوحة: يذهب ما تقوله إلى هذا الخادم ويعود نصًا. لا يمكن إخفاء شيء في الصوت.',
  'Where it is known to work': 'حيث يُعرف أنه يعمل',
  Offered: 'متاح',
  'Not offered': 'غير متاح',
  'Model for dictation': 'نموذج الإملاء',
  'The server’s name of the one that hears, such as whisper-1. Naming it offers the microphone.':
    'اسم النموذج الذي يسمع لدى الخادم، مثل whisper-1. ذكره يتيح الميكروفون.',
  'Server-sent events': 'أحداث يرسلها الخادم (SSE)',
  'OpenAI-compatible chat': 'دردشة متوافقة مع OpenAI',
  'ChatKit server': 'خادم ChatKit',
};

export const browser = {
  description: 'دردش بجانب أي صفحة ويب، على خادمك أنت.',
  togglePanel: 'فتح Beside وإغلاقه',
  askSelection: 'اسأل عن التحديد',
} satisfies BrowserTexts;

export const element = {
  language: 'ar',
  chat: 'محادثة',
  greeting: 'كيف يمكنني المساعدة اليوم؟',
  placeholder: 'رسالة إلى المساعد',
  untitled: 'بلا عنوان',
  code: 'شيفرة.',
  later: { failed: 'تعذر تحميل هذا الجزء. أغلق المحادثة وافتحها من جديد.' },
  header: { yourChats: 'محادثاتك', history: 'السجل', newChat: 'محادثة جديدة' },
  history: {
    region: 'المحادثات السابقة',
    tryAgain: 'حاول مرة أخرى',
    none: 'لا محادثات بعد.',
    reading: 'تُقرأ محادثاتك…',
    more: 'عرض المزيد',
    saveAsFile: 'حفظ في ملف',
    saveAs: 'حفظ بصيغة',
    rename: 'تغيير الاسم',
    remove: 'حذف',
    title: 'العنوان',
  },
  historySearch: {
    label: 'البحث في المحادثات',
    nothing: 'لم يُعثر على شيء.',
    more: 'هناك المزيد: أضف كلمة.',
    failed: 'لم ينجح البحث: واصل الكتابة للمحاولة من جديد.',
  },
  composer: {
    message: 'الرسالة',
    closed: 'هذه المحادثة مغلقة.',
    locked: 'هذه المحادثة مقفلة.',
    removeQuote: 'إزالة الاقتباس',
    addMention: 'إضافة إشارة',
    stop: 'إيقاف',
    send: 'إرسال',
    model: 'النموذج',
    attach: 'إرفاق ملفات',
  },
  toolMenu: { tools: 'الأدوات', takeOff: (label) => `عدم استخدام ${label}` },
  composerMenu: {
    entity: 'الإشارات',
    command: 'الأوامر',
    searching: 'جارٍ البحث…',
    nothing: 'لم يُعثر على شيء.',
    failed: 'لم ينجح البحث. اكتب حرفًا آخر للمحاولة من جديد.',
  },
  attachmentChips: {
    list: 'المرفقات',
    uploading: (name) => `يُرفع ${name}`,
    cancel: (name) => `إلغاء ${name}`,
    remove: (name) => `إزالة ${name}`,
    dismiss: 'إخفاء',
    notSent: (names, label) => `لن يُرسل ${list(names)}: لا يقبل ${label} ملفات كهذه.`,
  },
  attachmentRules: {
    noFiles: (label) => `لا يقبل ${label} أي ملفات: اختر نموذجًا آخر لإرفاق ملف.`,
    tooMany: (name, most) => `لم يُرفق ${name}: الحد الأقصى في الرسالة ${files(most)}.`,
    wrongType: (name) => `لم يُرفق ${name}: لا تُقبل هنا ملفات من هذا النوع.`,
    notForModel: (name, label) => `لم يُرفق ${name}: لا يقبل ${label} ملفات من هذا النوع.`,
    empty: (name) => `لم يُرفق ${name}: الملف فارغ.`,
    tooLarge: (name, size, limit) =>
      `لم يُرفق ${name}: حجمه ${number(size)} ميغابايت والحد الأقصى ${number(limit)} ميغابايت.`,
  },
  item: {
    youSaid: 'قلت',
    answer: 'الجواب',
    retry: 'إعادة المحاولة',
    copy: 'نسخ',
    copied: 'نُسخ',
    good: 'جواب جيد',
    bad: 'جواب سيئ',
    readAloud: 'قراءة بصوت عالٍ',
    queued: 'في الانتظار',
    notSent: 'لم تُرسل',
    source: (value, title) => `المصدر ${isolated(number(value))}: ${isolated(title)}`,
    sources: (value) =>
      count(value, {
        one: 'مصدر واحد',
        two: 'مصدران',
        few: '# مصادر',
        many: '# مصدرًا',
        other: '# مصدر',
      }),
  },
  thread: {
    conversation: 'المحادثة',
    latest: 'إلى الأحدث',
    opening: 'تُفتح المحادثة…',
    waiting: 'بانتظار الجواب…',
    details: 'التفاصيل',
  },
  threadTail: {
    running: (name) => `تعمل الأداة ${name}…`,
    leftOver: (name) => `ينتظر المساعد الأداة ${name} التي لم تُشغّل هنا. أرسل رسالة للمتابعة.`,
  },
  tooManyTools: (most) =>
    `طلب المساعد أدوات ${number(most)} مرة متتالية فأُوقف. أرسل رسالة للمتابعة.`,
  fault: {
    'not-configured': 'ليس لهذه المحادثة عنوان تتصل به. حدّد عنوانًا وحاول مرة أخرى.',
    unreachable: 'تعذر الوصول إلى خادم المحادثة. تحقق من الاتصال وحاول مرة أخرى.',
    'wrong-content-type': 'أجاب خادم المحادثة بما ليس محادثة. تحقق من عنوانه.',
    unreadable: 'تعذرت قراءة جواب خادم المحادثة.',
    empty: 'انتهى خادم المحادثة دون جواب.',
    'cut-short': 'انقطع الجواب قبل نهايته.',
    'connection-lost': 'انقطع الاتصال بهذه المحادثة.',
    generic: 'حدث خطأ أثناء كتابة الجواب.',
  },
  status: {
    access: 'لا يسمح لك خادم المحادثة بالدخول. سجّل الدخول وحاول مرة أخرى.',
    unknown: 'لا يعرف خادم المحادثة هذه المحادثة.',
    busy: 'ما زال خادم المحادثة مشغولًا بهذه المحادثة. حاول بعد لحظة.',
    tooLarge: 'الرسالة أكبر مما يقبله خادم المحادثة.',
    tooMany: 'تصل إلى خادم المحادثة رسائل كثيرة. انتظر لحظة وحاول مرة أخرى.',
    broken: 'واجه خادم المحادثة مشكلة ولم يجب.',
    refused: 'لم يقبل خادم المحادثة الطلب.',
  },
  generatedImage: {
    making: 'تُنشأ صورة…',
    progress: 'تقدم الصورة',
    alternative: 'أنشأها المساعد',
  },
  picture: {
    unnamed: 'صورة',
    showFrom: (place) => `عرضها من ${place}`,
    show: 'طلبها من هذا العنوان وعرضها',
    fetching: 'يجري جلب الصورة…',
    cannot: 'لا يمكن عرض هذه الصورة.',
  },
  structuredInput: { other: 'جواب آخر', answer: 'أجب', skip: 'تخطٍّ', skipped: 'تم التخطي' },
  workflow: {
    image: 'صورة',
    thought: (seconds) => `فكّر ${number(seconds)} ث`,
    thinking: 'يفكر…',
    thoughtAboutIt: 'فكّر في الأمر',
    steps: (value) =>
      count(value, {
        one: 'خطوة واحدة',
        two: 'خطوتان',
        few: '# خطوات',
        many: '# خطوة',
        other: '# خطوة',
      }),
  },
  markdown: {
    copyCode: 'نسخ الشيفرة',
    wrapLines: 'التفاف الأسطر',
    footnotes: 'الحواشي',
    footnote: (value) => `الحاشية ${number(value)}`,
    back: (value) => `العودة إلى المرجع ${number(value)}`,
    done: 'تم',
    toDo: 'لم يتم بعد',
    table: 'جدول',
  },
  dictation: {
    start: 'إملاء',
    finish: 'إنهاء الإملاء',
    cancel: 'إلغاء الإملاء',
    dismiss: 'إغلاق',
    asking: 'في انتظار الميكروفون…',
    recording: 'أستمع الآن. اضغط Escape للإلغاء.',
    transcribing: 'يجري تحويل ما قلته إلى نص…',
    tooLong: (minutes) =>
      `ينتهي الإملاء بعد ${number(minutes)} دقائق: ما قلته حتى ذلك الحين موجود في النص.`,
    tooLarge: 'بلغ التسجيل أكبر حجم مسموح: ما قلته حتى ذلك الحين موجود في النص.',
    problems: {
      noMicrophone: 'لم يُعثر على ميكروفون: وصّل واحدًا ثم حاول مرة أخرى.',
      refused:
        'لا يمكن استخدام الميكروفون هنا: اسمح به لـ Beside في إعدادات المتصفح ثم حاول مرة أخرى.',
      busy: 'تعذّر فتح الميكروفون: ربما يستخدمه برنامج آخر.',
      unsupported: 'لا يستطيع هذا المتصفح تسجيل الصوت هنا.',
      broke: 'انتهى التسجيل مبكرًا لأن الميكروفون انقطع: حاول مرة أخرى.',
      nothingRecorded: 'لم يُسجَّل شيء: حاول مرة أخرى وانتظر لحظة قبل الإنهاء.',
      nothingHeard: 'لم تُسمع أي كلمات: تحدّث أقرب إلى الميكروفون وحاول مرة أخرى.',
      unreadable: 'تعذّرت قراءة نص ما قلته: حاول مرة أخرى.',
    },
  },
  widget: {
    less: 'عرض أقل',
    more: 'عرض المزيد',
    moreRows: (value) => `عرض ${number(value)} أخرى`,
    wrongForm: 'ليس هذا بالصيغة المطلوبة.',
    clear: (label) => `مسح ${label}`,
    choose: (name) => `اختيار ${name}`,
    notShown: 'تعذر عرض هذا الجزء.',
    nothingFits: 'لا شيء يطابق.',
    table: 'جدول',
    tooDeep: 'هذا الجزء أعمق من أن يُعرض.',
    left: (value) => `لا تُعرض ${number(value)} أجزاء أخرى.`,
  },
} satisfies ElementTexts;

export const panel = {
  say,
  language: 'ar',
  settings: 'الإعدادات',
  chat: 'محادثة',
  prompts: 'القوالب',
  untitled: 'بلا عنوان',
  allowAccess: 'السماح بالوصول',
  dismiss: 'إخفاء',
  followButton: { off: 'متابعة اللسان الحالي', on: 'إيقاف متابعة اللسان الحالي' },
  contextRow: {
    row: 'يُرسل مع سؤالك',
    reading: 'تُقرأ هذه الصفحة…',
    preview: 'معاينة',
    words,
    cut: 'مقتطعة',
    inPart: 'جزئيًا',
    selected: 'محدد',
    readingTab: 'يُقرأ…',
    notRead: 'لم يُقرأ',
    leavePage: 'استبعاد الصفحة',
    leaveSelection: 'استبعاد التحديد',
    leaveTab: (title) => `استبعاد اللسان: ${title}`,
    leftOut: (title, why) => `استُبعد «${title}»: ${why}`,
    moved: 'يعرض هذا اللسان صفحة أخرى الآن. اذكره مرة أخرى بـ @ إن كنت تقصده.',
    tooMany: (most) => `يُرسل مع الرسالة ${number(most)} ألسنة على الأكثر.`,
    quote: (quoted, goesOn) => (goesOn ? `«${quoted}…»` : `«${quoted}»`),
  },
  tabMentions: {
    tabs: 'علامات التبويب المفتوحة',
    offer: 'عرض علامات التبويب المفتوحة',
    offerMeans: 'يسأل المتصفح عن أسمائها',
    neverRead: 'لا تُقرأ أبدًا: إنها في قائمتك',
    restricted: 'لا يجوز لأي إضافة قراءة هذه الصفحة',
    unnamed: 'من دون إذنك لا يرى Beside علامات تبويبك.',
    refused: 'من دون إذنك لا تُقرأ علامة التبويب هذه.',
  },
  tabPicker: {
    add: 'إضافة لسان',
    list: 'ألسنة يمكن إضافتها',
    none: 'لا يوجد لسان آخر فيه صفحة ويب.',
    unnamed: 'لا يمكن لـ Beside رؤية أسماء الألسنة الأخرى بعد.',
    nameAll: 'إظهار أسماء الألسنة',
    refused: 'لن يُقرأ هذا اللسان دون إذنك.',
  },
  problems: {
    allow: (host) => `السماح بقراءة ${host}`,
    reasons: {
      'no-page': 'لا توجد صفحة في هذه النافذة.',
      'needs-click': 'انقر أيقونة Beside في شريط الأدوات ليقرأ هذه الصفحة.',
      'browser-page':
        'هذه الصفحة تخص المتصفح ولا يمكن لأي إضافة قراءتها. افتح صفحة ويب لتسأل عنها.',
      store: 'لا يسمح المتصفح لأي إضافة بقراءة متجره. افتح صفحة أخرى لتسأل عنها.',
      restricted: 'لا يسمح المتصفح للإضافات بقراءة هذه الصفحة. انسخ الجزء الذي تقصده والصقه هنا.',
      'pdf-large': 'ملف PDF هذا أكبر من 20 ميغابايت. انسخ الجزء الذي تقصده والصقه هنا.',
      'pdf-unreadable':
        'تعذرت قراءة ملف PDF هذا، وقد يكون مقفلًا. انسخ الجزء الذي تقصده والصقه هنا.',
      'pdf-scan': 'يحوي ملف PDF هذا صور نص لا نصًا. لا شيء يمكن إرساله.',
      'too-slow': 'لم تستجب هذه الصفحة في الوقت المناسب. أعد تحميلها واسأل من جديد.',
      unreadable: 'تعذرت قراءة هذه الصفحة. أعد تحميلها واسأل من جديد.',
      'never-read': (host) =>
        `${host} في قائمة المواقع التي لا تُقرأ أبدًا. القائمة في الإعدادات تحت الخصوصية.`,
      'needs-site': (host) => `لقراءة هذا الملف يحتاج Beside إلى إذنك لـ ${host}.`,
    },
  },
  pageTools: {
    'This page cannot be reached now. Click the Beside icon in the toolbar and try again.':
      'لا يمكن الوصول إلى هذه الصفحة الآن. انقر أيقونة Beside في شريط الأدوات وحاول مرة أخرى.',
    'There is no page in this window.': 'لا توجد صفحة في هذه النافذة.',
    'This page did not answer in time.': 'لم تستجب هذه الصفحة في الوقت المناسب.',
    'This page could not be searched.': 'تعذر البحث في هذه الصفحة.',
  },
  withUploads: {
    notAwaited: 'أُزيل هذا الملف في هذه الأثناء: أرفقه من جديد.',
    notKept: 'تعذر الاحتفاظ بهذا الملف: ربما امتلأ القرص.',
  },
  showSource: { gone: 'لم يعد ذلك المقطع في هذه الصفحة.' },
  toolQuestion: {
    region: 'خادم يسأل',
    wants: (label, wish) => `يريد ${label} ${wish}.`,
    wishes: {
      text: 'قراءة نص هذه الصفحة',
      selection: 'قراءة ما حددته في هذه الصفحة',
      find: (quoted) => `البحث عن «${quoted}» في هذه الصفحة`,
      highlight: (quoted) => `الانتقال إلى «${quoted}» في هذه الصفحة وتمييزه`,
      tabs: 'رؤية عناوين ألسنتك المفتوحة',
    },
    page: (host) => `الصفحة على ${host}. يسري هذا حتى تتغير الصفحة.`,
    once: 'ستُسأل في كل مرة.',
    allow: 'سماح',
    refuse: 'عدم السماح',
  },
  receipt: {
    button: 'الإيصال',
    unread: 'تعذرت قراءة الإيصال. حاول بعد لحظة.',
    nothing: 'لم يغادر شيء متصفحك لهذا الجواب.',
    privacyClass: { local: 'على هذا الجهاز', team: 'فريقك', cloud: 'السحابة' },
    outcome: { done: '', stopped: ' أوقفته أنت.', fault: ' لم يصل جواب.' },
    bytes: (value) => `${number(value)} بايت`,
    kilobytes: (value) => `${number(value)} كيلوبايت`,
    images: (value) =>
      count(value, { one: 'صورة واحدة', two: 'صورتان', few: '# صور', other: '# صورة' }),
    files,
    asTheyAre: (parts, size) => `أُرسلت كما هي دون إخفاء شيء فيها: ${list(parts)}، ${size}.`,
    went: (out, host, where, back) => `ذهب ${out} إلى ${host} (${where}) وعاد ${back}.`,
    noPage: 'لم يُرسل شيء من الصفحة.',
    pageKinds: { page: 'صفحة', selection: 'تحديد', tab: 'لسان', pdf: 'PDF', quote: 'اقتباس' },
    pagePart: (kind, value) => `${kind}، ${words(value)}`,
    ofPage: (parts) => `من الصفحة: ${list(parts)}.`,
    purposes: {
      session: 'لفتح جلسة: ',
      'sign-in': 'لتسجيل الدخول: ',
      models: 'لعرض قائمة النماذج: ',
      check: 'لفحص الخادم: ',
      rename: 'لإعادة تسمية المحادثة هناك: ',
      delete: 'لحذف المحادثة هناك: ',
      feedback: 'تقييمك: ',
      action: 'ما فعلته في عنصر تفاعلي: ',
      transcription: 'إملاؤك: ',
      'read-thread': 'لقراءة المحادثة: ',
      picture: 'لعرض صورة: ',
    },
    nothingHidden: 'لم يُخفَ شيء.',
    hidden: (kinds) => `أُخفي: ${kinds}.`,
  },
  hidden: {
    kinds: {
      EMAIL: 'عنوان بريد',
      PHONE: 'رقم هاتف',
      IBAN: 'حساب مصرفي',
      CARD: 'رقم بطاقة',
      SSN: 'رقم ضمان اجتماعي',
      NATIONAL_ID: 'رقم هوية',
      IP: 'عنوان شبكة',
      KEY: 'مفتاح',
      JWT: 'رمز دخول',
      PRIVATE_KEY: 'مفتاح خاص',
      NAME: 'اسم',
      RULE: 'ما طابق قواعدك',
    },
    counts: {
      EMAIL: (value) => `عناوين بريد: ${number(value)}`,
      PHONE: (value) => `أرقام هاتف: ${number(value)}`,
      IBAN: (value) => `حسابات مصرفية: ${number(value)}`,
      CARD: (value) => `أرقام بطاقات: ${number(value)}`,
      SSN: (value) => `أرقام ضمان اجتماعي: ${number(value)}`,
      NATIONAL_ID: (value) => `أرقام هوية: ${number(value)}`,
      IP: (value) => `عناوين شبكة: ${number(value)}`,
      KEY: (value) => `مفاتيح: ${number(value)}`,
      JWT: (value) => `رموز دخول: ${number(value)}`,
      PRIVATE_KEY: (value) => `مفاتيح خاصة: ${number(value)}`,
      NAME: (value) => `أسماء: ${number(value)}`,
      RULE: (value) => `ما طابق قواعدك: ${number(value)}`,
    },
    other: (value, name) => `${name}: ${number(value)}`,
    list: (parts) => list(parts),
  },
  pictures: {
    notAllowed: (host) => `لم يسمح المتصفح لـ Beside بالاتصال بـ ${host}.`,
    cannot: 'لا يمكن عرض هذه الصورة: حاول مرة أخرى.',
  },
  messagePreview: {
    region: 'ما يغادر مع سؤالك',
    making: 'تُعد المعاينة…',
    unread: 'تعذر إعداد المعاينة. حاول بعد لحظة.',
    nothing: (label) => `يجيب ${label} داخل متصفحك. لا شيء يغادره.`,
    goes: (label, host, where) => `يذهب إلى ${label} على ${host} (${where}).`,
    hidden: (kinds) => ` أُخفي: ${kinds}.`,
    nothingHidden: ' لم يُخفَ شيء.',
    instead: (kind) => `مكان: ${kind}`,
    escaped: 'كُتب هكذا كي لا يُحسب قيمة مخفية',
    file: (name) => `يذهب الملف ${name} كما هو: لم يُخفَ شيء فيه.`,
    kinds: {
      system: 'التعليمات',
      conversation: 'المحادثة حتى الآن',
      page: 'الصفحة',
      quote: 'اقتباس',
      message: 'الرسالة',
      answer: 'الجواب',
    },
  },
  shortcutList: {
    heading: 'الاختصارات',
    close: 'إغلاق',
    change: 'يمكن تغيير الأولين في إعدادات الإضافات في متصفحك.',
    none: 'غير محدد',
    send: 'إرسال',
    newLine: 'سطر جديد',
    stop: 'إيقاف الجواب',
    last: 'رسالتك الأخيرة من جديد، في مربع فارغ',
    prompts: 'قوالبك',
    list: 'هذه القائمة',
  },
  microphonePage: {
    title: 'ميكروفون Beside',
    heading: 'الميكروفون',
    again: 'اسأل مرة أخرى',
    asking:
      'يسألك متصفحك هل يجوز لـ Beside استخدام الميكروفون. لا يُسجَّل شيء في هذه الصفحة: اسمح به، ثم تابع الإملاء في اللوحة.',
    refused:
      'لا يجوز استخدام الميكروفون. انقر العلامة التي أمام العنوان في الأعلى، واسمح بالميكروفون، ثم اسأل مرة أخرى.',
    noMicrophone: 'لم يُعثر على ميكروفون. صِل واحدًا ثم اسأل مرة أخرى.',
    granted: 'يمكن الآن استخدام الميكروفون. يمكنك إغلاق هذه الصفحة والمتابعة في اللوحة.',
  },
  temporaryChat: {
    name: 'محادثة مؤقتة',
    line: 'محادثة مؤقتة: لا تُحفظ، وتزول عندما تتركها أو تغلق اللوحة.',
  },
  itemFooter: { stopped: 'أُوقف', interrupted: 'انقطع', failed: 'لم يكتمل' },
  firstRun: { line: 'تأتي الأجوبة من هذه الصفحة وحدها.', connect: 'توصيل خادم' },
  pickerNotes: { 'not-set-up': 'غير مُعدّ', 'switched-off': 'متوقف في الإعدادات' },
  undo: { before: 'حُذفت ', after: '', button: 'تراجع' },
  withdrawn: (label, origins) => `لم يعد مسموحًا لـ Beside بالاتصال بـ ${label} (${origins}).`,
  foreignAction: 'لا يعمل هذا الزر إلا في صفحة خادمه نفسه. لم يحدث شيء.',
  ready: 'جاهز',
  start: {
    placeholder: 'اسأل ما تشاء',
    aboutTitle: (title) => `اسأل عن «${title}»`,
    about: 'اسأل عن هذه الصفحة',
    summarise: 'لخّص هذه الصفحة',
    explain: 'اشرح التحديد',
    points: 'اذكر النقاط الرئيسية',
    pointsPrompt: 'اذكر النقاط الرئيسية في هذه الصفحة',
    missing: 'ما الذي ينقص هنا؟',
    missingPrompt: 'ما الذي ينقص هذه الصفحة؟',
  },
} satisfies PanelTexts;

export const options = {
  say,
  sayField: createSay(fields, isolated),
  language: 'ar',
  lockedBecause: 'حددته مؤسستك',
  sections: {
    label: 'الأقسام',
    backends: 'الخوادم',
    models: 'النماذج',
    privacy: 'الخصوصية',
    prompts: 'القوالب',
    appearance: 'المظهر',
    data: 'البيانات',
  },
  allowed: {
    title: 'الانتقال المسموح',
    mayAsk: (backends) => `يجوز أن يسأل ${list(backends)}، وهو أقل خصوصية`,
    forget: 'نسيان',
  },
  broken: 'لم ينجح ذلك. حاول مرة أخرى.',
  notSaved: 'تعذر الحفظ. حاول مرة أخرى.',
  keys: {
    title: 'المفاتيح وتسجيل الدخول',
    of: (label) => `مفتاح ${label}`,
    states: {
      none: 'لا مفتاح بعد.',
      open: 'يوجد مفتاح. سيحل الجديد محله.',
      sealed: 'المفتاح مختوم. أدخل عبارة مروره أو مفتاحًا جديدًا.',
    },
    help: 'يبقى داخل الإضافة حتى تغلق المتصفح ولا يُعرض ثانية. ومع عبارة مرور يبقى أيضًا مختومًا على هذا الجهاز.',
    key: 'المفتاح',
    passphrase: 'عبارة المرور (اختيارية)',
    save: 'حفظ',
    remove: 'إزالة المفتاح',
  },
  signIn: {
    button: (label) => `تسجيل الدخول إلى ${label}`,
    opened: 'فُتحت نافذة: سجّل الدخول فيها.',
    done: 'أنت مسجل الدخول حتى تغلق المتصفح.',
  },
  reorder: {
    up: 'إلى أعلى',
    down: 'إلى أسفل',
    upOne: (name) => `${name} إلى أعلى`,
    downOne: (name) => `${name} إلى أسفل`,
    moved: (name, place, of) => `${name}: الآن ${place} من ${of}.`,
  },
  entries: {
    add: 'إضافة',
    addTo: (label) => `إضافة إلى ${label}`,
    remove: 'إزالة',
    removeOne: (entry) => `إزالة ${entry}`,
  },
  detailsOf: (label) => `تفاصيل ${label}`,
  promptNamed: (label) => `القالب ${label}`,
  newPrompt: 'قالب جديد',
  ruleNamed: (label) => `القاعدة ${label}`,
  newRule: 'قاعدة جديدة',
  inTurn: (names) => names.join('، ثم '),
  usualPrompts: {
    summarise: 'تلخيص',
    summariseText: 'لخّص هذه الصفحة في خمس جمل.',
    explain: 'شرح',
    explainText: 'اشرح لي هذا:',
    points: 'النقاط الرئيسية',
    pointsText: 'اذكر النقاط الرئيسية في هذه الصفحة.',
    missing: 'ما الذي ينقص',
    missingText: 'ما الذي تغفله هذه الصفحة؟',
  },
  days: {
    ever: 'دائمًا',
    week: 'أسبوعًا',
    year: 'سنة',
    days: (value) =>
      count(value, {
        one: 'يومًا واحدًا',
        two: 'يومين',
        few: '# أيام',
        many: '# يومًا',
        other: '# يوم',
      }),
  },
  imported: {
    new: (value) => `استُورد: ${number(value)}`,
    known: (value) => `موجود من قبل: ${number(value)}`,
    unreadable: (value) => `تعذرت قراءته: ${number(value)}`,
  },
  route: {
    of: (label) => `مسار ${label}`,
    classes: { local: 'على هذا الجهاز', team: 'فريقك', cloud: 'السحابة' },
    consents: { 'same-class': 'ليس تلقائيًا أبدًا', ask: 'عرضه عند الخطأ', granted: 'سؤاله تلقائيًا' },
    nameAt: (name) => `الاسم لدى ${name}`,
    optional: 'الاسم لدى الخادم (اختياري)',
    fallingBack: (name) => `الانتقال إلى ${name}`,
    removeOne: (name) => `إزالة ${name} من المسار`,
  },
  backendState: {
    ready: 'جاهز',
    'needs-access': 'يحتاج إلى إذن',
    'needs-key': 'يحتاج إلى مفتاح',
    off: 'متوقف',
  },
  removeForGood: (label) => `إزالة ${label} نهائيًا`,
  row: (value) => `السطر ${number(value)}`,
  connectionOf: (label) => `اتصال ${label}`,
  verdicts: { pass: 'نجح:', fail: 'فشل:', skip: 'تُخطي:' },
  testBroken: 'انقطع الاختبار. شغّله مرة أخرى.',
  modelForm: {
    name: 'الاسم',
    description: 'الوصف',
    descriptionHelp: 'سطر واحد تحت الاسم في القائمة.',
    system: 'تعليمات النظام',
    systemHelp: 'تُقال قبل كل محادثة للخوادم التي لها موضع لذلك.',
    temperature: 'الحرارة',
    temperatureHelp: '0 دقيق و2 جامح. فارغ: كما يشاء الخادم.',
    tokens: 'أطول جواب',
    tokensHelp: 'بالرموز. فارغ: كما يشاء الخادم.',
    shown: 'إظهار في القائمة',
    listed: 'إظهار ما يسرده الخادم',
    listedHelp: 'بدلًا منه تعرض القائمة كل نموذج يسميه أول خادم (/v1/models أو /api/tags).',
    remove: 'إزالة',
  },
  receiptsLog: {
    label: 'ما أُرسل',
    help: 'مدخل لكل محاولة بالأرقام فقط: لا يُحفظ هنا نص.',
    none: 'لم يُرسل شيء بعد.',
    more: 'عرض المزيد',
    export: 'تصدير السجل',
    wipe: 'محو السجل',
    wiped: 'مُحي السجل.',
    broken: 'تعذرت قراءة السجل. حاول مرة أخرى.',
  },
  modelsSection: {
    title: 'النماذج',
    intro: 'النموذج هو ما تختاره في المحادثة. يسأل خوادمه بترتيب مساره حتى يجيب أحدها.',
    first: 'يجيب أولًا',
    firstHelp: 'تسأله المحادثة الجديدة.',
    list: 'في القائمة',
    add: 'إضافة نموذج',
    name: 'نموذج جديد',
    hidden: 'ليس في القائمة',
    listed: 'قائمة الخادم',
    off: (name) => `${name} (متوقف)`,
    locked: 'حددته مؤسستك',
    reader: 'يجيب Reader من الصفحة وحدها وهو موجود دائمًا في النهاية.',
    removed: 'أُزيل النموذج.',
  },
  ruleList: {
    label: 'القواعد',
    help: 'لأرقامك ورموزك مثل ⁦PRJ-####⁩: ‏# رقم و@ حرف.',
    add: 'إضافة قاعدة',
  },
  keyForm: {
    saved: 'حُفظ حتى تغلق المتصفح.',
    sealed: 'حُفظ وخُتم بعبارة مرورك لما بعد.',
    unlocked: 'يمكن استخدام المفتاح حتى تغلق المتصفح.',
    forgotten: 'أُزيل المفتاح.',
  },
  backendsSection: {
    title: 'الخوادم',
    standIn: 'يمكن لخادم أن ينوب عن آخر إذا لم يجب: ضعهما معًا في مسار نموذج.',
  },
  trialBox: {
    label: 'جرّب',
    help: 'اكتب نصًا أو الصقه. يُفحص هنا ولا يذهب إلى أي مكان.',
    example: 'اكتب إلى Ada على ada@example.com أو اتصل بـ ‎+49 30 901820.',
    marked: 'ما سيُخفى',
    sent: 'ما سيغادر',
    nothing: 'لن يُخفى شيء.',
  },
  appearanceSection: {
    title: 'المظهر',
    intro: 'تظهر التغييرات فورًا هنا وفي كل لوحة.',
    theme: { system: 'كالنظام', light: 'فاتح', dark: 'داكن' },
    accent: {
      blue: 'أزرق',
      teal: 'أزرق مخضر',
      green: 'أخضر',
      amber: 'كهرماني',
      red: 'أحمر',
      violet: 'بنفسجي',
      grey: 'رمادي',
    },
    density: { comfortable: 'مريح', compact: 'مكثف' },
    language: 'اللغة',
    asBrowser: 'كالمتصفح',
    unreviewed: 'لم يراجعها متحدث أصلي بعد',
    labels: { theme: 'السمة', accent: 'اللون', density: 'الكثافة', textSize: 'حجم النص' },
    pixels: (value) => `${number(value)} بكسل`,
  },
  settingsFiles: {
    export: 'تصدير الإعداد',
    import: 'استيراد الإعداد',
    help: 'تُترك المفاتيح وقيم الترويسات والقيم في العناوين. تصل الخوادم المستوردة متوقفة، كسحابة، وكل شيء مخفي: انظر في كل منها قبل تشغيله.',
    imported: ({ backends, models, prompts }) =>
      `تم الاستيراد. الخوادم (متوقفة): ${number(backends)}، النماذج: ${number(models)}، القوالب: ${number(prompts)}، ومعها التفضيلات.`,
    tooLarge: 'هذا الملف كبير جدًا: يمكن استيراد 1 ميغابايت على الأكثر.',
    broken: 'لم ينجح ذلك. حاول مرة أخرى.',
  },
  promptsSection: {
    title: 'القوالب',
    intro:
      'نصوص ترسلها كثيرًا. اكتب / في المحادثة لتجدها. تمثل {{selection}} و{{page}} و{{title}} و{{url}} ما في الصفحة.',
    none: 'لا قالب بعد.',
    add: 'إضافة قالب',
    start: 'إضافة أربعة للبداية',
    inMenu: 'في قائمة السياق',
    locked: 'حددته مؤسستك',
    removed: 'أُزيل القالب.',
  },
  ruleForm: {
    name: 'الاسم',
    pattern: 'النمط',
    patternHelp: '‏# رقم و@ حرف وما سواهما كما هو.',
    expressionHelp: 'تعبير نمطي في JavaScript. يجب أن ينتهي سريعًا مع أي نص.',
    expression: 'تعبير نمطي',
    anyCase: 'بأي حالة أحرف',
    save: 'حفظ',
    cancel: 'إلغاء',
    remove: 'إزالة',
  },
  privacySection: {
    title: 'الخصوصية',
    intro:
      'تُستبدل عناوين البريد وأرقام الهاتف والبطاقات والحسابات والمفاتيح وما شابهها قبل أن يغادر شيء هذا الجهاز، وتعود فيما تقرؤه. يُحدد مع كل خادم ما يُحجب عنه. هنا تضيف ما يخصك.',
    hidden: 'ما يُخفى',
    names: 'أسماء وكلمات',
    namesHelp: 'تُخفى ككلمات كاملة بأي حالة أحرف: أشخاص وعملاء ومشاريع.',
    never: 'لا يُقرأ أبدًا',
    neverRead: 'مواقع لا تُقرأ أبدًا',
    neverReadHelp: 'لا يُلتقط نصها مهما سمح المتصفح. تعني ‎*.example.com الموقع وكل ما تحته.',
    budget: 'أطول صفحة',
    budgetHelp: 'بالرموز، من 500 إلى 200,000. من صفحة أطول تذهب المقاطع التي تناسب السؤال.',
    sent: 'ما أُرسل',
    keys: 'المفاتيح',
    keysHelp:
      'يُكتب المفتاح حيث خادمه، تحت الخوادم. يبقى داخل الإضافة حتى يُغلق المتصفح؛ ومع عبارة مرور يبقى أيضًا مختومًا على هذا الجهاز. ولا يوجد في أي تصدير أو سجل أو مزامنة.',
  },
  backendRow: {
    test: 'اختبار',
    edit: 'تحرير',
    off: 'إيقاف',
    on: 'تشغيل',
    remove: 'إزالة',
    ask: 'اسأله سؤالًا لمعرفة ذلك',
    askHelp: (host) =>
      `يرسل «Hello! Please answer with one short sentence.» إلى ${host} بصيغة بعد أخرى حتى يُجاب عن إحداها.`,
    asking: 'يُسأل…',
    reader: 'يجيب من الصفحة داخل الإضافة. لا شيء يغادر.',
  },
  checkNames: {
    permission: 'الإذن',
    reachability: 'الوصول',
    cors: 'CORS',
    origin: 'فحص المصدر',
    session: 'الجلسة',
    headers: 'الترويسات',
    'first-byte': 'أول بايت',
    stream: 'البث',
    answer: 'الجواب',
  },
  connectionTest: { allow: 'السماح بالوصول', waiting: 'انتظار…', running: 'يُختبر…' },
  backendEditor: {
    save: 'حفظ',
    cancel: 'إغلاق',
    advanced: 'المزيد: الطلب والجواب وما يُخفى والحدود',
    saved: 'حُفظ.',
  },
  patternSelect: { label: 'النمط', help: 'ما يتكلمه الخادم. لكل نمط حقوله.' },
  removeForm: {
    question: (label) => `إزالة ${label}؟`,
    routes: (names) => `يسأله ${list(names)}، ولن يسأله بعد ذلك.`,
    access: 'يتخلى Beside عن وصوله إلى هذا المضيف.',
    remove: 'إزالة',
    keep: 'إبقاء',
  },
  pairRows: { name: 'الاسم', value: 'القيمة', remove: 'إزالة', add: 'إضافة واحد' },
  copyLines: { copy: 'نسخ', copied: 'نُسخ' },
  addBackendForm: {
    asking: 'يسألك متصفحك هل يجوز لـ Beside الاتصال به. أجب هناك للمتابعة.',
    first: 'تسأله المحادثات الجديدة من الآن.',
    label: 'العنوان',
    help: 'عنوان خادم تحادثه. يقرأ Beside ما يتكلمه؛ وسيسأل متصفحك هل يجوز لـ Beside الاتصال به.',
    button: 'إضافة خادم',
    presets: 'خوادم معتادة:',
    wrong: 'ليس هذا عنوان ويب. يجب أن يشبه ‎http://localhost:8000.',
    reading: 'يُقرأ ما يتكلمه…',
    unallowed: 'لا يجوز لـ Beside الاتصال به بعد: سيسألك أول سؤال من جديد.',
    locked: 'حددت مؤسستك الخوادم، فلا يمكن إضافة خادم هنا.',
  },
  promptForm: {
    name: 'الاسم',
    text: 'النص',
    insert: 'إدراج',
    shortcut: 'المفاتيح',
    shortcutHelp:
      'اضغط المفاتيح وهذا الحقل نشط، مثل Alt+S. يمحو Backspace. تعمل واللوحة في المقدمة.',
    menu: 'إظهار في قائمة سياق الصفحات',
    save: 'حفظ',
    cancel: 'إلغاء',
    remove: 'إزالة',
  },
  routeEditor: {
    title: 'المسار',
    help: 'يُسأل من أعلى إلى أسفل حتى يجيب أحدها. والأقل خصوصية من الأول لا يُسأل إلا بقدر ما تقول.',
    less: 'أقل خصوصية من الأول',
    off: 'متوقف',
    gone: 'لم يعد موجودًا',
    add: 'إضافة خادم إلى المسار',
    remove: 'إزالة',
  },
  dataSection: {
    title: 'البيانات',
    intro: 'يُحفظ كل شيء في هذا المتصفح وحده ما لم تقل غير ذلك.',
    chats: 'المحادثات',
    keep: 'الاحتفاظ بالمحادثات',
    keepHelp: 'يُحسب من آخر رسالة. تُمحى المحادثات الأقدم نهائيًا.',
    json: 'تصدير المحادثات بصيغة JSON',
    markdown: 'تصدير المحادثات بصيغة Markdown',
    import: 'استيراد المحادثات',
    importHelp: 'ملف صُدّر من هنا بصيغة JSON. تبقى المحادثات الموجودة كما هي.',
    wipe: 'محو كل المحادثات',
    sure: 'نعم، امحُ كل المحادثات',
    no: 'إبقاؤها',
    wiped: 'مُحيت كل المحادثات.',
    broken: 'لم ينجح ذلك. حاول مرة أخرى.',
    preferences: 'الإعداد',
    sync: 'المزامنة مع متصفحاتك الأخرى',
    syncHelp:
      'بحساب المتصفح. تُزامن الخوادم والنماذج والقوالب والتفضيلات؛ ولا تُزامن أبدًا المفاتيح وتسجيلات الدخول وقيم الترويسات والمحادثات. يقبل المتصفح 100 كيلوبايت إجمالًا و8 لكل مدخل: ما زاد يبقى هنا ويُسمى أعلاه.',
  },
  optionsApp: { title: 'الإعدادات', saved: 'حُفظ.' },
} satisfies OptionsTexts;

const underHeading = (heading: string | undefined) => (heading ? `، تحت «${heading}»` : '');

export const reader = {
  language: 'ar',
  asksSummary:
    /لخ\u0651?ص|تلخيص|ملخ\u0651?ص|خلاصة|النقاط (?:الرئيسية|الأساسية)|نظرة عامة|عم\u0651?ا? تتحدث|ما موضوع/u,
  asksMissing: /ما (?:الذي )?(?:ينقص|تغفل)|الناقص/u,
  asksSelection: /التحديد|المحد\u0651?د/u,
  footer: 'يقتبس Reader من هذه الصفحة. وهو ليس نموذجًا لغويًا.',
  noPage:
    'أجيب من الصفحة المجاورة لهذه اللوحة، ولم تصل صفحة مع سؤالك. افتح صفحة، وانقر أيقونة Beside فيها، ثم اسأل مرة أخرى.',
  onlyWhatItSays: 'أستطيع أن أقول ما تقوله الصفحة فقط، لا ما تغفله. هذه نقاطها:',
  tooLittle: (title) => `نص ${title} أقصر من أن يُلخَّص. هذا كله:`,
  says: (title) => `تقول ${title} بكلماتها:`,
  nothing: (titles) =>
    `لا شيء في ${list(titles)} يشترك مع سؤالك في كلمة. اسأل بكلمات واردة في الصفحة، أو اطلب ملخصًا.`,
  from: (heading, page) => `من ${page ? `«${page}»` : 'الصفحة'}${underHeading(heading)}:`,
  also: (heading, page) => `أيضًا${page ? ` من «${page}»` : ''}${underHeading(heading)}:`,
} satisfies ReaderTexts;
