"""Foundry: models that Labelbox offers, apps that give one its parameters, and runs of an app over data rows."""
