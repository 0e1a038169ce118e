"""What every Python sample shares, because it is not under test: the store, the counters and the side channel."""
