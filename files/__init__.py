"""What people send along: bytes in, bytes that are safe to keep and to show out."""
