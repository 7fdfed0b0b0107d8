"""What a storage raises when it is gone, out of reach or closed to us, in words."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from typing import Any

from optuna.exceptions import StorageInternalError
from optuna.storages import BaseStorage
from sqlalchemy.exc import SQLAlchemyError

from fallline.race.engine.errors import QueueError, StorageError


class Reach:
    """A storage whose calls raise QueueError and StorageError.

    Args:
        storage: any of Optuna's.
        name: the queue's, for the messages.
    """

    def __init__(self, storage: BaseStorage, name: str) -> None:
        self._storage, self._name = storage, name

    def __getattr__(self, name: str) -> Any:
        member = getattr(self._storage, name)
        return functools.partial(self._call, member) if callable(member) else member

    def _call(self, function: Callable[..., Any], *args: Any, **options: Any) -> Any:
        try:
            return function(*args, **options)
        except KeyError as error:
            raise QueueError(
                f"the queue {self._name!r} is no longer in its storage: it was deleted; run the race again"
            ) from error
        except OSError as error:
            raise StorageError(f"{error.filename or 'the journal'}: {error.strerror}") from error
        except (StorageInternalError, SQLAlchemyError) as error:
            raise StorageError(f"the database of the race {self._name!r} failed: {type(error).__name__}") from error
        except Exception as error:
            grpc = sys.modules.get("grpc")  # where it was never imported, nothing of it was raised
            if grpc is None or not isinstance(error, grpc.RpcError):
                raise
            raise StorageError(_told(error)) from error


def _told(error: Any) -> str:
    """What a call over the network failed of, in words."""
    code = error.code().name
    if code == "UNAUTHENTICATED":
        return "the race there wants its token: type the whole line that it has printed, with FALLLINE_TOKEN=..."
    if code == "RESOURCE_EXHAUSTED":
        return "the race there takes no more: its journal is full, or what was sent is too large"
    return f"the race there does not answer any more ({code.lower().replace('_', ' ')})"
