"""What the reports page is made of."""
