from __future__ import annotations

import uuid
from collections.abc import Mapping

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.core.validators import validate_email
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class PersonManager(BaseUserManager["Person"]):
    def create_user(self, email: str, name: str = "", password: str | None = None) -> Person:
        """Add a person. Without a password they sign in by a code sent to their address."""
        validate_email(email)
        person = self.model(email=self.normalize_email(email).lower(), name=name)
        person.set_password(password)
        person.save(using=self._db)
        return person

    def at_address(self, email: str) -> Person | None:
        """Who may sign in with this address. Addresses are kept in small letters."""
        return self.filter(email=email.strip().lower(), is_active=True).first()


class Person(AbstractBaseUser):
    """Somebody with an account: an address to send codes to, and a name that others read."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField(_("E-mail"), unique=True)
    name = models.CharField(_("Name"), max_length=80)
    language = models.CharField(_("Language"), max_length=10, blank=True)
    is_active = models.BooleanField(default=True)

    USERNAME_FIELD = "email"

    marks: Mapping[str, str] = {}  # of the device that asks; `request.who` brings them

    objects = PersonManager()

    class Meta:
        verbose_name = _("person")

    def __str__(self) -> str:
        return self.name or self.email.partition("@")[0]

    @property
    def first_name(self) -> str:
        return str(self).partition(" ")[0]

    @property
    def reference(self) -> str:
        return f"person:{self.pk}"

    def rename(self, name: str) -> None:
        """Be called `name` from now on, everywhere that this person is named."""
        self.name = name
        self.save(update_fields=["name"])

    def read_in(self, language: str) -> None:
        """Read Kith in this language on every device; "" is as each device asks."""
        self.language = language
        self.save(update_fields=["language"])

    def arrive(self) -> bool:
        """Note a sign-in, unless this person came in since they were read: then say no."""
        unchanged = Person.objects.filter(pk=self.pk, is_active=True, last_login=self.last_login)
        return unchanged.update(last_login=timezone.now()) == 1
