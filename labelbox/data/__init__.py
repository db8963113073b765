"""Annotations: the types users build (`annotation_types`), their wire formats (`serialization`) and their `metrics`."""
