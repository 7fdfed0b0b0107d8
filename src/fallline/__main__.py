"""`python -m fallline` is the command `fallline`."""

import sys

from fallline.cli import main

sys.exit(main())
