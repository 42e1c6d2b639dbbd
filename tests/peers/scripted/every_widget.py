"""Every property of every component that the package can build, with each of its values, built by the package's own classes.

Read by `chatkit_app.py`: one card a component, its first child the component with nothing said, then one child for each value.
"""

from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, is_typeddict

from chatkit import widgets as package
from chatkit.actions import ActionConfig
from chatkit.icons import IconName

from scripted.gallery import go, pixel

days = [{"day": f"Day {n}", "in": n * 3 % 7 + 1, "out": n * 2 % 5 + 1} for n in range(1, 7)]
options = [{"value": "a", "label": "Ann"}, {"value": "b", "label": "Bob"}]
series = [{"type": "bar", "label": "In", "dataKey": "in"}, {"type": "bar", "label": "Out", "dataKey": "out"}]
words = [{"type": "Text", "value": "one"}, {"type": "Text", "value": "two words"}]

colors = {
    "color": ["primary", "secondary", "success", "red-500", "#0a7", {"light": "#123456", "dark": "#abcdef"}],
    "background": ["surface-secondary", "surface-tertiary", "blue-200", "#0a7", {"light": "#eee", "dark": "#333"}],
}
divider_colors = ["subtle", "strong", "red-500", {"light": "#123456", "dark": "#abcdef"}]

# What a component needs so that its properties can show what they do.
least: dict[str, dict[str, Any]] = {
    "Text": {"value": "Some words of a text"},
    "Title": {"value": "Some words of a title"},
    "Caption": {"value": "Some words of a caption"},
    "Badge": {"label": "Badge"},
    "Markdown": {"value": "Some **bold** words"},
    "Box": {"children": words},
    "Row": {"children": words},
    "Col": {"children": words},
    "Form": {"children": words},
    "Icon": {"name": "star"},
    "Image": {"src": pixel, "alt": "A pixel"},
    "Button": {"label": "Press"},
    "Select": {"name": "select", "options": options},
    "DatePicker": {"name": "date"},
    "Checkbox": {"name": "check"},
    "Input": {"name": "input"},
    "Textarea": {"name": "area"},
    "Label": {"value": "Label", "fieldName": "elsewhere"},
    "RadioGroup": {"name": "radio", "options": options},
    "Transition": {"children": {"type": "Text", "value": "in"}},
    "Chart": {"data": days, "series": series, "xAxis": "day"},
}

# Properties that show only beside another one.
beside: dict[str, dict[str, Any]] = {
    "Button.iconSize": {"iconStart": "bolt"},
    "Button.uniform": {"iconStart": "bolt"},
    "Select.clearable": {"defaultValue": "a"},
    "DatePicker.clearable": {"defaultValue": "2026-06-01T00:00:00Z"},
    "Image.fit": {"width": 60, "height": 30},
    "Image.position": {"width": 60, "height": 30, "fit": "none"},
    "Text.truncate": {"width": 40},
    "Badge.variant": {"color": "success"},
    "Button.disabled": {"onClickAction": go("plain")},
    "Textarea.maxRows": {"autoResize": True},
}

curves = get_args(package.CurveType)

