"""Exports for the libraries that train models."""

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, overload

from labelbox.exports import formats
from labelbox.exports.formats.splits import SPLIT
from labelbox.exports.ranges import TARGET_BYTES
from labelbox.exports.rows import ExportRow
from labelbox.exports.shard import API_KEY_ENV
from labelbox.schema.export_reading import ReadsExport

if TYPE_CHECKING:
    import datasets

    from labelbox.exports.errors import ExportRowError
    from labelbox.exports.formats.report import FormatReport
    from labelbox.exports.formats.tables import TableName
    from labelbox.exports.formats.torch_data import ExportDataset
    from labelbox.exports.formats.yolo import YoloTask

T = TypeVar("T")


class ExportTraining(ReadsExport):
    """What `ExportTask` hands to training. Each method raises as reading a stream does."""

    def to_coco(
        self,
        path: str | os.PathLike[str],
        *,
        download_images: bool = False,
        project_id: str | None = None,
        predictions: bool = False,
        selected_only: bool = False,
        skipped: "list[ExportRowError] | None" = None,
        show_progress: bool = False,
    ) -> "FormatReport":
        """Write the labelled images as a folder of COCO instances, image by image.

            report = task.to_coco("coco", download_images=True)
            print(report, report.left_out[:10])

        `instances.json` has boxes and polygons as outlines and masks, which are fetched, as run lengths; an image also
        has its `data_row_id`, its `global_key`, and the address of its picture, `coco_url`. Pictures go to `images/`.
        Needs `labelbox-typed[data]`.

        Args:
            path: The folder; it must not exist, or be empty. It is there once all of it is.
            download_images: Whether to fetch the pictures, too.
            project_id: Only labels of this project; None takes those of all projects of the export.
            predictions: Take the predictions and labels of model runs, too.
            selected_only: Of several labels of a data row only the one that the project has selected, or the first;
                for that the export needs the param `project_details`.
            skipped: None raises at the first row that is wrong. A list takes up the errors of such rows, which are left
                out then.
            show_progress: Whether to show a progress bar; needs `labelbox-typed[progress]`.

        Returns:
            What was written, and all that COCO has no form for: lines, points, classifications, other media.

        Raises:
            ExportTaskException: the export failed or is not done.
            ExportFormatError: a row has another form than exports have, or an image no size.
            ExportProjectError: no row names the project `project_id`; it tells which they do name.
            ValueError: there is something at `path`.
            DownloadError: a mask or a picture is not handed out. There is no folder then, nor after other errors.
            ImportError: a library is missing; the message names the extra that has it.
        """
        choice = formats.Choice(project_id, predictions, selected_only)
        return self._written(
            lambda export: formats.write_coco(export, Path(path), choice, skipped, download_images=download_images),
            show_progress,
        )

    def to_yolo(
        self,
        path: str | os.PathLike[str],
        *,
        task: "YoloTask" = "detect",
        names: Sequence[str] | None = None,
        split: Mapping[str, float] = SPLIT,
        download_images: bool = True,
        project_id: str | None = None,
        predictions: bool = False,
        selected_only: bool = False,
        skipped: "list[ExportRowError] | None" = None,
        show_progress: bool = False,
    ) -> "FormatReport":
        """Write the labelled images as a folder of YOLO, image by image.

            report = task.to_yolo("yolo", task="segment", names=["cat", "dog"])
            print(report, report.left_out[:10])

        There are `images/train`, `labels/train` and so on, and `data.yaml`. Coordinates are parts of the width and the
        height that the export says. Needs `labelbox-typed[data]`. Arguments and errors as `to_coco`, but for:

        Args:
            path: The folder; it must not exist, or be empty.
            task: `detect` writes boxes. `segment` writes outlines: of polygons, boxes, and masks, part by part.
            names: The classes, in the order of their numbers, as a list; objects of others are left out. None takes
                all, numbered as they come.
            split: How large the parts `train`, `val` and maybe `test` are, in relation to each other. The id of a data
                row decides, so it stays in its part in later exports.
            download_images: Whether to fetch the pictures, too. Training needs them.
            project_id: Only labels of this project.
            predictions: Take the predictions and labels of model runs, too.
            selected_only: Of several labels of a data row only the selected one.
            skipped: Takes up the errors of rows that are left out.
            show_progress: Whether to show a progress bar.

        Returns:
            What was written, and all that YOLO has no form for, or not as it was: in detection all but boxes, in
            segmentation masks with holes; what lies beyond the image is cut.
        """
        choice = formats.Choice(project_id, predictions, selected_only)
        return self._written(
            lambda export: formats.write_yolo(
                export, Path(path), task, names, split, choice, skipped, download_images=download_images
            ),
            show_progress,
        )

    def to_hf(
        self,
        *,
        table: "TableName" = "data_rows",
        cache_dir: str | os.PathLike[str] | None = None,
        skipped: "list[ExportRowError] | None" = None,
        show_progress: bool = False,
    ) -> "datasets.Dataset":
        """Read a flat table of the export as a data set of Hugging Face, in bounded memory.

        >>> task = project.export()
        >>> task.wait_till_done()
        >>> sorted(task.to_hf(cache_dir="cache")["global_key"])
        ['bird-1', 'bird-2', 'bird-3']

        Needs `labelbox-typed[hf]`. Arguments and errors as `to_parquet`, but for:

        Args:
            table: Which of the flat tables.
            cache_dir: Where its Arrow file lies, which the data set maps into memory, so it must stay there. None takes
                the folder `labelbox` in the cache of the library.
            skipped: None raises at the first row that does not fit; a list takes up the errors of such rows.
            show_progress: Whether to show a progress bar.
        """
        cache = None if cache_dir is None else Path(cache_dir)
        return self._written(lambda export: formats.hf_dataset(export, table, cache, skipped), show_progress)

    def to_hf_stream(
        self, *, table: "TableName" = "data_rows", target_bytes: int = TARGET_BYTES, api_key_env: str = API_KEY_ENV
    ) -> "datasets.IterableDataset":
        """A flat table of the export as a data set of Hugging Face that downloads while it is used.

        >>> task = project.export()
        >>> task.wait_till_done()
        >>> [row["role"] for row in task.to_hf_stream(table="annotations")]
        ['object']

        Needs `labelbox-typed[hf]`. The library divides it among the workers of a loader and among nodes, and keeps its
        state, shard by shard.

        Args:
            table: Which of the flat tables.
            target_bytes: How large a shard is at most, about; see `shards`.
            api_key_env: The environment variable in which each process finds the API key.

        Raises:
            ExportTaskException: the export failed or is not done.
            ValueError: as for `shards`.
            ImportError: a library is missing; the message names the extra that has it.
        """
        return formats.hf_stream(self.shards(target_bytes=target_bytes, api_key_env=api_key_env), table)

    @overload
    def to_torch(
        self,
        *,
        on_skip: "Callable[[ExportRowError], None] | None" = None,
        rank: int | None = None,
        world_size: int | None = None,
        target_bytes: int = TARGET_BYTES,
        api_key_env: str = API_KEY_ENV,
    ) -> "ExportDataset[ExportRow]": ...
    @overload
    def to_torch(
        self,
        transform: Callable[[ExportRow], T],
        *,
        on_skip: "Callable[[ExportRowError], None] | None" = None,
        rank: int | None = None,
        world_size: int | None = None,
        target_bytes: int = TARGET_BYTES,
        api_key_env: str = API_KEY_ENV,
    ) -> "ExportDataset[T]": ...
    def to_torch(
        self,
        transform: Callable[[ExportRow], object] | None = None,
        *,
        on_skip: "Callable[[ExportRowError], None] | None" = None,
        rank: int | None = None,
        world_size: int | None = None,
        target_bytes: int = TARGET_BYTES,
        api_key_env: str = API_KEY_ENV,
    ) -> "ExportDataset[object]":
        """The rows of the export as a data set of PyTorch that downloads while it is used, in bounded memory.

            data = task.to_torch(to_tensors)
            for batch in StatefulDataLoader(data, batch_size=32, num_workers=4):
                ...

        Each row comes exactly once over all ranks and all workers of their loaders, which take turns by shards: there
        should be several for each. The data set has `state_dict` and `load_state_dict`; a torchdata
        `StatefulDataLoader` saves them for all its workers and goes on at the first row that was not handed out, with
        as many ranks and workers as before. Needs `labelbox-typed[torch]`.

        Args:
            transform: What is made of a row, such as tensors; in the workers, so it must be one that can be pickled.
                None hands out the rows as they are, which a loader needs a `collate_fn` of its own for.
            on_skip: None raises at the first row that the transformation fails on. A function is told, in the worker,
                of such rows, which are left out then.
            rank: Which of the processes that train together this is, from 0; None asks `torch.distributed`.
            world_size: How many there are; None likewise.
            target_bytes: How large a shard is at most, about; see `shards`.
            api_key_env: The environment variable in which each worker finds the API key.

        Raises:
            ExportTaskException: the export failed or is not done.
            ValueError: rank and world_size do not fit; or as for `shards`.
            ImportError: a library is missing; the message names the extra that has it.
        """
        return formats.torch_dataset(
            self.shards(target_bytes=target_bytes, api_key_env=api_key_env),
            transform or formats.as_it_is,
            on_skip,
            rank,
            world_size,
        )
