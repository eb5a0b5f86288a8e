"""The way out: the HTTP sessions in which the bot asks something of others.

HTTPS_PROXY and NO_PROXY are followed as other programs follow them, but never for this machine or
its metadata service. aiohttp's trust_env would follow them there too, and would look before each
request for passwords in ~/.netrc, which are not meant for Teams.
"""

from collections.abc import Mapping
from ipaddress import ip_address
from typing import Any
from urllib.request import getproxies, proxy_bypass

import aiohttp
from yarl import URL


def open_session(**options: Any) -> aiohttp.ClientSession:
    """Return a session that keeps no cookies and goes out as the environment says."""
    proxies = getproxies()

    class Request(aiohttp.ClientRequest):
        def update_proxy(self, *_: Any) -> None:
            super().update_proxy(proxy_for(self.url, proxies), None, None)

    options = {"cookie_jar": aiohttp.DummyCookieJar(), **options}
    return aiohttp.ClientSession(request_class=Request, **options)


def proxy_for(url: URL, proxies: Mapping[str, str]) -> URL | None:
    host = url.host or ""
    found = proxies.get(url.scheme)
    if not found or _is_at_home(host) or proxy_bypass(host):
        return None
    return URL(found if "://" in found else f"http://{found}")


def _is_at_home(host: str) -> bool:
    try:
        address = ip_address(host)
    except ValueError:
        return host == "localhost"
    return address.is_loopback or address.is_link_local
