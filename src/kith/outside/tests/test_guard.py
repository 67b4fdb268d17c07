"""Nothing goes inside: whatever an address says, and wherever a server sends us."""

from __future__ import annotations

import socket
import ssl
import subprocess

import pytest

from kith.outside import NotReached, ask
from kith.outside.public import is_public
from kith.outside.tests import servers

INSIDE = [
    "127.0.0.1",
    "127.8.8.8",
    "10.0.0.1",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "0.1.2.3",
    "192.0.0.8",
    "192.0.2.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "192.88.99.1",
    "224.0.0.1",
    "239.1.1.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::a00:1",
    "64:ff9b::808:808",
    "64:ff9b:1::1",
    "100::1",
    "2001::1",
    "2001:db8::1",
    "2002:a00:1::1",
    "3fff::1",
    "fc00::1",
    "fd12:3456::1",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
    "ff0e::1",
    "4000::1",
]


def why_not(address: str, **options) -> str:
    with pytest.raises(NotReached) as trouble:
        ask(address, **options)
    return trouble.value.why


@pytest.mark.parametrize("address", INSIDE)
def test_an_address_that_is_somebodys_own_is_not_public(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "1.1.1.1", "2606:4700::1111", "2a00:1450::1"])
def test_an_address_of_the_web_is_public(address):
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://localhost./",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://0177.0.0.1/",
        "http://0/",
        "http://169.254.169.254/latest/meta-data/",
        "https://10.0.0.8/",
        "http://8.8.8.8:22/",
        "http://8.8.8.8:8080/",
    ],
)
def test_no_way_of_writing_it_leads_inside(door, address):
    assert why_not(address) == "inside"


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "ftp://journal.example/",
        "gopher://127.0.0.1/",
        "//journal.example/feed",
        "journal.example",
        "http://",
        "http://somebody:secret@journal.example/",
        "http://[half/",
        "http://a b/",
        "http://journal.example\\@10.0.0.1/",
        "http://journal.example%2f@10.0.0.1/",
        "http://journal.example\r\nHost: x/",
        "http://journal.example:99999/",
        "https://journal.example/" + "a" * 2000,
        "",
    ],
)
def test_what_is_no_address_of_the_web_is_not_asked(door, address):
    assert why_not(address) == "address"


@pytest.mark.parametrize(
    "to",
    ["http://10.0.0.1/", "http://127.0.0.1/", "http://[fd00::1]/", "http://localhost:22/"],
)
def test_a_server_cannot_send_us_inside(elsewhere, to):
    elsewhere.pages["/feed"] = servers.sends_on(to)
    assert why_not(elsewhere.at("/feed")) == "inside"


def test_a_server_cannot_send_us_to_another_kind_of_address(elsewhere):
    elsewhere.pages["/feed"] = servers.sends_on("file:///etc/passwd")
    assert why_not(elsewhere.at("/feed")) == "address"


@pytest.fixture
def name_of(monkeypatch):
    """`name_of("journal.example", ["10.0.0.1"], …)`: what a name server says, time after time."""
    truly = socket.getaddrinfo

    def tell(name: str, *times: list[str]) -> list[str]:
        answers, asked = iter(times), []

        def look_up(host, port, *args, **options):
            if host != name:
                return truly(host, port, *args, **options)
            asked.append(host)
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (a, port)) for a in next(answers)]

        monkeypatch.setattr(socket, "getaddrinfo", look_up)
        return asked

    return tell


def test_a_name_that_leads_inside_is_not_followed(door, name_of):
    name_of("journal.example", ["192.168.0.10"])
    assert why_not("https://journal.example/feed") == "inside"


def test_a_name_that_leads_inside_and_outside_is_not_followed_either(door, name_of):
    name_of("journal.example", ["8.8.8.8", "10.1.1.1"])
    assert why_not("https://journal.example/feed") == "inside"


def test_a_name_is_looked_up_once_so_that_it_cannot_change_in_between(elsewhere, name_of):
    elsewhere.pages["/feed"] = servers.page(b"<rss/>")
    asked = name_of("journal.example", ["127.0.0.1"], ["10.0.0.1"])
    assert ask(elsewhere.at("/feed", "journal.example")).body == b"<rss/>"
    assert len(asked) == 1
    assert elsewhere.heard[0][1]["host"] == f"journal.example:{elsewhere.server_port}"


def test_a_name_that_nobody_has_is_said_so(door, name_of):
    name_of("journal.example", [])
    assert why_not("https://journal.example/feed") == "unknown"


@pytest.fixture
def tls(tmp_path):
    """A certificate of journal.example, made for this test, and the context that shows it."""
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    name = ("-subj", "/CN=journal.example", "-addext", "subjectAltName=DNS:journal.example")
    made = ("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", *name)
    try:
        files = ("-keyout", str(key), "-out", str(certificate))
        subprocess.run([*made, *files], check=True, capture_output=True)
    except FileNotFoundError:
        pytest.skip("There is no openssl here to make a certificate with.")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context, certificate


def test_a_safe_line_is_proven_against_the_name(door, settings, tls, name_of, monkeypatch):
    context, certificate = tls
    with servers.served(context) as server:
        settings.OUTSIDE_LOOPBACK_PORTS = frozenset({server.server_port})
        server.pages["/feed"] = servers.page(b"<rss/>")
        server.pages["/open"] = servers.sends_on(server.at("/feed").replace("https", "http"))
        name_of("journal.example", *[["127.0.0.1"]] * 3)
        assert why_not(server.at("/feed", "journal.example")) == "insecure"  # nobody vouches for it
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        assert ask(server.at("/feed", "journal.example")).body == b"<rss/>"
        assert why_not(server.at("/feed")) == "insecure"  # it is not 127.0.0.1's
        assert why_not(server.at("/open", "journal.example")) == "insecure"
