# Runs one program and tells what it used: wall and processor seconds, and the most memory that it held.
# measure.py RESULT.json STDOUT STDERR PROGRAM [ARGUMENT...]
import json
import os
import sys
import time

result, stdout, stderr, *command = sys.argv[1:]
flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
actions = [
    (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
    (os.POSIX_SPAWN_OPEN, 1, stdout, flags, 0o644),
    (os.POSIX_SPAWN_OPEN, 2, stderr, flags, 0o644),
]
started = time.perf_counter()
child = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
_, status, usage = os.wait4(child, 0)
wall = time.perf_counter() - started
# Linux counts in kibibytes, macOS in bytes.
unit = 1 if sys.platform == "darwin" else 1024
with open(result, "w", encoding="utf8") as file:
    json.dump(
        {
            "code": os.waitstatus_to_exitcode(status),
            "wall": wall,
            "cpu": usage.ru_utime + usage.ru_stime,
            "bytes": usage.ru_maxrss * unit,
        },
        file,
    )
