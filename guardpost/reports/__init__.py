"""The signed shift report: facts, layout, proof."""
