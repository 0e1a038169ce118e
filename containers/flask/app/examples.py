"""The documents' own examples, imported as they are."""

import os
import sys
from pathlib import Path

from flask import Flask

BESIDE_THE_SOURCES = Path(__file__).parent / "../../../fixtures/examples"

sys.path.append(os.environ.get("STATUSQUO_EXAMPLES", str(BESIDE_THE_SOURCES)))

import flask_custom_error  # noqa: E402
import flask_custom_status  # noqa: E402


def add_to(app: Flask) -> None:
    """Serves each example's rules with the example's own view functions."""
    for example in (flask_custom_error.app, flask_custom_status.app):
        for rule in example.url_map.iter_rules():
            if rule.endpoint != "static":
                # HEAD and OPTIONS are left out: the framework adds them, here as there.
                app.add_url_rule(
                    rule.rule,
                    endpoint=rule.endpoint,
                    view_func=example.view_functions[rule.endpoint],
                    methods=rule.methods - {"HEAD", "OPTIONS"},
                )
