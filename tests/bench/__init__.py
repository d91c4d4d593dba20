"""Speed and memory, as ratios to the bare thing in one run. Never part of the suite."""
