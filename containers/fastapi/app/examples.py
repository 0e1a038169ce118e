"""The documents' own examples, imported as they are."""

import os
import sys
from pathlib import Path

BESIDE_THE_SOURCES = Path(__file__).parent / "../../../fixtures/examples"

sys.path.append(os.environ.get("STATUSQUO_EXAMPLES", str(BESIDE_THE_SOURCES)))

import fastapi_custom_error  # noqa: E402
import fastapi_custom_status  # noqa: E402

routers = (fastapi_custom_error.app.router, fastapi_custom_status.app.router)
