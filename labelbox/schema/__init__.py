"""One module per entity, at the path that the API reference documents."""
