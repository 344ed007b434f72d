"""What is altered in a module: one thing at a time, and each alteration a test ought to notice.

In code: comparisons, conditions, "and" and "or", sums, numbers and booleans.  In a table, which
is a value given at the top of a module: its texts, its members and the length of its tuples as
well.  An alteration is known by its number in the order found, which only an edit changes.
"""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import takewhile
from typing import Final, TypeAlias

Change: TypeAlias = Callable[[], object]

_OTHERWISE: Final[dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
_NO_LENGTH: Final = 97  # working days or months, which no row allows
_AHEAD: Final = 30  # characters
_GUARDS: Final = {"strict"}  # keywords that state what is so anyway


@dataclass(frozen=True, slots=True)
class Mutant:
    """``says`` is the line as it is and as it becomes."""

    module: str
    line: int
    says: str
    tree: ast.Module


def mutants(module: str, source: str) -> Iterator[Mutant]:
    """Every way of altering one thing in a module, in the order of its lines."""
    number = 0
    while found := _mutant(module, source, number):
        yield found
        number += 1


def _mutant(module: str, source: str, number: int) -> Mutant | None:
    tree = ast.parse(source)
    for at, (node, change) in enumerate(_changes(tree)):
        if at == number:
            before = ast.unparse(node)
            change()
            ast.fix_missing_locations(tree)
            return Mutant(module, node.lineno, _difference(before, ast.unparse(node)), tree)
    return None


def _difference(before: str, after: str) -> str:
    """Show both from a little ahead of where they part, since a row of a table is long."""
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False))
    start = max(0, len(list(alike)) - _AHEAD)
    return f"{before[start:]}  ->  {after[start:]}"


def _changes(tree: ast.Module) -> Iterator[tuple[ast.expr | ast.stmt, Change]]:
    for statement in tree.body:
        if isinstance(statement, ast.AnnAssign) and "Alias" in ast.unparse(statement.annotation):
            continue
        table = isinstance(statement, ast.Assign | ast.AnnAssign)
        for node in _inside(statement):
            changes = [*_in_code(node), *(_in_table(node) if table else ())]
            yield from ((node, change) for change in changes)


def _inside(node: ast.AST) -> Iterator[ast.expr | ast.stmt]:
    """Every expression in it, but for its decorators, annotations and docstring."""
    if isinstance(node, ast.expr | ast.stmt):
        yield node
    for name, value in ast.iter_fields(node):
        if name in {"decorator_list", "annotation", "returns"}:
            continue
        for child in value if isinstance(value, list) else [value]:
            guard = isinstance(child, ast.keyword) and child.arg in _GUARDS
            if isinstance(child, ast.AST) and not guard:
                yield from _inside(child)


def _in_code(node: ast.AST) -> Iterator[Change]:
    yield from _condition(node)
    match node:
        case ast.BinOp(op=ast.Add() | ast.Sub() as op):
            yield partial(setattr, node, "op", ast.Sub() if isinstance(op, ast.Add) else ast.Add())
        case ast.Constant(value=bool(value)):
            yield partial(setattr, node, "value", not value)
        case ast.Constant(value=int(value)):
            yield from (partial(setattr, node, "value", value + by) for by in (1, -1))


def _condition(node: ast.AST) -> Iterator[Change]:
    match node:
        case ast.Compare(ops=ops):
            for place, op in enumerate(ops):
                yield from (partial(ops.__setitem__, place, to()) for to in _OTHERWISE[type(op)])
        case ast.BoolOp(op=op):
            other = ast.Or() if isinstance(op, ast.And) else ast.And()
            yield partial(setattr, node, "op", other)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield partial(setattr, node, "operand", ast.UnaryOp(ast.Not(), operand))
        case ast.If(test=test) | ast.IfExp(test=test) if _is_plain(test):
            yield partial(setattr, node, "test", ast.UnaryOp(ast.Not(), test))


def _in_table(node: ast.AST) -> Iterator[Change]:
    match node:
        case ast.Constant(value=str(text)):
            yield partial(setattr, node, "value", f"{text}~")
        case ast.Tuple(elts=[_, *_] as members):
            yield members.pop
        case ast.Call(args=args, keywords=keywords):
            yield from (_replaced(word) for word in keywords if _is_member(word.value))
            no_length = ast.Constant(_NO_LENGTH)
            lengths = (place for place, value in enumerate(args) if _is_length(value))
            yield from (partial(args.__setitem__, place, no_length) for place in lengths)


def _is_plain(test: ast.expr) -> bool:
    """Whether nothing else alters this condition."""
    return not isinstance(test, ast.Compare | ast.BoolOp | ast.UnaryOp)


def _is_length(value: ast.expr) -> bool:
    return isinstance(value, ast.Attribute) and ast.unparse(value).startswith("lengths.")


def _is_member(value: ast.expr) -> bool:
    return (
        isinstance(value, ast.Attribute)
        and isinstance(value.value, ast.Name)
        and value.value.id[0].isupper()
    )


def _replaced(word: ast.keyword) -> Change:
    """Put another member of the same enumeration in its place."""
    member = ast.unparse(word.value)
    kind = member.partition(".")[0]
    other = ast.parse(f"next(one for one in {kind} if one is not {member})", mode="eval").body
    return partial(setattr, word, "value", other)
