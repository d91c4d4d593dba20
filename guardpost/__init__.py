"""The gate-post book: rules, ledger, handover and reports, without a window."""

__version__ = "0.1.0"
