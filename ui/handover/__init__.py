"""The six steps of the handover page, and what stands beside them."""
