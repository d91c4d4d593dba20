"""The parts of the removals page: application, checks, release."""
