// By which names servers mean the message, the session and the rest of a request. Used by `read-openapi.ts` and `read-complaint.ts`.

const meanings: [placeholder: string, names: readonly string[]][] = [
  [
    '{{message}}',
    'message text prompt query question input content msg user_input userinput user_message q'.split(
      ' ',
    ),
  ],
  [
    '{{sessionId}}',
    'session_id sessionid session conversation_id conversationid thread_id threadid chat_id chatid'.split(
      ' ',
    ),
  ],
  ['{{userId}}', 'user_id userid user'.split(' ')],
  ['{{context}}', 'context page page_context document'.split(' ')],
  ['{{model}}', ['model', 'model_name']],
  ['{{history}}', 'history messages chat_history'.split(' ')],
];

/** The placeholder that a field of this name stands for, or nothing for a name that tells nothing. */
export function placeholderFor(name: string): string | undefined {
  return meanings.find(([, names]) => names.includes(name.toLowerCase()))?.[0];
}

/** Of several fields that could hold the message, the one that most likely does. */
export function messageField(names: readonly string[]): string | undefined {
  const known = meanings[0]?.[1] ?? [];
  return names
    .filter((name) => known.includes(name.toLowerCase()))
    .toSorted((a, b) => known.indexOf(a.toLowerCase()) - known.indexOf(b.toLowerCase()))[0];
}
