"""The parts of the rota page."""
