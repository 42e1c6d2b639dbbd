"""Every widget of the package, with every group of properties, as its own builders write them."""

from chatkit.actions import ActionConfig
from chatkit.widgets import (
    Badge,
    BarSeries,
    Border,
    Box,
    Button,
    Caption,
    Card,
    CardAction,
    AreaSeries,
    Chart,
    Checkbox,
    Col,
    DatePicker,
    Divider,
    DynamicWidgetRoot,
    EditableProps,
    Form,
    Icon,
    Image,
    Input,
    Label,
    LineSeries,
    ListView,
    ListViewItem,
    Markdown,
    RadioGroup,
    RadioOption,
    Row,
    Select,
    SelectOption,
    Spacer,
    Spacing,
    Text,
    Textarea,
    ThemeColor,
    Title,
    Transition,
    WidgetStatusWithIcon,
    XAxisConfig,
    WidgetTemplate,
)

pixel = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC"
)


def go(name, **more):
    return ActionConfig(type=f"gallery.{name}", payload={"from": name}, **more)


def words():
    texts = [Text(value=f"Text {size}", size=size) for size in ("xs", "sm", "md", "lg", "xl")]
    titles = [
        Title(value=f"Title {size}", size=size)
        for size in ("sm", "md", "lg", "xl", "2xl", "3xl", "4xl", "5xl")
    ]
    captions = [Caption(value=f"Caption {size}", size=size) for size in ("sm", "md", "lg")]
    weights = [
        Text(value=weight, weight=weight) for weight in ("normal", "medium", "semibold", "bold")
    ]
    colors = [
        Text(value=color, color=color)
        for color in ("primary", "secondary", "success", "warning", "danger", "blue-500", "#0a7")
    ]
    return Card(
        status=WidgetStatusWithIcon(text="Words", icon="notebook"),
        children=[
            *titles,
            *texts,
            *captions,
            Row(children=weights, gap=2, wrap="wrap"),
            Row(children=colors, gap=2, wrap="wrap"),
            Text(value="Slanted and struck", italic=True, lineThrough=True),
            Text(value="One line that is far too long for any panel to show whole", truncate=True),
            Text(value="Two lines. " * 30, maxLines=2),
            Text(value="In the middle", textAlign="center", minLines=2),
            Text(value="Two themes", color=ThemeColor(light="#333", dark="#eee")),
            Markdown(value="Some **bold**, a [link](https://example.com/) and `code`."),
        ],
    )


def frames():
    return Card(
        size="full",
        padding=Spacing(x=4, y=2),
        background="surface-secondary",
        children=[
            Row(
                justify="between",
                align="center",
                children=[Text(value="left"), Spacer(minSize=8), Text(value="right")],
            ),
            Divider(spacing=2, color="strong", size=2),
            Divider(flush=True),
            Row(
                gap=3,
                children=[
                    Box(
                        width=48,
                        height=48,
                        radius="full",
                        background="blue-200",
                        align="center",
                        justify="center",
                        children=[Icon(name="star-filled", color="yellow-600", size="xl")],
                    ),
                    Box(size=48, radius="md", border=1, margin=1),
                    Box(
                        size=48,
                        radius="xl",
                        border=Border(size=2, style="dashed", color="danger"),
                    ),
                    Box(size=48, border={"top": 1, "x": Border(size=3, color="green-500")}),
                ],
            ),
            Col(
                gap=1,
                padding=2,
                flex=1,
                maxWidth="100%",
                children=[
                    Image(src=pixel, alt="A pixel", height=40, width=40, fit="contain", frame=True),
                    Image(src="https://example.com/picture.png", alt="Elsewhere", height=60),
                ],
            ),
            Row(
                wrap="wrap",
                gap=1,
                children=[
                    Badge(label=f"{color} {variant}", color=color, variant=variant, pill=True)
                    for color in (
                        "secondary",
                        "success",
                        "danger",
                        "warning",
                        "info",
                        "discovery",
                    )
                    for variant in ("solid", "soft", "outline")
                ],
            ),
            Row(
                wrap="wrap",
                gap=2,
                children=[
                    Icon(name=name, size=size)
                    for name in ("sparkle", "lucide:rocket", "keys", "vendor:unknown")
                    for size in ("xs", "md", "3xl")
                ],
            ),
            Transition(children=Text(value="It came in softly", key="one")),
        ],
    )


def buttons():
    colors = (
        "primary",
        "secondary",
        "info",
        "discovery",
        "success",
        "caution",
        "warning",
        "danger",
    )
    variants = ("solid", "soft", "outline", "ghost")
    sizes = ("3xs", "2xs", "xs", "sm", "md", "lg", "xl", "2xl", "3xl")
    return Card(
        children=[
            Row(
                wrap="wrap",
                gap=1,
                children=[
                    Button(label=color, color=color, variant=variant, onClickAction=go("plain"))
                    for variant in variants
                    for color in colors
                ],
            ),
            Row(
                wrap="wrap",
                gap=1,
                children=[
                    Button(label=size, size=size, pill=True, onClickAction=go("plain"))
                    for size in sizes
                ],
            ),
            Button(label="Streams", style="primary", block=True, onClickAction=go("streams")),
            Button(label="At once", onClickAction=go("sync", streaming=False)),
            Button(label="In the page", onClickAction=go("client", handler="client")),
            Button(
                label="Holds all",
                iconStart="bolt",
                iconEnd="chevron-right",
                iconSize="lg",
                onClickAction=go("holds", loadingBehavior="container"),
            ),
            Button(iconStart="plus", uniform=True, onClickAction=go("icon")),
            Button(label="Off", disabled=True, onClickAction=go("off")),
        ]
    )


