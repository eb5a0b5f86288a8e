"""What people write: text in, intent and parameters out."""
