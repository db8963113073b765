"""What a valid label, ontology or metadata value is: pure, and shared by the client and the sandbox."""
