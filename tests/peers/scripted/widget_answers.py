"""Answers that are widgets, each chosen by the first word of a message. Mixed into `scripted_server.py`."""

from chatkit.server import stream_widget
from chatkit.types import ThreadItemDoneEvent, WidgetItem
from chatkit.widgets import Card, Text

from scripted.every_widget import cards, icon_card
from scripted.gallery import gallery


class WidgetAnswers:
    """Needs `base` and `card` of the server."""

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
