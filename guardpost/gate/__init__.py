"""What passes the gate: vehicles, visitors, items; their formats and rules."""
