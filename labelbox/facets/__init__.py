"""The documented methods of the client, one mixin per domain."""
