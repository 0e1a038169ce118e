"""The documents' own examples, imported as they are."""

import os
import sys
from pathlib import Path

BESIDE_THE_SOURCES = Path(__file__).parent / "../../../fixtures/examples"

sys.path.append(os.environ.get("STATUSQUO_EXAMPLES", str(BESIDE_THE_SOURCES)))

from django_custom_error import CustomErrorView  # noqa: E402, F401
from django_custom_status import custom_status  # noqa: E402, F401
