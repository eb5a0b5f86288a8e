"""What Excel shows and brings: bytes and values."""
