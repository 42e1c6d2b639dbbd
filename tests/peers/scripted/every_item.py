"""One answer in which every kind of item appears, and the messages whose answers need something of the user. Mixed into `scripted_server.py`."""

import asyncio

from chatkit.errors import CustomStreamError
from chatkit.types import (
    Annotation,
    AssistantMessageContent,
    AssistantMessageContentPartAdded,
    AssistantMessageContentPartTextDelta,
    AssistantMessageItem,
    ClientEffectEvent,
    CustomSummary,
    CustomTask,
    DurationSummary,
    EndOfTurnItem,
    EntitySource,
    FileSource,
    FileTask,
    GeneratedImage,
    GeneratedImageItem,
    GeneratedImageUpdated,
    HiddenContextItem,
    ImageTask,
    NoticeEvent,
    ProgressUpdateEvent,
    SDKHiddenContextItem,
    SearchTask,
    TaskItem,
    ThoughtTask,
    ThreadItemAddedEvent,
    ThreadItemDoneEvent,
    ThreadItemRemovedEvent,
    ThreadItemUpdatedEvent,
    URLSource,
    WidgetItem,
    Workflow,
    WorkflowItem,
    WorkflowTaskAdded,
    WorkflowTaskUpdated,
)

# One red pixel.
red = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC"

page = URLSource(
    title="The tide tables",
    url="https://example.com/tides",
    attribution="Harbour office",
    description="Heights for every hour",
    timestamp="2026-01-01",
)
document = FileSource(title="The harbour rules", filename="rules.pdf", description="Chapter two")
berth = EntitySource(
    title="Berth 7", id="berth-7", icon="map-pin", label="Outer pier", interactive=True, data={"kind": "berth"}
)

tasks = [
    CustomTask(title="Opened the log", icon="book-open", content="Forty pages", status_indicator="complete"),
    SearchTask(title="Looked for tides", queries=["tide today", "tide tomorrow"], sources=[page]),
    ThoughtTask(title="Compared both", content="The second one is newer."),
    FileTask(title="Read the rules", sources=[document]),
    ImageTask(title="Looked at the chart"),
]


class EveryItem:
    """Needs `base`, `message` and `card` of the server, and `gate`, at which what passes by is held until it was seen."""

    async def held(self):
        await self.gate.wait()
        self.gate.clear()

    async def say_everything(self, thread):
        yield ProgressUpdateEvent(icon="search", text="Asking the harbour")
        await self.held()
        yield ClientEffectEvent(name="ring", data={"times": 2})
        async for event in self.work(thread):
            yield event
        for task in tasks:
            yield ThreadItemDoneEvent(item=TaskItem(**self.base("task", thread), task=alone(task)))
        async for event in self.paint(thread):
            yield event
        yield ThreadItemDoneEvent(item=self.sourced(thread))
        yield ThreadItemDoneEvent(
            item=WidgetItem(
                **self.base("message", thread), widget=self.card("A card to press"), copy_text="A card"
            )
        )
        draft = self.message(thread, "This was taken back")
        yield ThreadItemDoneEvent(item=draft)
        yield ThreadItemRemovedEvent(item_id=draft.id)
        for hidden in (HiddenContextItem, SDKHiddenContextItem):
            item = hidden(**self.base("message", thread), content="nobody may see this")
            yield ThreadItemDoneEvent(item=item)
        yield NoticeEvent(level="info", title="For information", message="The **lamp** burns.")
        yield NoticeEvent(level="warning", message="The wind turns.")
        yield NoticeEvent(level="danger", title="Danger", message="The pier is closed.")
        yield ThreadItemDoneEvent(item=EndOfTurnItem(**self.base("message", thread)))

    async def work(self, thread):
        """A workflow that grows task by task, one without a summary, and one that was only thought."""
        item = WorkflowItem(
            **self.base("workflow", thread), workflow=Workflow(type="custom", tasks=[], expanded=True)
        )
        yield ThreadItemAddedEvent(item=item)
        for place, task in enumerate(tasks):
            begun = task.model_copy(update={"status_indicator": "loading"})
            for update in (
                WorkflowTaskAdded(task_index=place, task=begun),
                WorkflowTaskUpdated(task_index=place, task=task),
            ):
                yield ThreadItemUpdatedEvent(item_id=item.id, update=update)
                await asyncio.sleep(0.01)
        done = item.model_copy(deep=True)
        done.workflow.tasks = list(tasks)
        done.workflow.summary = CustomSummary(title="Asked the harbour", icon="compass")
        yield ThreadItemDoneEvent(item=done)
        bare = Workflow(type="custom", tasks=[CustomTask(title="Closed the log")], expanded=True)
        yield ThreadItemDoneEvent(item=WorkflowItem(**self.base("workflow", thread), workflow=bare))
        thought = Workflow(
            type="reasoning",
            tasks=[ThoughtTask(content="It is about the tide.")],
            summary=DurationSummary(duration=4),
        )
        yield ThreadItemDoneEvent(
            item=WorkflowItem(**self.base("workflow", thread), workflow=thought)
        )

    async def paint(self, thread):
        item = GeneratedImageItem(**self.base("message", thread))
        yield ThreadItemAddedEvent(item=item)
        image = GeneratedImage(id="chart", url=red)
        for progress in (0.25, 0.75):
            yield ThreadItemUpdatedEvent(
                item_id=item.id, update=GeneratedImageUpdated(image=image, progress=progress)
            )
            await self.held()
        yield ThreadItemDoneEvent(item=item.model_copy(update={"image": image}))

    def sourced(self, thread):
        text = "High water is at noon, the rules allow it, and berth 7 is free."
        annotations = [
            Annotation(source=page, index=21),
            Annotation(source=document, index=41),
            Annotation(source=berth, index=len(text)),
        ]
        content = [AssistantMessageContent(text=text, annotations=annotations)]
        return AssistantMessageItem(**self.base("message", thread), content=content)

    async def say_slowly(self, thread):
        """Never comes to its end."""
        item = AssistantMessageItem(**self.base("message", thread), content=[])
        yield ThreadItemAddedEvent(item=item)
        part = AssistantMessageContentPartAdded(content_index=0, content=AssistantMessageContent(text=""))
        yield ThreadItemUpdatedEvent(item_id=item.id, update=part)
        while True:
            delta = AssistantMessageContentPartTextDelta(content_index=0, delta="wave ")
            yield ThreadItemUpdatedEvent(item_id=item.id, update=delta)
            await asyncio.sleep(0.05)

    async def say_refuse(self, thread):
        raise CustomStreamError("The harbour is closed today", allow_retry=False)
        yield

    async def say_crash(self, thread):
        raise RuntimeError("a canary of the server's insides")
        yield


def alone(task):
    """The same task as an item of its own, under a title of its own."""
    return task.model_copy(update={"title": f"{task.title}, alone"})
