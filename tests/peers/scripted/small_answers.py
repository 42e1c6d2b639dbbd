"""Answers of one or two items, each chosen by the first word of a message. Mixed into `scripted_server.py`."""

import asyncio

from chatkit.errors import CustomStreamError
from chatkit.types import (
    Annotation,
    AssistantMessageContent,
    AssistantMessageContentPartAdded,
    AssistantMessageContentPartTextDelta,
    AssistantMessageItem,
    ClientEffectEvent,
    CustomTask,
    DurationSummary,
    GeneratedImage,
    GeneratedImageItem,
    HiddenContextItem,
    NoticeEvent,
    ProgressUpdateEvent,
    StructuredInputFreeform,
    StructuredInputItem,
    StructuredInputMultipleChoice,
    StructuredInputMultipleChoiceOption,
    ThreadItemAddedEvent,
    ThreadItemDoneEvent,
    ThreadItemUpdatedEvent,
    URLSource,
    Workflow,
    WorkflowItem,
    WorkflowTaskUpdated,
)

from scripted.every_item import red


class SmallAnswers:
    """Needs `base`, `message` and `call` of the server."""

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
