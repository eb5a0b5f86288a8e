"""What Teams shows: values and a language in, a card out."""
