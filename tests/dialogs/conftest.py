"""A municipality with its bot, and some who work there."""

import pytest

from bot.router import Router
from domain.authority import Authority
from domain.person import RoleName
from storage.database import Database
from tests import chat, make
from tests.chat import Chat, Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def router(database: Database, clock: Clock) -> Router:
    return chat.router(database, clock)


@pytest.fixture
async def authority(database: Database) -> Authority:
    return await make.stored_authority(database, environment_office_phone="0220-240 00")


@pytest.fixture
def kim(router: Router, authority: Authority) -> Chat:
    """Somebody on the staff, without any role."""
    return Chat(router)


@pytest.fixture
def eva(kim: Chat) -> Chat:
    """Somebody else on the staff."""
    return chat.colleague(kim, 21, "Eva Exempel")


@pytest.fixture
async def sam(database: Database, authority: Authority, kim: Chat) -> Chat:
    """The coordinator of the authority."""
    return await make.with_role(database, chat.colleague(kim, 22), authority)


@pytest.fixture
async def ada(database: Database, authority: Authority, kim: Chat) -> Chat:
    """The auditor of the authority."""
    auditor = chat.colleague(kim, 23, "Ada Revisor")
    return await make.with_role(database, auditor, authority, RoleName.AUDITOR)


@pytest.fixture
async def ann(database: Database, authority: Authority, kim: Chat) -> Chat:
    """The administrator of the authority."""
    administrator = chat.colleague(kim, 24, "Ann Administratör")
    return await make.with_role(database, administrator, authority, RoleName.ADMINISTRATOR)


@pytest.fixture
async def school(database: Database, authority: Authority) -> int:
    """A department."""
    return await make.stored_department(database, authority, "Skola")
