"""Which addresses files may be fetched from: looked up by name, checked, and connected to as such.

What a name stands for is asked once for each connection, so that no second answer can lead
elsewhere than the first, which was checked.
"""

import socket
from collections.abc import Callable, Collection
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from aiohttp.abc import AbstractResolver, ResolveResult

# Not on the open net, whatever an older Python says of them; the last is where Azure answers its
# own machines, at an address like any other.
_CLOSED = tuple(
    map(ip_network, ("100.64.0.0/10", "192.0.0.0/24", "192.88.99.0/24", "168.63.129.16/32"))
)
# IPv6 addresses that carry an IPv4 one, which is the one that is reached.
_TRANSLATED = ip_network("64:ff9b::/96")


def is_public(address: str) -> bool:
    """Whether *address* is one of the open net's: no machine of our own, no cloud's metadata."""
    try:
        found = ip_address(address)
    except ValueError:  # also fe80::1%eth0
        return False
    return _is_public(found)


def is_own(address: str) -> bool:
    """Whether it is this machine, as AUTH=local wants it."""
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False


def _is_public(address: IPv4Address | IPv6Address) -> bool:
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped is not None:
            return _is_public(address.ipv4_mapped)
        if address in _TRANSLATED:
            return _is_public(IPv4Address(int(address) & 0xFFFFFFFF))
        # Tunnels that lead to an IPv4 address of the sender's choice.
        if address.sixtofour is not None or address.teredo is not None:
            return False
    elif any(address in network for network in _CLOSED):
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved


class CheckedResolver(AbstractResolver):
    """Looks names up, and gives no answer at all when one of the addresses is not to be reached.
    Names that are *exempt* are our own choice: the proxy's."""

    def __init__(
        self,
        inner: AbstractResolver,
        allowed: Callable[[str], bool] = is_public,
        exempt: Collection[str] = (),
    ) -> None:
        self._inner = inner
        self._allowed = allowed
        self._exempt = exempt

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        found = await self._inner.resolve(host, port, family)
        if host not in self._exempt and not all(self._allowed(one["host"]) for one in found):
            raise OSError("the name leads to an address that nothing is fetched from")
        return found

    async def close(self) -> None:
        await self._inner.close()
