"""Ask for known faults of the pinned packages, and say it when nobody could be asked."""

from __future__ import annotations

import json
import subprocess
import sys

from tools.shipped import PINS

_ASKED = [sys.executable, "-m", "pip_audit", "--disable-pip", "--require-hashes"]


def main() -> int:
    """Print what is known; return 0 only when every package was asked for and none is at fault."""
    command = [*_ASKED, "--progress-spinner", "off", "--format", "json", "-r", str(PINS)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if not done.stdout:
        print("The advisories could not be reached; nothing is known:", _last_line(done.stderr))
        return 1
    packages = json.loads(done.stdout)["dependencies"]
    unknown = [package["name"] for package in packages if "skip_reason" in package]
    for package in packages:
        for fault in package.get("vulns", []):
            print(package["name"], package["version"], fault["id"], fault["fix_versions"])
    if unknown:
        print(f"Nothing is known of {len(unknown)} of {len(packages)} packages:", *unknown)
    return 1 if unknown or any(package.get("vulns") for package in packages) else 0


def _last_line(text: str) -> str:
    return text.strip().splitlines()[-1] if text.strip() else "it said nothing"


if __name__ == "__main__":
    raise SystemExit(main())
