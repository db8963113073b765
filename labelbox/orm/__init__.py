"""What entities are made of: bases, relationships, the registry of their classes."""
