# As much of torchdata as our tests use.
