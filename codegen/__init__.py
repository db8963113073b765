"""The compiler from schema/ and queries/ to generated/labelbox_graphql. See `codegen.compiler.generate`."""
