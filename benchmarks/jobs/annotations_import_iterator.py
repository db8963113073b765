"""Labels imported from a generator, which is never held as a whole."""

from benchmarks import identifiers
from benchmarks.annotations import EACH, label, labels
from benchmarks.identifiers import API_KEY
from benchmarks.job import Functions, Job, Setting, Work
from benchmarks.jobs.annotations_import import limit


def sdk(setting: Setting) -> Work:
    import labelbox.types as lb_types
    from labelbox import Client, LabelImport

    client = Client(API_KEY, endpoint=setting.endpoint)
    LabelImport.create_from_objects(client, identifiers.PROJECT, "import", labels(1))

    def work() -> str:
        made = (label(lb_types, number) for number in range(setting.size))
        return LabelImport.create_from_objects(client, identifiers.PROJECT, "import", made).uid

    return work


def reference(setting: Setting) -> Work:
    from labelbox import Client, LabelImport

    client = Client(API_KEY, endpoint=setting.endpoint)
    LabelImport.create_from_objects(client, identifiers.PROJECT, "import", labels(1))
    return lambda: LabelImport.create_from_objects(client, identifiers.PROJECT, "import", labels(setting.size)).uid


JOB = Job(
    title=f"build and import {{size}} labels of {EACH} annotations from a generator",
    code=Functions(sdk, limit, reference),
    size=2_000,
    quick_size=0,
    times_reference=0,
    peak=40,
    repetitions=1,
)
