"""Masks from arrays to PNG in rows, and back to arrays."""

import base64
from io import BytesIO
from typing import Any

from benchmarks import identifiers
from benchmarks.job import Functions, Job, Setting, Work

_SIDE = 512


def pictures(size: int) -> list[Any]:
    """Disks, one in each picture; height x width, of zeros and ones."""
    import numpy as np

    y, x = np.ogrid[:_SIDE, :_SIDE]
    centres = [(60 + 7 * number % 380, 60 + 11 * number % 380) for number in range(size)]
    return [((x - left) ** 2 + (y - top) ** 2 < 2500).astype(np.uint8) for left, top in centres]


def sdk(setting: Setting) -> Work:
    import labelbox.types as lb_types
    from labelbox.data.serialization import NDJsonConverter

    def work_on(arrays: list[Any]) -> Any:
        labels = [
            lb_types.Label(
                data=lb_types.ImageData(global_key=identifiers.global_key(number)),
                annotations=[
                    lb_types.ObjectAnnotation(
                        name="disk",
                        value=lb_types.Mask(mask=lb_types.MaskData.from_2D_arr(array), color=(1, 1, 1)),
                    )
                ],
            )
            for number, array in enumerate(arrays)
        ]
        read: list[Any] = list(NDJsonConverter.deserialize(list(NDJsonConverter.serialize(labels))))
        return [int(label.annotations[0].value.mask.value[..., 0].astype(bool).sum()) for label in read]

    arrays = pictures(setting.size)
    work_on(arrays[:1])
    return lambda: work_on(arrays)


def limit(setting: Setting) -> Work:
    import numpy as np
    from PIL import Image

    arrays = pictures(setting.size)

    def again(array: Any) -> Any:
        file = BytesIO()
        Image.fromarray(array).save(file, "PNG", compress_level=1)
        text = base64.b64encode(file.getvalue()).decode()
        return np.asarray(Image.open(BytesIO(base64.b64decode(text))))

    return lambda: [int(again(array).astype(bool).sum()) for array in arrays]


JOB = Job(
    title="{size} masks of 512 × 512 to PNG rows and back",
    code=Functions(sdk, limit),
    size=200,
    quick_size=20,
    times_reference=6.5,
    repetitions=2,
)
