"""A request we turn away: answered with its status and an empty body."""


class Refused(Exception):
    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason  # a short word for the metric, never anything the sender wrote
