import pyarrow
from pyspark.sql.types import StructType

def from_arrow_schema(arrow_schema: pyarrow.Schema) -> StructType: ...
