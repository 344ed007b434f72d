"""When a question is asked.  A condition must bear any answers at all, and none."""

from procedure.questions import NO, YES, Answers, Condition


def chose(question: str, *keys: str) -> Condition:
    """Whether one of these was chosen."""
    return lambda answers: answers.get(question) in keys


def ticked(question: str, key: str) -> Condition:
    """Whether this was among the choices made."""
    return lambda answers: key in answers.get(question, "").split(",")


def ticked_other_than(question: str, key: str) -> Condition:
    """Whether anything but this was among the choices made."""
    return lambda answers: bool(set(answers.get(question, "").split(",")) - {key, ""})


def said_yes(question: str) -> Condition:
    return chose(question, YES)


def said_no(question: str) -> Condition:
    return chose(question, NO)


def unless(condition: Condition) -> Condition:
    def opposite(answers: Answers) -> bool:
        return not condition(answers)

    return opposite
