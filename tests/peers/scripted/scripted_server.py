"""A ChatKit server without a model: the first word of a message chooses a method `say_<word>`. Used by `chatkit_app.py`."""

import asyncio
import json
from datetime import datetime

from chatkit.actions import ActionConfig
from chatkit.server import ChatKitServer
from chatkit.types import (
    AssistantMessageContent,
    AssistantMessageItem,
    ClientToolCallItem,
    SyncCustomActionResponse,
    ThreadItemDoneEvent,
    ThreadItemReplacedEvent,
    TranscriptionResult,
)
from chatkit.widgets import Button, Card, Text

from scripted.every_item import EveryItem
from scripted.files import Files
from scripted.memory_store import MemoryStore
from scripted.small_answers import SmallAnswers
from scripted.widget_answers import WidgetAnswers


class Scripted(EveryItem, SmallAnswers, WidgetAnswers, ChatKitServer[dict]):
    def __init__(self):
        self.files = Files()
        self.judged: list[dict] = []
        self.gate = asyncio.Event()
        super().__init__(MemoryStore(), self.files)

    def base(self, kind, thread):
        return {
            "id": self.store.generate_item_id(kind, thread, {}),
            "thread_id": thread.id,
            "created_at": datetime.now(),
        }

    def message(self, thread, text):
        content = [AssistantMessageContent(text=text)]
        return AssistantMessageItem(**self.base("message", thread), content=content)

    def card(self, text):
        go = ActionConfig(type="go", payload={"v": 1}, handler="server")
        return Card(size="sm", children=[Text(value=text), Button(label="Go", onClickAction=go)])

    calls = 0

    def call(self, thread, name, arguments):
        self.calls += 1
        return ClientToolCallItem(
            **self.base("tool_call", thread),
            call_id=f"call_{self.calls}",
            name=name,
            arguments=arguments,
        )

    async def respond(self, thread, input_user_message, context):
        if input_user_message is None:
            rows = self.store.items[thread.id]
            asked = ("structured_input", "client_tool_call")
            last = [row for row in rows if row.type in asked][-1]
            told = (
                f"The tool said {json.dumps(last.output, ensure_ascii=False)[:300]}"
                if last.type == "client_tool_call"
                else "You chose " + ", ".join(v for q in last.inputs for v in q.answer.values)
            )
            yield ThreadItemDoneEvent(item=self.message(thread, told))
            return
        text = "".join(getattr(part, "text", "") for part in input_user_message.content)
        if input_user_message.attachments:
            told = [
                f"{one.name} {one.mime_type} {len(self.files.bytes.get(one.id, b''))}"
                for one in input_user_message.attachments
            ]
            yield ThreadItemDoneEvent(item=self.message(thread, "files: " + ", ".join(told)))
            return
        if text.startswith("call "):
            _, name, arguments = text.split(" ", 2)
            yield ThreadItemDoneEvent(item=self.call(thread, name, json.loads(arguments)))
            return
        script = getattr(self, f"say_{text.split(' ')[0]}", None)
        if script is None:
            yield ThreadItemDoneEvent(item=self.message(thread, f"echo: {text}"))
            return
        async for event in script(thread):
            yield event

    async def action(self, thread, action, sender, context):
        if action.type.startswith("gallery."):
            said = json.dumps({"type": action.type, "payload": action.payload}, sort_keys=True)
            yield ThreadItemDoneEvent(item=self.message(thread, f"`{said}`"))
            return
        widget = self.card(f"Did {action.type}")
        yield ThreadItemReplacedEvent(
            item=sender.model_copy(update={"widget": widget, "copy_text": f"Did {action.type}"})
        )

    async def sync_action(self, thread, action, sender, context):
        changed = {"widget": self.card("At once"), "copy_text": "Did it at once"}
        return SyncCustomActionResponse(updated_item=sender.model_copy(update=changed))

    async def transcribe(self, audio_input, context):
        return TranscriptionResult(text=f"{len(audio_input.data)} bytes")

    async def add_feedback(self, thread_id, item_ids, feedback, context):
        self.judged.append({"thread_id": thread_id, "item_ids": item_ids, "feedback": feedback})