# Values for what the package types as any text or number.
chosen: dict[str, list[Any]] = {
    **colors,
    "Divider.color": divider_colors,
    "flex": [1, "2 1 0"],
    "aspectRatio": [1.5, "4 / 3"],
    "width": [40, "50%"],
    "height": [40, "6rem"],
    "size": [44, "25%"],
    "minHeight": [50, "4rem"],
    "minWidth": [120, "60%"],
    "minSize": [70, "7rem"],
    "maxHeight": [10, "1rem"],
    "maxWidth": [30, "20%"],
    "maxSize": [20, "2rem"],
    "Divider.size": [3, "4px"],
    "spacing": [4, "30px"],
    "gap": [6, "30px"],
    "padding": [3, "11px", *({side: 3} for side in ("top", "right", "bottom", "left", "x", "y"))],
    "margin": [3, "11px", *({side: 3} for side in ("top", "right", "bottom", "left", "x", "y"))],
    "border": [
        2,
        *(
            {"size": 4, "style": style, "color": "danger"}
            for style in ("solid", "dashed", "dotted", "double", "groove", "ridge", "inset", "outset")
        ),
        {"size": 2, "color": {"light": "#123456", "dark": "#abcdef"}},
        *({side: 3} for side in ("top", "right", "bottom", "left", "x", "y")),
        {"top": {"size": 2, "style": "dotted", "color": "green-500"}},
    ],
    "minLines": [4],
    "maxLines": [1, 2],
    "rows": [5],
    "maxRows": [4],
    "barGap": [12],
    "barCategoryGap": [16],
    "pattern": ["[a-z]+"],
    "inputType": ["number", "email", "text", "password", "tel", "url"],
    "placeholder": ["Placed here"],
    "ariaLabel": ["Named aloud"],
    "defaultValue": ["a"],
    "DatePicker.defaultValue": ["2026-06-01T00:00:00Z"],
    "DatePicker.min": ["2026-01-01T00:00:00Z"],
    "DatePicker.max": ["2026-12-31T00:00:00Z"],
    "Badge.label": ["Other words"],
    "Checkbox.label": ["Labelled"],
    "Button.label": ["Other words"],
    "Button.iconStart": ["bolt", "lucide:rocket"],
    "Button.iconEnd": ["bolt", "lucide:rocket"],
    "Image.alt": ["Other words"],
    "editable": [
        {"name": "edit"},
        {"name": "edit", "placeholder": "Placed here"},
        {"name": "edit", "required": True},
        {"name": "edit", "pattern": "[a-z]+", "placeholder": "One word"},
        {"name": "edit", "autoComplete": "name"},
        {"name": "edit", "allowAutofillExtensions": True},
    ],
    "Chart.xAxis": [
        {"dataKey": "day", "hide": True},
        {"dataKey": "day", "labels": {"Day 1": "Start"}},
        {"dataKey": "in"},
    ],
    "Chart.series": [
        [{"type": kind, "label": "In", "dataKey": "in"}] for kind in ("bar", "area", "line")
    ]
    + [
        [{**one, "stack": "both"} for one in series],
        [{**one, "type": "area", "stack": "both"} for one in series],
        *(
            [{"type": "bar", "label": "In", "dataKey": "in", "color": color}]
            for color in ("purple", "red-500", "#123456")
        ),
        *([{"type": "line", "label": "In", "dataKey": "in", "curveType": curve}] for curve in curves),
    ],
}

# What names a component, and what it is made of, stands in `least`.
passed_over = {"type", "key", "id", "value", "name", "fieldName", "options", "children", "data", "src"}


def components() -> dict[str, type]:
    union = get_args(package.StrictWidgetComponent)[0]
    found = {model.model_fields["type"].default: model for model in get_args(union)}
    return {name: model for name, model in found.items() if name != "ListViewItem"}


def values_of(annotation: Any, component: str, field: str) -> list[Any]:
    """The values of a property: those chosen for it, or those that its type names."""
    if f"{component}.{field}" in chosen:
        return chosen[f"{component}.{field}"]
    named = [value for value in literals(annotation) if not isinstance(value, bool)]
    if named:
        return named
    if field in chosen:
        return chosen[field]
    parts = set(flatten(annotation))
    if bool in parts:
        return [True, False]
    if ActionConfig in parts:
        return [go(f"{component}.{field}")]
    raise ValueError(f"No values are known for {component}.{field}: {annotation}")


def flatten(annotation: Any) -> list[Any]:
    if get_origin(annotation) is Annotated:
        return flatten(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        return [part for one in get_args(annotation) for part in flatten(one)]
    return [] if annotation is NoneType or is_typeddict(annotation) else [annotation]


def literals(annotation: Any) -> list[Any]:
    return [
        value
        for part in flatten(annotation)
        if get_origin(part) is Literal
        for value in get_args(part)
    ]


def build(component: str, **properties: Any):
    return components()[component](**{**least.get(component, {}), **properties})


def variants(component: str) -> list[dict[str, Any]]:
    """Each `{field, value, base, widget}`: the component with what `base` says, and with the value besides."""
    found = []
    for field, info in components()[component].model_fields.items():
        if field in passed_over:
            continue
        base = beside.get(f"{component}.{field}", {})
        for value in values_of(info.annotation, component, field):
            found.append(
                {
                    "field": field,
                    "value": value if not isinstance(value, ActionConfig) else value.type,
                    "base": build(component, **base),
                    "widget": build(component, **{**base, field: value}),
                }
            )
    return found


def icon_card():
    """Every icon of ChatKit's own, by its name."""
    icons = [package.Icon(name=name) for name in literals(IconName)]
    return package.Card(children=[package.Row(wrap="wrap", children=icons)])


def cards():
    """For each component a name, what its variants are, and the card that holds them, a base before each."""
    for name in components():
        found = variants(name)
        rows = [
            package.Row(children=[row[part]], width="100%")
            for row in found
            for part in ("base", "widget")
        ]
        yield name, [{"field": row["field"], "value": row["value"]} for row in found], package.Card(
            size="full", children=[package.Col(children=rows)]
        )
