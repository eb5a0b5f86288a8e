"""Words: Swedish first, English beside it."""
