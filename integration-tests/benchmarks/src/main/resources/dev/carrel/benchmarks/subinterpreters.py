"""Creates, uses and destroys CPython sub-interpreters, and prints the medians in one line."""
import statistics
import sys
import time

if sys.version_info < (3, 12):
    print("skipped: this is Python %d.%d, sub-interpreters are measured from 3.12 on." % sys.version_info[:2])
    sys.exit(0)

try:
    import _interpreters as interpreters
except ImportError:
    import _xxsubinterpreters as interpreters


def once(code):
    begun = time.perf_counter_ns()
    one = interpreters.create()
    if code:
        interpreters.run_string(one, code)
    interpreters.destroy(one)
    return time.perf_counter_ns() - begun


def median(code):
    once(code)
    return statistics.median(once(code) for _ in range(30)) / 1e6


empty = median("")
print("Python %s: empty %.2f ms, with binascii %.2f ms, with binascii and csv %.2f ms, each created and destroyed, "
      "medians of 30." % (sys.version.split()[0], empty, median("import binascii"), median("import binascii, csv")))
