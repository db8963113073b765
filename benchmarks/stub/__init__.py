"""A server that answers at once: what it says is made before it is asked, so that the clients are what one measures."""
