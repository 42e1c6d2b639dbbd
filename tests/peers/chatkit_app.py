"""A ChatKit server on the published package: its own store, no model, scripted answers; the first word of a message chooses.

GET /log tells what was received, so that a test can prove where a request came from.
"""

import asyncio
import json
import sys
from collections import defaultdict
from datetime import datetime

from fastapi import FastAPI, Request
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import Response, StreamingResponse

from chatkit.actions import ActionConfig
from chatkit.errors import CustomStreamError
from chatkit.server import ChatKitServer, StreamingResult, stream_widget
from chatkit.store import AttachmentStore, NotFoundError, Store
from chatkit.types import (
    Annotation,
    AssistantMessageContent,
    AssistantMessageContentPartAdded,
    AssistantMessageContentPartTextDelta,
    AssistantMessageItem,
    AttachmentUploadDescriptor,
    ClientEffectEvent,
    ClientToolCallItem,
    CustomTask,
    DurationSummary,
    FileAttachment,
    GeneratedImage,
    GeneratedImageItem,
    HiddenContextItem,
    ImageAttachment,
    NoticeEvent,
    Page,
    ProgressUpdateEvent,
    StructuredInputFreeform,
    StructuredInputItem,
    StructuredInputMultipleChoice,
    StructuredInputMultipleChoiceOption,
    SyncCustomActionResponse,
    ThreadItemAddedEvent,
    ThreadItemDoneEvent,
    ThreadItemReplacedEvent,
    ThreadItemUpdatedEvent,
    ThreadMetadata,
    TranscriptionResult,
    URLSource,
    WidgetItem,
    Workflow,
    WorkflowItem,
    WorkflowTaskUpdated,
)
from chatkit.widgets import Button, Card, Text

from every_item import EveryItem, red
from every_widget import cards, icon_card
from gallery import gallery
from serve import serve

class MemoryStore(Store[dict]):
    def __init__(self):
        self.threads: dict[str, ThreadMetadata] = {}
        self.items = defaultdict(list)
        self.attachments = {}

    async def load_thread(self, thread_id, context):
        if thread_id not in self.threads:
            raise NotFoundError(f"Thread {thread_id} not found")
        return self.threads[thread_id].model_copy(deep=True)

    async def save_thread(self, thread, context):
        fields = {key: value for key, value in thread.model_dump().items() if key != "items"}
        self.threads[thread.id] = ThreadMetadata(**fields)

    def page(self, rows, after, limit, order):
        rows = list(rows) if order == "asc" else list(reversed(rows))
        start = next((place + 1 for place, row in enumerate(rows) if row.id == after), 0)
        data = rows[start : start + limit]
        has_more = start + limit < len(rows)
        return Page(
            data=[row.model_copy(deep=True) for row in data],
            has_more=has_more,
            after=data[-1].id if has_more and data else None,
        )

    async def load_threads(self, limit, after, order, context):
        return self.page(list(self.threads.values()), after, limit, order)

    async def load_thread_items(self, thread_id, after, limit, order, context):
        return self.page(self.items[thread_id], after, limit, order)

    async def add_thread_item(self, thread_id, item, context):
        await self.save_item(thread_id, item, context)

    async def save_item(self, thread_id, item, context):
        rows = self.items[thread_id]
        copy = item.model_copy(deep=True)
        for place, row in enumerate(rows):
            if row.id == item.id:
                rows[place] = copy
                return
        rows.append(copy)

    async def load_item(self, thread_id, item_id, context):
        for row in self.items[thread_id]:
            if row.id == item_id:
                return row.model_copy(deep=True)
        raise NotFoundError(f"Item {item_id} not found")

    async def delete_thread(self, thread_id, context):
        self.threads.pop(thread_id, None)
        self.items.pop(thread_id, None)

    async def delete_thread_item(self, thread_id, item_id, context):
        self.items[thread_id] = [row for row in self.items[thread_id] if row.id != item_id]

    async def save_attachment(self, attachment, context):
        self.attachments[attachment.id] = attachment.model_copy(deep=True)

    async def load_attachment(self, attachment_id, context):
        if attachment_id not in self.attachments:
            raise NotFoundError(f"Attachment {attachment_id} not found")
        return self.attachments[attachment_id].model_copy(deep=True)

    async def delete_attachment(self, attachment_id, context):
        self.attachments.pop(attachment_id, None)


class Files(AttachmentStore[dict]):
    """Bytes in memory. Images are put as they are, other files posted as a form: a server may ask for either."""

    def __init__(self):
        self.bytes: dict[str, bytes] = {}

    async def create_attachment(self, input, context):
        id = self.generate_attachment_id(input.mime_type, context)
        url = f"{context['origin']}/upload/{id}"
        is_image = input.mime_type.startswith("image/")
        base = {
            "id": id,
            "name": input.name,
            "mime_type": input.mime_type,
            "upload_descriptor": AttachmentUploadDescriptor(
                url=url,
                method="PUT" if is_image else "POST",
                headers={"X-Upload-Token": "granted", "Authorization": "Bearer planted"},
            ),
        }
        return ImageAttachment(**base, preview_url=url) if is_image else FileAttachment(**base)

    async def delete_attachment(self, attachment_id, context):
        self.bytes.pop(attachment_id, None)


