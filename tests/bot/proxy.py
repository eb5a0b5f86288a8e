"""What may stand between the bot and the world: a proxy, and servers that bear others' names."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.x509.oid import NameOID

from tests.bot.signing import private_key


@dataclass
class Proxy:
    """A proxy of the kind that municipalities have. It leads every name to one port on loopback,
    or says *refuses* to all; *asked* is what it was asked for, and *logins* with which password."""

    leads_to: int = 0
    refuses: str = ""
    port: int = 0
    asked: list[str] = field(default_factory=list)
    logins: set[str] = field(default_factory=set)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def serve(self, client: asyncio.StreamReader, to_client: asyncio.StreamWriter) -> None:
        head = (await client.readuntil(b"\r\n\r\n")).decode()
        method, where, _ = head.split(" ", 2)
        self.asked.append(f"{method} {where}")
        for line in head.splitlines():
            name, _, value = line.partition(": ")
            if name.casefold() == "proxy-authorization":
                self.logins.add(value)
        if self.refuses or method != "CONNECT":
            to_client.write(f"HTTP/1.1 {self.refuses or '405 No'}\r\n\r\n".encode())
            to_client.close()
            return
        server, to_server = await asyncio.open_connection("127.0.0.1", self.leads_to)
        to_client.write(b"HTTP/1.1 200 OK\r\n\r\n")
        await asyncio.gather(_carry(client, to_server), _carry(server, to_client))


async def _carry(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
    try:
        while said := await source.read(65536):
            target.write(said)
    except ConnectionError:
        pass
    target.close()


@asynccontextmanager
async def proxy(leads_to: int = 0, refuses: str = "") -> AsyncIterator[Proxy]:
    own = Proxy(leads_to, refuses)
    async with await asyncio.start_server(own.serve, "127.0.0.1", 0) as listening:
        own.port = listening.sockets[0].getsockname()[1]
        yield own


def certified(folder: Path, *names: str) -> tuple[ssl.SSLContext, Path]:
    """Return what a server needs to bear *names*, and the file of who vouches for it."""
    authority, server = private_key("authority"), private_key("server")
    issuer = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Invented authority of a test")])
    known_by = x509.SubjectKeyIdentifier.from_public_key(authority.public_key())
    own = (
        _certificate(issuer, issuer)
        .public_key(authority.public_key())
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_may_sign_certificates(), critical=True)
        .add_extension(known_by, critical=False)
        .sign(authority, hashes.SHA256())
    )
    theirs = (
        _certificate(issuer, x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, names[0])]))
        .public_key(server.public_key())
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(n) for n in names]), False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(known_by), False
        )
        .sign(authority, hashes.SHA256())
    )
    chain, vouching = folder / "server.pem", folder / "authority.pem"
    pem = serialization.Encoding.PEM
    secret = server.private_bytes(
        pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    chain.write_bytes(secret + theirs.public_bytes(pem))
    vouching.write_bytes(own.public_bytes(pem))
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(chain)
    return context, vouching


def _certificate(issuer: x509.Name, subject: x509.Name) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    return (
        x509.CertificateBuilder()
        .issuer_name(issuer)
        .subject_name(subject)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(hours=1))
    )


def _may_sign_certificates() -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=False,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=True,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
