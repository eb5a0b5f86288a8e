"""The edge: HTTP and Teams in, Teams out, the command line."""
