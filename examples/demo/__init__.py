"""The main job on real photographs: `python -m examples.demo`.

Ontology and project, pictures as data rows, a batch, detections imported as pre-labels and as ground truth, an export
read as a stream, and a comparison of what came back with what was sent.
"""