def fields():
    many = [SelectOption(value=f"v{n}", label=f"Option {n}") for n in range(40)]
    few = [SelectOption(value="a", label="Ann"), SelectOption(value="b", label="Bob")]
    return Card(
        children=[
            Form(
                gap=2,
                direction="col",
                onSubmitAction=go("submit"),
                children=[
                    Label(value="Title", fieldName="todo.title", size="sm", weight="bold"),
                    Input(
                        name="todo.title",
                        defaultValue="Milk",
                        required=True,
                        placeholder="What to do",
                        pattern="[A-Z].*",
                    ),
                    Input(name="mail", inputType="email", variant="soft", placeholder="E-mail"),
                    Input(name="count", inputType="number", size="lg", pill=True, placeholder="7"),
                    Textarea(
                        name="notes", rows=2, autoResize=True, maxRows=6, placeholder="Notes"
                    ),
                    Select(
                        name="who", options=few, placeholder="Who", clearable=True, block=True
                    ),
                    Select(name="which", options=many, placeholder="Which of many"),
                    DatePicker(
                        name="due",
                        placeholder="Due",
                        min="2026-01-01T00:00:00Z",
                        max="2026-12-31T00:00:00Z",
                        defaultValue="2026-12-01T00:00:00Z",
                        clearable=True,
                    ),
                    Checkbox(name="urgent", label="Urgent", defaultChecked=True),
                    RadioGroup(
                        name="color",
                        ariaLabel="Colour",
                        direction="row",
                        defaultValue="r",
                        options=[
                            RadioOption(label="Red", value="r"),
                            RadioOption(label="Green", value="g"),
                            RadioOption(label="Blue", value="b", disabled=True),
                        ],
                    ),
                    Text(
                        value="Edit me",
                        editable=EditableProps(name="remark", placeholder="Remark"),
                    ),
                    Button(label="Submit it", submit=True, style="primary"),
                ],
            )
        ]
    )


def heard():
    return Card(
        children=[
            Select(
                name="level",
                options=[
                    SelectOption(value="low", label="Low"),
                    SelectOption(value="high", label="High"),
                ],
                placeholder="Level",
                onChangeAction=go("select", loadingBehavior="none"),
            ),
            DatePicker(
                name="day",
                placeholder="Day",
                defaultValue="2026-12-01T00:00:00Z",
                clearable=True,
                onChangeAction=go("date"),
            ),
            Checkbox(name="loud", label="Loud", onChangeAction=go("checkbox")),
            RadioGroup(
                name="way",
                ariaLabel="Way",
                options=[
                    RadioOption(label="There", value="there"),
                    RadioOption(label="Back", value="back"),
                ],
                onChangeAction=go("radio", loadingBehavior="self"),
            ),
        ]
    )


def question():
    return Card(
        asForm=True,
        size="sm",
        confirm=CardAction(label="Accept", action=go("confirm")),
        cancel=CardAction(label="Decline", action=go("cancel")),
        children=[
            Title(value="One question", size="sm"),
            Input(name="answer", defaultValue="yes", placeholder="Your answer"),
        ],
    )


def collapsed():
    return Card(collapsed=True, children=[Text(value="Settled long ago")])


def rows():
    return ListView(
        limit=2,
        status=WidgetStatusWithIcon(text="Rows", icon="batch"),
        children=[
            ListViewItem(
                gap=2,
                align="center",
                onClickAction=go(f"row{n}"),
                children=[Icon(name="document"), Text(value=f"Row {n}")],
            )
            for n in range(1, 5)
        ],
    )


def charts():
    data = [{"day": f"Day {n}", "in": n * 3 % 7, "out": n * 2 % 5} for n in range(1, 9)]
    return Card(
        children=[
            Chart(
                data=data,
                xAxis="day",
                series=[
                    BarSeries(dataKey="in", label="In", stack="both"),
                    BarSeries(dataKey="out", label="Out", stack="both"),
                ],
            ),
            Chart(
                data=data,
                xAxis=XAxisConfig(dataKey="day", labels={"Day 1": "Start"}),
                showYAxis=True,
                showLegend=False,
                series=[
                    AreaSeries(dataKey="in", label="In", color="purple"),
                    LineSeries(dataKey="out", label="Out", curveType="natural"),
                ],
            ),
        ]
    )


def basic():
    return DynamicWidgetRoot.model_validate(
        {
            "type": "Basic",
            "direction": "col",
            "gap": 2,
            "children": [
                {"type": "Text", "value": "Without a frame"},
                {
                    "type": "Table",
                    "children": [
                        {
                            "type": "Table.Row",
                            "header": True,
                            "children": [cell("Name", colSize="sm"), cell("Count", align="end")],
                        },
                        {
                            "type": "Table.Row",
                            "children": [cell("Apples"), cell("7", align="end", vAlign="center")],
                        },
                        {"type": "Table.Row", "children": [cell("Both columns", colSpan=2)]},
                    ],
                },
            ],
        }
    )


def cell(text, **more):
    return {"type": "Table.Cell", "children": [{"type": "Text", "value": text}], **more}


def templated():
    """From a file of ChatKit's widget builder, filled in by the package."""
    return WidgetTemplate.from_file("visit.widget").build(
        {"tower": 'The "King" of lights', "steps": ["Buy a ticket", "Climb 301 steps"]}
    )


gallery = [words, frames, buttons, fields, heard, question, collapsed, rows, charts, basic, templated]
