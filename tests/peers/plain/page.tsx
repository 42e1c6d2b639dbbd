// A page such as anybody could write: React, the unmodified `@openai/chatkit-react`, our element, and a ChatKit server at another origin. No extension.
import { ChatKit, useChatKit } from '@openai/chatkit-react';
import { createRoot } from 'react-dom/client';
import { defineChatKitElement } from '../../../components/chatkit/chatkit-element';
import { plainStory, type Told } from './plain-story';

defineChatKitElement();

const server = new URLSearchParams(location.search).get('server') ?? '';
const told: Told = { effects: [], tools: [], clicked: [], errors: [], threadId: null, ended: 0 };
const goOn = async () => void (await fetch(`${server}/go`, { method: 'POST' }));

function Page() {
  const { control, sendUserMessage, setThreadId } = useChatKit({
    api: {
      url: `${server}/chatkit`,
      domainKey: 'nobody-checks-it',
      uploadStrategy: { type: 'two_phase' },
    },
    composer: { attachments: { enabled: true } },
    entities: { onClick: ({ id }) => void told.clicked.push(id) },
    threadItemActions: { feedback: true, retry: true },
    onClientTool(call) {
      told.tools.push(call);
      return { selected: 'the lamp' };
    },
    onEffect: (effect) => void told.effects.push(effect),
    onError: ({ error }) => void told.errors.push(error.message),
    onThreadChange: ({ threadId }) => void (told.threadId = threadId),
    onResponseEnd: () => void (told.ended += 1),
  });
  Object.assign(globalThis, {
    tellPlainStory: () => plainStory({ told, sendUserMessage, setThreadId, goOn }),
  });
  return <ChatKit control={control} style={{ display: 'block', height: '100%' }} />;
}

const root = document.createElement('div');
root.style.height = '100%';
document.body.append(root);
createRoot(root).render(<Page />);
