import pytest

from kith.config.outside import read_outside
from kith.config.refusal import Unusable


@pytest.mark.parametrize("said", ["", "off", "No", "0", " false "])
def test_nothing_is_asked_outside_unless_somebody_said_so(said):
    assert read_outside({"KITH_OUTSIDE": said}) == (False, "")
    assert read_outside({}) == (False, "")


def test_an_e_mail_address_opens_the_door_and_says_whom_to_write_to():
    assert read_outside({"KITH_OUTSIDE": "on"}) == (True, "")
    told = read_outside({"KITH_OUTSIDE": "it@birchhill.example"})
    assert told == (True, "it@birchhill.example")


@pytest.mark.parametrize("said", ["perhaps", "a@b", "a@b.example\r\nX-More: 1", "a@b.example)"])
def test_what_is_neither_is_refused_in_a_sentence(said):
    with pytest.raises(Unusable, match="KITH_OUTSIDE is on, off, or an e-mail address"):
        read_outside({"KITH_OUTSIDE": said})
