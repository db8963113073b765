"""How much of the package the tests reach, and how much of it those that go over HTTP."""
