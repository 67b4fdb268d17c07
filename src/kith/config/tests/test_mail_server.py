import pytest

from kith.config.mail_server import BY_SMTP, PRINTED, read_mail_server
from kith.config.refusal import Unusable


def read(mail="", host="kith.example", **more):
    return read_mail_server({"KITH_MAIL": mail, **more}, host)


def test_without_a_server_letters_are_printed():
    assert read() == {"EMAIL_BACKEND": PRINTED, "DEFAULT_FROM_EMAIL": "Kith <kith@kith.example>"}


def test_an_address_says_all_that_is_needed():
    told = read("smtp://kith%40school:p%2Fw@mail.example:2525")
    assert told["EMAIL_BACKEND"] == BY_SMTP
    assert (told["EMAIL_HOST"], told["EMAIL_PORT"]) == ("mail.example", 2525)
    assert (told["EMAIL_HOST_USER"], told["EMAIL_HOST_PASSWORD"]) == ("kith@school", "p/w")


@pytest.mark.parametrize(
    ("mail", "from_the_start", "afterwards", "port"),
    [
        ("smtp://mail.example", False, True, 587),
        ("smtps://mail.example", True, False, 465),
        ("smtp://localhost:25", False, False, 25),
    ],
)
def test_a_password_never_travels_in_the_clear(mail, from_the_start, afterwards, port):
    told = read(mail)
    assert (told["EMAIL_USE_SSL"], told["EMAIL_USE_TLS"]) == (from_the_start, afterwards)
    assert told["EMAIL_PORT"] == port


def test_the_sender_may_be_named():
    assert read(KITH_MAIL_FROM="Birch Hill <kith@birchhill.example>")[
        "DEFAULT_FROM_EMAIL"
    ].startswith("Birch Hill")


@pytest.mark.parametrize("mail", ["mail.example", "http://mail.example", "smtp://", "smtp://a:b"])
def test_what_is_no_mail_server_is_refused_in_a_sentence(mail):
    with pytest.raises(Unusable, match="KITH_MAIL is not the address of a mail server"):
        read(mail)
