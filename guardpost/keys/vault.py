"""The system's own key store, through ``keyring``."""

from __future__ import annotations

from typing import Protocol

_SERVICE = "guardpost"


class Vault(Protocol):
    """A key store of the system. Each method raises OSError when it is out of reach."""

    def get(self, entry: str) -> str | None:
        """Return the secret kept under ``entry``, or None."""
        ...

    def set(self, entry: str, secret: str) -> None:
        """Keep ``secret`` under ``entry``."""
        ...

    def drop(self, entry: str) -> None:
        """Forget what is kept under ``entry``; nothing happens when nothing is."""
        ...


class SystemVault:
    """DPAPI, Keychain or Secret Service, through ``keyring`` (0.1 s to import).

    What it answered is remembered: each connection to a locked book asks for its key.
    """

    def __init__(self) -> None:
        self._answered: dict[str, str] = {}

    def get(self, entry: str) -> str | None:
        """Return the secret kept under ``entry``, or None.

        Raises:
            OSError: no key store, or a locked one.
        """
        if entry in self._answered:
            return self._answered[entry]
        import keyring
        from keyring.errors import KeyringError

        try:
            found = keyring.get_password(_SERVICE, entry)
        except KeyringError as error:
            raise OSError("no key store") from error
        if found is not None:
            self._answered[entry] = found
        return found

    def set(self, entry: str, secret: str) -> None:
        """Keep ``secret`` under ``entry``.

        Raises:
            OSError: no key store, or a locked one.
        """
        import keyring
        from keyring.errors import KeyringError

        try:
            keyring.set_password(_SERVICE, entry, secret)
        except KeyringError as error:
            raise OSError("no key store") from error

    def drop(self, entry: str) -> None:
        """Forget what is kept under ``entry``; nothing happens when nothing is.

        Raises:
            OSError: no key store, or a locked one.
        """
        import keyring
        from keyring.errors import KeyringError

        self._answered.pop(entry, None)
        try:
            # Some stores raise the same for what is not there as for what may not be deleted.
            if keyring.get_password(_SERVICE, entry) is not None:
                keyring.delete_password(_SERVICE, entry)
        except KeyringError as error:
            raise OSError("no key store") from error


SYSTEM_VAULT = SystemVault()
