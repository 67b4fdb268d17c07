import logging

from django.core.mail import EmailMessage

from kith.people import post


def test_a_letter_that_cannot_go_out_is_told_without_its_address_and_the_next_one_goes(
    letters, settings, caplog
):
    settings.EMAIL_BACKEND = "no.such.Backend"
    with caplog.at_level(logging.ERROR):
        post.send(EmailMessage("Code", "BCDFGH", to=["ana@birchhill.example"]))
        post.letters.join()
    assert "A letter could not go out" in caplog.text
    assert "ana@" not in caplog.text
    assert "BCDFGH" not in caplog.text
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    post.send(EmailMessage("Code", "JKLMNP", to=["ana@birchhill.example"]))
    assert [letter.body for letter in letters()] == ["JKLMNP"]


def test_a_place_without_a_mail_server_says_where_the_letter_is(real_place, ana, client, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    page = client.post("/sign-in", {"email": ana.email}, follow=True)
    assert "The letter stands in the window where Kith runs" in page.text
