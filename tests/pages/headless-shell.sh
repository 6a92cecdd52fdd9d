#!/bin/sh
# The driver starts a browser by one program. The shell also needs a page to begin with, which the driver cannot give
# without `--` before it, and would fit letters to whole pixels, as Chromium does not.
exec chromium-headless-shell "$@" --font-render-hinting=none about:blank
