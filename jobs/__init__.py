"""What the clock and the outbox start."""
