"""The element types: those of ``adaptivecards`` with what they lack, and those it has not.

Data only.  ``elements.made`` refuses a property that is not declared here or there.
"""

from adaptivecards.adaptivecard import AdaptiveCard
from adaptivecards.baseobject import BareObject, Element, PropertyType
from adaptivecards.containers import Container as PackageContainer
from adaptivecards.elements import TextBlock


class Heading(TextBlock):
    style = PropertyType(type=str)


class Submit(Element):
    element_type = "Action.Submit"
    title = PropertyType(type=str)
    tooltip = PropertyType(type=str)
    style = PropertyType(type=str)
    inputs = PropertyType(type=str, key_name="associatedInputs")
    enabled = PropertyType(type=bool, key_name="isEnabled")
    data = PropertyType(type=dict)


class Execute(Submit):
    element_type = "Action.Execute"
    verb = PropertyType(type=str)
    fallback = PropertyType(type=Submit)


class Refresh(BareObject):
    action = PropertyType(type=Execute)
    people = PropertyType(type=list, key_name="userIds")


class Container(PackageContainer):
    select_action = PropertyType(type=Submit, key_name="selectAction")


class Input(Element):
    label = PropertyType(type=str)
    required = PropertyType(type=bool, key_name="isRequired")
    complaint = PropertyType(type=str, key_name="errorMessage")
    value = PropertyType(type=str)


class TextInput(Input):
    element_type = "Input.Text"
    multiline = PropertyType(type=bool, key_name="isMultiline")
    placeholder = PropertyType(type=str)
    longest = PropertyType(type=int, key_name="maxLength")
    regex = PropertyType(type=str)


class DateInput(Input):
    element_type = "Input.Date"
    earliest = PropertyType(type=str, key_name="min")
    latest = PropertyType(type=str, key_name="max")


class Choice(BareObject):
    title = PropertyType(type=str)
    value = PropertyType(type=str)


class ChoiceInput(Input):
    element_type = "Input.ChoiceSet"
    choices = PropertyType(type=list)
    several = PropertyType(type=bool, key_name="isMultiSelect")
    style = PropertyType(type=str)
    placeholder = PropertyType(type=str)
    wrap = PropertyType(type=bool)


class ToggleInput(Input):
    element_type = "Input.Toggle"
    title = PropertyType(type=str)
    on = PropertyType(type=str, key_name="valueOn")
    off = PropertyType(type=str, key_name="valueOff")
    wrap = PropertyType(type=bool)


class TableColumn(BareObject):
    width = PropertyType(type=int)


class Cell(BareObject):
    items = PropertyType(type=list)
    type = PropertyType(type=str)


class Row(BareObject):
    cells = PropertyType(type=list)
    type = PropertyType(type=str)


class Table(Element):
    element_type = "Table"
    columns = PropertyType(type=list)
    rows = PropertyType(type=list)
    headed = PropertyType(type=bool, key_name="firstRowAsHeaders")
    lines = PropertyType(type=bool, key_name="showGridLines")


class Card(AdaptiveCard):
    version = PropertyType(type=str)
    refresh = PropertyType(type=Refresh)
