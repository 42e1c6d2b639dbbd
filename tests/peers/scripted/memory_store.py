"""The threads, items and attachments of the scripted server, in memory. Used by `chatkit_app.py`."""

from collections import defaultdict

from chatkit.store import NotFoundError, Store
from chatkit.types import Page, ThreadMetadata


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
