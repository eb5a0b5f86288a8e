"""The rules: what is right and wrong, without a library and without words."""