class Scripted(EveryItem, ChatKitServer[dict]):
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
                f"{one.name} {one.mime_type} {len(files.bytes.get(one.id, b''))}"
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

    async def say_text(self, thread):
        item = AssistantMessageItem(**self.base("message", thread), content=[])
        yield ThreadItemAddedEvent(item=item)
        part = AssistantMessageContentPartAdded(content_index=0, content=AssistantMessageContent(text=""))
        yield ThreadItemUpdatedEvent(item_id=item.id, update=part)
        for word in ["Hel", "lo ", "world"]:
            await asyncio.sleep(0.02)
            delta = AssistantMessageContentPartTextDelta(content_index=0, delta=word)
            yield ThreadItemUpdatedEvent(item_id=item.id, update=delta)
        source = Annotation(source=URLSource(title="A source", url="https://example.com/"), index=5)
        final = AssistantMessageContent(text="Hello world", annotations=[source])
        thread.title = "Named by the server"
        yield ThreadItemDoneEvent(item=item.model_copy(update={"content": [final]}))

    async def say_workflow(self, thread):
        yield ProgressUpdateEvent(icon="search", text="Searching")
        yield ClientEffectEvent(name="toast", data={"x": 1})
        start = CustomTask(title="Looked it up", status_indicator="loading")
        end = CustomTask(title="Looked it up", status_indicator="complete", content="all of it")
        item = WorkflowItem(
            **self.base("workflow", thread), workflow=Workflow(type="custom", tasks=[start])
        )
        yield ThreadItemAddedEvent(item=item)
        await asyncio.sleep(0.02)
        yield ThreadItemUpdatedEvent(
            item_id=item.id, update=WorkflowTaskUpdated(task_index=0, task=end)
        )
        done = item.model_copy(deep=True)
        done.workflow.tasks = [end]
        done.workflow.summary = DurationSummary(duration=3)
        yield ThreadItemDoneEvent(item=done)
        hidden = HiddenContextItem(**self.base("message", thread), content="nobody may see this")
        yield ThreadItemDoneEvent(item=hidden)
        yield NoticeEvent(level="info", message="A notice of the server")

    async def say_widget(self, thread):
        widget = self.card("A card")
        yield ThreadItemDoneEvent(
            item=WidgetItem(**self.base("message", thread), widget=widget, copy_text="A card to copy")
        )

    async def say_gallery(self, thread):
        for make in gallery:
            item = WidgetItem(
                **self.base("message", thread), widget=make(), copy_text=make.__name__
            )
            yield ThreadItemDoneEvent(item=item)

    async def say_every(self, thread):
        for widget in [icon_card(), *(card for _, _, card in cards())]:
            item = WidgetItem(**self.base("message", thread), widget=widget, copy_text="widget")
            yield ThreadItemDoneEvent(item=item)

    async def say_growing(self, thread):
        async def states():
            text = ""
            for word in ("It ", "grows ", "word ", "by ", "word."):
                text += word
                yield Card(children=[Text(id="t", value=text, streaming=True)])
            yield Card(children=[Text(id="t", value=text), Text(value="It is done")])

        async for event in stream_widget(thread, states(), copy_text="It grew"):
            yield event

    async def say_image(self, thread):
        item = GeneratedImageItem(**self.base("message", thread))
        yield ThreadItemAddedEvent(item=item)
        await asyncio.sleep(0.02)
        image = GeneratedImage(id="one", url=red)
        yield ThreadItemDoneEvent(item=item.model_copy(update={"image": image}))

    async def say_tool(self, thread):
        yield ThreadItemDoneEvent(item=self.call(thread, "get_selection", {"a": 1, "n": None}))

    async def say_questions(self, thread):
        options = [StructuredInputMultipleChoiceOption(value=value) for value in ("Low", "High")]
        inputs = [
            StructuredInputMultipleChoice(id="p", question="Priority?", options=options),
            StructuredInputFreeform(id="n", question="Notes?", description="In your own words"),
        ]
        yield ThreadItemDoneEvent(
            item=StructuredInputItem(**self.base("message", thread), inputs=inputs)
        )

    attempts = 0

    async def say_fail(self, thread):
        self.attempts += 1
        if self.attempts == 1:
            raise CustomStreamError("The server is tired", allow_retry=True)
        yield ThreadItemDoneEvent(item=self.message(thread, "Awake again"))

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
        judged.append({"thread_id": thread_id, "item_ids": item_ids, "feedback": feedback})


app = FastAPI()
log: list[dict] = []
judged: list[dict] = []
files = Files()
server = Scripted(MemoryStore(), files)
app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["*"], allow_headers=["*"])


@app.get("/log")
async def read_log():
    return log


@app.get("/every")
async def read_every():
    return [{"component": name, "variants": found} for name, found, _ in cards()]


@app.get("/judged")
async def read_judged():
    return judged


@app.api_route("/upload/{id}", methods=["PUT", "POST"])
async def upload(id: str, request: Request):
    body = await request.body()
    note(request, f"{len(body)} bytes")
    if request.headers.get("x-upload-token") != "granted":
        return Response(status_code=403)
    kind = request.headers.get("content-type", "")
    if kind.startswith("multipart/form-data"):
        boundary = kind.split("boundary=")[1].encode()
        part = body.split(b"--" + boundary)[1]
        head, body = part.split(b"\r\n\r\n", 1)
        if b'name="file"' not in head:
            return Response(status_code=400)
        body = body.removesuffix(b"\r\n")
    files.bytes[id] = body
    return Response(status_code=204)


def note(request: Request, body: str):
    log.append(
        {
            "method": request.method,
            "path": request.url.path,
            "query": str(request.url.query),
            "origin": request.headers.get("origin"),
            "authorization": request.headers.get("authorization"),
            "body": body,
        }
    )


@app.post("/chatkit")
async def chatkit(request: Request):
    body = await request.body()
    note(request, body.decode("utf-8", "replace"))
    result = await server.process(body, {"origin": str(request.base_url).rstrip("/")})
    if isinstance(result, StreamingResult):
        return StreamingResponse(result, media_type="text/event-stream")
    return Response(content=result.json, media_type="application/json")


serve(app, sys.argv)
