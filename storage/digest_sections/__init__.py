"""What a weekly digest may hold: one file a section, which says in `SECTION` all that there is to
know of it. To be here is to be in the digest."""

from collections.abc import Mapping, Sequence
from importlib import import_module
from pkgutil import iter_modules

from domain.digest import Row
from storage.digest_section import Section


def _section(name: str) -> Section:
    section = import_module(f"{__name__}.{name}").SECTION
    assert isinstance(section, Section)
    return section


SECTIONS: Mapping[str, Section] = {
    name: _section(name) for name in sorted(module.name for module in iter_modules(__path__))
}
ROWS: Mapping[str, Sequence[Row]] = {name: section.rows for name, section in SECTIONS.items()}
