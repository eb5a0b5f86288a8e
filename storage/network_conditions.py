"""Which networks are meant: conditions that stand beside the tables of networks and members."""

from typing import Any

from sqlalchemy import Date, and_, bindparam, or_, select

from domain.meeting import Sight
from storage import tables


def seen_by(sight: Sight) -> dict[str, Any]:
    """Return what `SEEN` asks for."""
    return {
        "authority_id": sight.authority_id,
        "organisation_id": sight.organisation_id,
        "today": sight.today,
    }


TODAY = bindparam("today", type_=Date)
_MEMBER = tables.network_member.c
COVERS_TODAY = and_(
    or_(_MEMBER.since.is_(None), _MEMBER.since <= TODAY),
    or_(_MEMBER.until.is_(None), _MEMBER.until >= TODAY),
)
SEEN = or_(
    tables.network.c.authority_id == bindparam("authority_id"),
    tables.network.c.id.in_(
        select(_MEMBER.network_id).where(
            _MEMBER.organisation_id == bindparam("organisation_id"), COVERS_TODAY
        )
    ),
)
