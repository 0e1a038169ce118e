"""The answers of the side channel that are alike in every Python sample."""

import os
import platform
from collections.abc import Callable
from importlib.metadata import distributions


def ready(several_workers: bool) -> dict:
    """Names the worker that answers, if there are several."""
    return {"ready": True} | ({"worker": str(os.getpid())} if several_workers else {})


def versions(framework: str, server: str) -> dict:
    """What is really installed; a server that is no package of its own is a part of the framework."""
    packages = {found.name.lower().replace("_", "-"): found.version for found in distributions()}
    return {
        "runtime": {"name": "python", "version": platform.python_version()},
        "framework": {"name": framework, "version": packages[framework]},
        "server": {"name": server, "version": packages.get(server, packages[framework])},
        "packages": packages,
    }


def outcome(client: str, ask: Callable[[], tuple[int, str]]) -> dict:
    """What a framework's own test client showed: status and content, or an exception."""
    try:
        status, content = ask()
    except Exception as exception:
        return {"client": client, "outcome": "exception", "exception": f"{type(exception).__name__}: {exception}"}
    return {"client": client, "outcome": "response", "status": status, "content": content}
