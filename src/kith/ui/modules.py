"""Joins a module and all that it imports into one file, each in a scope of its own.

What a module imports stands before it, so imports may not go in circles. It reads the one way in
which modules are written here: `import { a, b } from "./name.js";` in a line, `export` before a
`const`, `function` or `class`.
"""

import re
from pathlib import Path

IMPORT = re.compile(r'^import (?:(\{[^}]+\}) from )?"\./([\w-]+)\.js";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:const|class|(?:async )?function) (\w+))", re.MULTILINE)


def entries(folder: Path) -> list[Path]:
    """The modules of a folder that no other one imports: those that pages ask for."""
    modules = sorted(folder.glob("*.js"))
    imported = {name for module in modules for _names, name in IMPORT.findall(read(module))}
    return [module for module in modules if module.stem not in imported]


def with_imports(entry: Path) -> list[Path]:
    """The module and all that it imports, each after those that it imports itself."""
    found: dict[Path, None] = {}

    def visit(module: Path, on_the_way: tuple[Path, ...]) -> None:
        if module in on_the_way:
            raise ValueError(f"{module.name} imports itself, by a detour.")
        for _names, name in IMPORT.findall(read(module)):
            visit(module.with_stem(name), (*on_the_way, module))
        found.setdefault(module)

    visit(entry, ())
    return list(found)


def in_its_scope(stem: str, code: str) -> str:
    """A module's code as one expression, whose value is what it exports."""
    exported = ", ".join(EXPORT.findall(code))
    code = IMPORT.sub(
        lambda said: f"const {said[1]} = {named(said[2])};\n" if said[1] else "", code
    )
    return (
        f"const {named(stem)} = (() => {{\n{EXPORT.sub('', code)}return {{ {exported} }};\n}})();\n"
    )


def named(stem: str) -> str:
    return f"${stem.replace('-', '_')}"


def read(module: Path) -> str:
    return module.read_text(encoding="utf-8")
