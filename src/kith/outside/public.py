"""Which addresses are on the public web: everything else is somebody's own network."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

# Global unicast is 2000::/3 (RFC 4291); what is outside it is mapped, translated, local or unknown:
# ::ffff:0:0/96, 64:ff9b::/96 and 64:ff9b:1::/48 (NAT64), fc00::/7, fe80::/10, fec0::/10, ff00::/8.
GLOBAL = ip_network("2000::/3")
# What is inside it and leads to another address, or nowhere (IANA's registry of special ones).
TUNNELS = tuple(map(ip_network, ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")))
SPECIAL = tuple(map(ip_network, ("192.0.0.0/24", "192.88.99.0/24")))


def is_public(written: str) -> bool:
    """Whether this IP address is one that anybody in the world may ask."""
    address = ip_address(written)
    if isinstance(address, IPv6Address):
        return _is_public_6(address)
    return _is_public_4(address)


def _is_public_6(address: IPv6Address) -> bool:
    if address.scope_id or address not in GLOBAL:
        return False
    return address.is_global and not any(address in tunnel for tunnel in TUNNELS)


def _is_public_4(address: IPv4Address) -> bool:
    """Not private, loopback, link-local, shared (CGNAT), multicast, reserved or for documents."""
    if address.is_multicast or address.is_reserved:
        return False
    return address.is_global and not any(address in special for special in SPECIAL)
