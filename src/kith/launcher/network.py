"""Ports and addresses of this machine."""

import socket

from kith.launcher.refusal import Refusal

USUAL_PORT = 8000


def choose_port(host: str, wanted: int | None) -> int:
    """The wanted port, or a refusal; without a wish the usual one, or any other that is free."""
    if wanted is not None:
        if not is_free(host, wanted):
            raise Refusal(
                f"Port {wanted} is taken or not ours to use; choose another with --port, "
                "or leave --port out and Kith finds one."
            )
        return wanted
    return USUAL_PORT if is_free(host, USUAL_PORT) else free_port(host)


def is_free(host: str, port: int) -> bool:
    with socket.socket() as probe:
        # As the server does: a port that was just left is free, one that is listened on is not.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def free_port(host: str = "127.0.0.1") -> int:
    with socket.socket() as probe:
        probe.bind((host, 0))
        return int(probe.getsockname()[1])


def own_address() -> str:
    """What other machines on this network call this one: its address, else its name."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # Connecting a UDP socket sends nothing; it only asks which way out would be taken.
            # The address is one of those kept for documentation.
            probe.connect(("192.0.2.1", 9))
            address = str(probe.getsockname()[0])
        except OSError:
            return socket.gethostname()
    return address if address.strip("0.") else socket.gethostname()
